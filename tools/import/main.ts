/*
 * Reads a bundle of research files in the format that its README describes and writes record files under data/:
 *
 *   node tools/run.mjs tools/import/main.ts DIR
 *
 * It may be run again on a later bundle. What is kept by hand stays: actors, publishers, topics, relation, redirects,
 * ids, who bears which name. A record that the bundle does not have is left as it is, and named. Where something
 * cannot be carried over, it says so, writes nothing and fails.
 */
import { mkdirSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { printProblem } from '../../src/dataset/problem.ts';
import { readData } from '../../src/dataset/read.ts';
import { readBundle } from './bundle.ts';
import { convert } from './convert.ts';
import { count } from './count.ts';

const FOLDER = 'data';

function run(dir: string): void {
  const { data: kept, files: keptFiles, problems } = readData(FOLDER);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length)
    throw new Error(`Mend the record before importing into it:\n${errors.map(printProblem).join('\n')}`);

  const bundle = readBundle(dir);
  const { files, data } = convert(bundle, kept);

  const [read, carried] = [count(bundle), count(data)];
  const lost = Object.keys(read).filter((kind) => read[kind]! > (carried[kind] ?? 0));
  if (lost.length) throw new Error(`The record has fewer than the bundle: ${lost.join(', ')}`);

  const written = [...files].filter(([name, text]) => {
    const file = path.join(FOLDER, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return true;
  });
  // A meeting whose date moved to another year has a new place.
  const carriedOver = new Set([...files.keys()].map(keyOf));
  const untouched: string[] = [];
  for (const { file } of keptFiles.values()) {
    const name = file.slice(FOLDER.length + 1);
    if (files.has(name) || !/^(?!actors)\w+\//.test(name)) continue;
    if (carriedOver.has(keyOf(name))) rmSync(file);
    else untouched.push(name);
  }

  console.table(
    Object.fromEntries(Object.entries(carried).map(([kind, n]) => [kind, { read: read[kind] ?? 0, record: n }])),
  );
  console.log(`${files.size} files, ${written.length} of them new or changed.`);
  for (const name of untouched) console.log(`Not in the bundle, left as it is: ${name}`);
}

/** `meetings/2023/x.json` is `meetings/x.json`. */
function keyOf(name: string): string {
  return `${name.split('/')[0]}/${path.basename(name)}`;
}

try {
  const dir = process.argv[2];
  if (!dir) throw new Error('Name the folder of the bundle: node tools/run.mjs tools/import/main.ts DIR');
  run(dir);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
