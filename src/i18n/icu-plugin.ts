import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/lib/compile-module.js';
import type { Plugin } from 'vite';

type Messages = Record<string, string>;

const QUERY = '?icu';
const PREFIX = '\0icu:';
/** Keeps the id from ending in `.json`, which Vite's own JSON plugin would claim. */
const SUFFIX = '.js';

/** The language of a file of messages is its name: `messages/ja.json` → `ja`. */
const localeOf = (file: string) => path.basename(file, '.json');

/** Says which keys the files of messages lack, beside each other: one line a file and key. */
function missingKeys(files: Map<string, Messages>): string[] {
  const keys = new Set([...files.values()].flatMap(Object.keys));
  return [...files].flatMap(([file, messages]) =>
    [...keys]
      .filter((key) => !Object.hasOwn(messages, key))
      .map((key) => `${path.basename(file)}: has no "${key}", which another language has; add it, or remove it there`),
  );
}

/** Says which messages do not parse: one line each. */
function faults(format: MessageFormat, messages: Messages, file: string): string[] {
  return Object.entries(messages).flatMap(([key, text]) => {
    try {
      compileModule(format, { [key]: text });
      return [];
    } catch (error) {
      return [`${path.basename(file)}: "${key}": ${(error as Error).message}`];
    }
  });
}

/**
 * Compiles a file of messages (key → ICU MessageFormat text) into the source of an ES module, whose default export
 * holds one function a key.
 *
 * @param file the file, which lies in a folder with those of the other languages
 * @throws naming every message that does not parse, and every key that one language has and another lacks
 */
export function compileMessages(file: string): string {
  const folder = path.dirname(file);
  const files = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => path.join(folder, name))
      .map((each) => [each, JSON.parse(readFileSync(each, 'utf8')) as Messages]),
  );
  const messages = files.get(file) ?? {};
  // A day of the record is the same day everywhere.
  const format = new MessageFormat(localeOf(file), { timeZone: 'UTC' });
  const problems = [...missingKeys(files), ...faults(format, messages, file)];
  if (problems.length > 0) throw new Error(`Messages of the interface:\n${problems.join('\n')}`);
  return compileModule(format, messages);
}

/**
 * Turns `import messages from './messages/en.json?icu'` into compiled functions, so that the browser neither parses
 * messages nor evaluates code.
 */
export function icuPlugin(): Plugin {
  return {
    name: 'readout:icu',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith(QUERY) || !importer) return undefined;
      return PREFIX + path.resolve(path.dirname(importer), source.slice(0, -QUERY.length)) + SUFFIX;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const file = id.slice(PREFIX.length, -SUFFIX.length);
      this.addWatchFile(file);
      return compileMessages(file);
    },
  };
}
