import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * The rules of `.oxlintrc.json` on which room may import from which, tried on a made-up tree: each import stands in a
 * file of its own, and oxlint runs once over all of them.
 */

/** The rooms from the first, which imports none of the others, to the last, which may import all. */
const ORDER = ['model', 'dataset', 'query', 'analysis', 'ingest', 'charts', 'ui', 'pages', 'app'];

interface Trial {
  file: string;
  code: string;
  /** The rule that refuses it; null where it is allowed. */
  refusedBy: string | null;
}

const DIRECTION = 'no-restricted-imports';
const NODE = 'no-nodejs-modules';

const within = (room: string, name: string) => (room === 'pages' ? `pages/one/${name}` : `${room}/${name}`);
const up = (room: string) => (room === 'pages' ? '../..' : '..');

let number = 0;
function trial(room: string, statement: string, refusedBy: string | null, file?: string): Trial {
  number += 1;
  return { file: `src/${file ?? within(room, `trial-${number}.ts`)}`, code: statement, refusedBy };
}
const value = (from: string) => `import { a } from '${from}';\nexport const b = a;\n`;
const type = (from: string) => `import type { A } from '${from}';\nexport type B = A;\n`;
const lazy = (from: string) => `export const b = () => import('${from}');\n`;

const direction = ORDER.flatMap((room, place) =>
  ORDER.filter((other) => other !== room).map((other) =>
    trial(room, value(`${up(room)}/${other}/x.ts`), ORDER.indexOf(other) > place ? DIRECTION : null),
  ),
);

const words = ORDER.map((room) =>
  trial(room, value(`${up(room)}/i18n/x.ts`), ['charts', 'ui', 'pages', 'app'].includes(room) ? null : DIRECTION),
).concat(ORDER.map((other) => trial('i18n', value(`../${other}/x.ts`), other === 'model' ? null : DIRECTION)));

const knowsReact = (room: string) => ORDER.indexOf(room) >= ORDER.indexOf('charts');
const react = ORDER.flatMap((room) =>
  ['react', 'react-dom/client', 'react-router-dom', '@tanstack/react-query'].map((name) =>
    trial(room, value(name), knowsReact(room) ? null : DIRECTION),
  ),
).concat(
  // One refusal for two imports: TanStack Query is allowed here, React is not.
  trial(
    'dataset',
    `import { c } from '@tanstack/react-query';\n${value('react')}export const d = c;\n`,
    DIRECTION,
    'dataset/queries.ts',
  ),
);

const recharts = ORDER.map((room) => trial(room, value('recharts'), room === 'charts' ? null : DIRECTION));

const schema = ORDER.flatMap((room) => {
  const from = room === 'model' ? './schema.ts' : `${up(room)}/model/schema.ts`;
  return [trial(room, value(from), DIRECTION), trial(room, type(from), null)];
}).concat(
  ORDER.map((room) => trial(room, value('zod'), DIRECTION)),
  ORDER.map((room) => trial(room, value('zod/mini'), null)),
  trial('dataset', value('../model/schema.ts'), null, 'dataset/read.ts'),
  trial('model', value('zod'), null, 'model/schema.ts'),
  trial('model', value('./schema.ts'), null, 'model/json-schema.ts'),
);

const node = ORDER.flatMap((room) => ['node:fs', 'fs'].map((name) => trial(room, value(name), NODE))).concat(
  trial('dataset', value('node:fs'), null, 'dataset/compile.ts'),
);

const pages = [
  trial('pages', value('../two/x.ts'), DIRECTION),
  trial('pages', lazy('../two/x.ts'), DIRECTION),
  trial('pages', value('./x.ts'), null),
  trial('pages', value('./one/x.ts'), DIRECTION, 'pages/loose.ts'),
  trial('query', lazy('../ui/x.ts'), DIRECTION),
  trial('query', `export { a } from '../ui/x.ts';\n`, DIRECTION),
  trial('query', type('../ui/x.ts'), DIRECTION),
];

const circle: Trial[] = [
  { file: 'src/ui/circle-a.ts', code: `${value('./circle-b.ts')}`, refusedBy: 'no-cycle' },
  {
    file: 'src/ui/circle-b.ts',
    code: `import { b } from './circle-a.ts';\nexport const a = b;\n`,
    refusedBy: 'no-cycle',
  },
];

const groups = { direction, words, react, recharts, schema, node, pages, circle };

let folder = '';
/** File → the rules that refuse it. */
const refusals = new Map<string, string[]>();

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'readout-rooms-'));
  copyFileSync('.oxlintrc.json', path.join(folder, '.oxlintrc.json'));
  for (const { file, code } of Object.values(groups).flat()) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), code);
  }
  const oxlint = path.join(path.dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin/oxlint');
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  for (const { filename, code } of (JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] })
    .diagnostics) {
    refusals.set(filename, [...(refusals.get(filename) ?? []), code.replace(/.*\((.*)\)/, '$1')]);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(Object.entries(groups))('%s', (_name, trials) => {
  test.each(trials)('$file: $code: refused by $refusedBy', ({ file, refusedBy }) => {
    expect(refusals.get(file) ?? []).toEqual(refusedBy === null ? [] : [refusedBy]);
  });
});
