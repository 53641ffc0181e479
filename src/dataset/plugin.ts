import path from 'node:path';
import type { Logger, Plugin } from 'vite';
import { jsonSchemas } from '../model/json-schema.ts';
import { COLLECTIONS, type Collection, type Data } from '../model/schema.ts';
import { checkData } from './check.ts';
import { compile } from './compile.ts';
import { printProblem, type Problem } from './problem.ts';
import { readData, type RecordFile } from './read.ts';

export interface DatasetOptions {
  /** Folder of the record, from the site's root. */
  dir?: string;
}

/** The single files without which there is nothing to say of any record. */
const NEEDED = ['relation', 'topics', 'publishers'] as const;

/**
 * Vite plugin: from the record under `dir` to the files that the browser loads.
 *
 * A build writes the dataset to `dataset/` and the JSON Schemas of the record to `schema/`. The dev server answers
 * both from memory, and reloads the page when a file of the record changes. A record with an error is named in a
 * warning and left out; the build fails only where one of `relation.json`, `topics.json` and `publishers.json` cannot
 * be used.
 */
export function datasetPlugin({ dir = 'data' }: DatasetOptions = {}): Plugin {
  let root = '';
  let base = '/';
  let logger: Logger;

  /** Content by path below the site's base. */
  const make = (): Map<string, string> => {
    const { data, problems, leftOut } = readPublishable(root);
    for (const error of problems.filter(isError)) logger.warn(printProblem(error));
    if (leftOut.length > 0) logger.warn(`Left out of the dataset (${leftOut.length}): ${leftOut.join(', ')}`);
    const under = (folder: string, files: Iterable<[string, string]>) =>
      [...files].map(([name, content]): [string, string] => [`${folder}/${name}`, content]);
    const schemas = Object.entries(jsonSchemas()).map(([name, schema]): [string, string] => [
      name,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]);
    return new Map([...under('dataset', compile(data).files), ...under('schema', schemas)]);
  };

  return {
    name: 'readout:dataset',

    configResolved(config) {
      root = path.resolve(config.root, dir);
      base = config.base;
      logger = config.logger;
    },

    generateBundle() {
      if (this.environment.config.consumer === 'server') return;
      for (const [fileName, source] of make()) this.emitFile({ type: 'asset', fileName, source });
    },

    configureServer(server) {
      let files: Map<string, string> | undefined;
      let reload: NodeJS.Timeout | undefined;

      server.watcher.add(root);
      server.watcher.on('all', (_event, file) => {
        if (path.relative(root, file).startsWith('..')) return;
        files = undefined;
        // A change of branch touches many files at once: one reload is enough.
        clearTimeout(reload);
        reload = setTimeout(() => server.ws.send({ type: 'full-reload' }), 50);
      });

      server.middlewares.use((request, response, next) => {
        const [url = ''] = (request.url ?? '').split('?');
        const file = url.startsWith(base) ? url.slice(base.length) : '';
        if (!/^(dataset|schema)\//.test(file)) return next();
        try {
          files ??= make();
        } catch (error) {
          return next(error);
        }
        const content = files.get(file);
        response.statusCode = content === undefined ? 404 : 200;
        response.setHeader('Content-Type', content === undefined ? 'text/plain' : 'application/json; charset=utf-8');
        response.setHeader('Cache-Control', 'no-cache');
        response.end(content ?? `No file ${file}`);
      });
    },
  };
}

/**
 * Reads a record and checks it, and leaves out what has an error: records whose file is named in one, and records that
 * refer to those, and so on. What is left can be compiled. `problems` holds everything found, warnings too; `leftOut`
 * names the files that were left out, in order.
 *
 * Throws where `relation.json`, `topics.json` or `publishers.json` cannot be used.
 */
export function readPublishable(dir: string): { data: Data; problems: Problem[]; leftOut: string[] } {
  const read = readData(dir);
  let { data } = read;
  const problems = [...read.problems, ...checkData(data, read.files)];
  const unusable = NEEDED.filter((name) => !read.files.get(name)?.good).map((name) => `${name}.json`);
  if (unusable.length > 0) {
    const lines = problems.filter(isError).map(printProblem);
    throw new Error(`No dataset without a usable ${unusable.join(', ')} in ${dir}:\n${lines.join('\n')}`);
  }

  const files = new Map<string, RecordFile>(read.files);
  for (let errors = problems.filter(isError); ;) {
    const faulty = new Set(errors.map(({ file }) => file));
    const gone = [...files].filter(([key, { file, good }]) => isRecord(key) && (!good || faulty.has(file)));
    if (gone.length === 0) break;
    for (const [key] of gone) files.delete(key);
    data = { ...data, ...keep(data, files) };
    const told = new Set(problems.map(placeOf));
    errors = checkData(data, files).filter((problem) => isError(problem) && !told.has(placeOf(problem)));
    problems.push(
      ...errors.map((error) => ({ ...error, mend: 'mend that record: it is left out, so this one is too' })),
    );
  }
  const used = new Set([...files.values()].map(({ file, good }) => good && file));
  const leftOut = new Set(problems.filter((problem) => isError(problem) && !used.has(problem.file)).map(fileOf));
  return { data, problems, leftOut: [...leftOut].sort() };
}

const isError = ({ severity }: Problem): boolean => severity === 'error';
const isRecord = (key: string): boolean => key.includes('/');
const fileOf = ({ file }: Problem): string => file;
const placeOf = ({ rule, file, pointer }: Problem): string => `${rule} ${file} ${pointer}`;

/** The records of every collection whose key is among `files`. */
function keep(data: Data, files: ReadonlyMap<string, unknown>): Partial<Data> {
  return Object.fromEntries(
    (Object.keys(COLLECTIONS) as Collection[]).map((name) => [
      name,
      (data[name] as { id: string }[]).filter(({ id }) => files.has(`${name}/${id}`)),
    ]),
  );
}
