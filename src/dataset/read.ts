import fs from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { closest } from '../model/closest.ts';
import { type JsonSchema, jsonSchemas } from '../model/json-schema.ts';
import { COLLECTIONS, SINGLES, type Collection, type Data, type Single } from '../model/schema.ts';
import { jsonFault } from './json-fault.ts';
import { type Problem, pointerTo } from './problem.ts';

/** Where a record stands, and whether it could be used: a record that does not fit its schema is left out. */
export interface RecordFile {
  file: string;
  good: boolean;
}

/** The files of the record, by `collection/id` (`people/x`) and, for the single files, by name (`topics`). */
export type Files = ReadonlyMap<string, RecordFile>;

/** What stands in place of a single file that is missing or bad. */
const BLANK: { [S in Single]: Data[S] } = {
  topics: { areas: [] },
  publishers: [],
  relation: { name: { en: '', ja: null }, parties: ['', ''], from: '0001', asOf: '9999-12-31' },
  redirects: {},
  gaps: [],
  questions: [],
};

const isCollection = (name: string): name is Collection => Object.hasOwn(COLLECTIONS, name);

/**
 * Reads the record from a folder such as `data/`. In `data` are all records that fit their schema, by id (meetings by
 * date, then id); in `problems`, what is wrong with the others and with where files stand. Throws only where the
 * folder itself cannot be read.
 */
export function readData(dir: string): { data: Data; files: Files; problems: Problem[] } {
  const root = path.resolve(dir);
  const collections = Object.fromEntries(Object.keys(COLLECTIONS).map((name) => [name, []])) as unknown as {
    [C in Collection]: Data[C];
  };
  const data: Data = { ...collections, ...BLANK };
  const files = new Map<string, RecordFile>();
  const problems: Problem[] = [];

  for (const name of filesUnder(root)) {
    const file = `${path.basename(root)}/${name}`;
    const report = (rule: string, pointer: string, what: string, mend: string): void =>
      void problems.push({ severity: 'error', rule, file, pointer, what, mend });
    const folder = name.split('/')[0]!;
    const stem = path.basename(name, '.json');

    if (name.endsWith('.json') && name.includes('/') && isCollection(folder)) {
      const record = readFile(path.join(root, name), folder, COLLECTIONS[folder], report);
      const id = record?.id ?? stem;
      if (id !== stem) report('file name', '/id', `the file of "${id}" is named ${stem}.json`, `name it ${id}.json`);
      const key = `${folder}/${id}`;
      const first = files.get(key);
      if (first?.good && record) {
        report('duplicate id', '/id', `"${id}" is the id of ${first.file} too`, 'give one of the two another id');
        continue;
      }
      if (!first?.good) files.set(key, { file, good: record !== undefined });
      if (!record) continue;
      if ('readouts' in record) {
        const home = `meetings/${record.date.slice(0, 4)}`;
        if (path.posix.dirname(name) !== home)
          report('folder', '', `a meeting of ${record.date} stands outside ${home}/`, `move it to ${home}/`);
      }
      (data[folder] as unknown[]).push(record);
    } else if (Object.hasOwn(SINGLES, stem) && name === `${stem}.json`) {
      const single = readFile(path.join(root, name), stem, SINGLES[stem as Single], report);
      files.set(stem, { file, good: single !== undefined });
      if (single) Object.assign(data, { [stem]: single });
    } else if (name.includes('/') || !/^[A-Z]+(\.(md|txt))?$/.test(name)) {
      const known = [...Object.keys(COLLECTIONS).map((c) => `${c}/`), ...Object.keys(SINGLES).map((s) => `${s}.json`)];
      report('stray file', '', 'belongs to no kind of record', `move it to one of ${known.join(', ')}, or remove it`);
    }
  }

  for (const single of Object.keys(SINGLES))
    if (!files.has(single))
      problems.push({
        severity: 'error',
        rule: 'missing file',
        file: `${path.basename(root)}/${single}.json`,
        pointer: '',
        what: 'is missing',
        mend: `add it (its schema: ${single}.json under /schema/ of the built site)`,
      });

  for (const name of Object.keys(COLLECTIONS) as Collection[])
    (data[name] as { id: string }[]).sort((a, b) => compare(a.id, b.id));
  data.meetings.sort((a, b) => compare(a.date, b.date));
  return { data, files, problems };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every file under a folder, hidden ones aside, with `/` between folders, in order. */
function filesUnder(root: string): string[] {
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((name) => !/(^|\/)\./.test(name))
    .sort(compare);
}

type Report = (rule: string, pointer: string, what: string, mend: string) => void;

function readFile<T extends z.ZodType>(file: string, kind: string, schema: T, report: Report): z.infer<T> | undefined {
  const text = fs.readFileSync(file, 'utf8');
  const fault = jsonFault(text);
  if (fault) {
    report('bad JSON', '', `line ${fault.line}, column ${fault.column}: ${fault.what}`, 'correct the JSON there');
    return undefined;
  }
  const json: unknown = JSON.parse(text);
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, [], json, kind, report);
  return undefined;
}

const show = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

const nameOfType = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'an array'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`;

const suggestion = (text: unknown, allowed: readonly string[]): string => {
  const [near] = closest(String(text), allowed, 1);
  return near ? `did you mean "${near}"? Allowed: ${allowed.join(', ')}` : `write one of: ${allowed.join(', ')}`;
};

/** Says one thing that a schema found in words of the record: what is there, and what to write instead. */
function reportIssue(
  issue: z.core.$ZodIssue,
  base: readonly PropertyKey[],
  json: unknown,
  kind: string,
  report: Report,
): void {
  const steps = [...base, ...issue.path];
  const value = steps.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], json);
  const say = (what: string, mend: string, at = steps): void => report('shape', pointerTo(at), what, mend);

  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) say(`unknown key "${key}"`, suggestion(key, keysAt(kind, steps)), [...steps, key]);
      return;
    case 'invalid_type':
      if (value === undefined) say('is missing', `add it: ${article(issue.expected)}`);
      else say(`is ${nameOfType(value)}`, `write ${article(issue.expected)}`);
      return;
    case 'invalid_value':
      if (value === undefined) say('is missing', `write one of: ${issue.values.join(', ')}`);
      else say(`${show(value)} is not allowed here`, suggestion(value, issue.values.map(String)));
      return;
    case 'invalid_union': {
      // The form that was meant is of the right type and has the fewest faults; they say more than "no form fits".
      const meant = issue.errors
        .filter((faults) => !faults.some((fault) => fault.code === 'invalid_type' && fault.path.length === 0))
        .sort((a, b) => a.length - b.length)[0];
      if (meant) for (const inner of meant) reportIssue(inner, steps, json, kind, report);
      else {
        const forms = issue.errors.flat().flatMap((e) => (e.code === 'invalid_type' ? [article(e.expected)] : []));
        say(value === undefined ? 'is missing' : `is ${nameOfType(value)}`, `write ${forms.join(' or ')}`);
      }
      return;
    }
    case 'invalid_key':
      say(`the key "${String(steps.at(-1))}" does not fit`, issue.issues[0]?.message ?? issue.message);
      return;
    case 'too_big':
      say(
        typeof value === 'string' ? `is ${value.length} characters long` : `${show(value)} is too much`,
        issue.message,
      );
      return;
    default:
      say(`${show(value)} does not fit`, issue.message);
  }
}

const article = (type: string): string => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);

/** The keys that an object at a path may have, in any of its forms, from the schema of its kind. */
function keysAt(kind: string, steps: readonly PropertyKey[]): string[] {
  const formsOf = (node: JsonSchema): JsonSchema[] =>
    (node.anyOf as JsonSchema[] | undefined)?.flatMap(formsOf) ?? [node];
  let forms = formsOf(jsonSchemas()[`${kind}.json`] ?? {});
  for (const step of steps)
    forms = forms.flatMap((form) => formsOf((form.properties?.[String(step)] ?? form.items ?? {}) as JsonSchema));
  return [...new Set(forms.flatMap((form) => Object.keys(form.properties ?? {})))];
}
