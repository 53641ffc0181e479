import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileMessages, icuPlugin } from '../../src/i18n/icu-plugin.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'readout-icu-'));
  mkdirSync(path.join(folder, 'messages'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(locale: string, messages: Record<string, string>): string {
  const file = path.join(folder, 'messages', `${locale}.json`);
  writeFileSync(file, JSON.stringify(messages));
  return file;
}

async function bundle(locale: string): Promise<string> {
  const entry = path.join(folder, 'entry.js');
  writeFileSync(entry, `export { default } from './messages/${locale}.json?icu';`);
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [icuPlugin()],
    // The folder lies outside the project; the runtime of the messages is found from the project's root.
    root: process.cwd(),
    build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
  });
  const [{ output }] = result as [Rolldown.RolldownOutput];
  return output[0].code;
}

test('an import with ?icu is a module of functions, one a key, in the language of the file', async () => {
  write('en', { 'meetings.count': '{count, plural, one {# meeting} other {# meetings}}', title: 'Meetings' });
  write('ja', { 'meetings.count': '{count, plural, other {会談#件}}', title: '会談' });
  const load = async (locale: string) =>
    ((await import(`data:text/javascript,${encodeURIComponent(await bundle(locale))}`)) as { default: unknown })
      .default as Record<string, (values?: object) => string>;

  const en = await load('en');
  expect(en['meetings.count']?.({ count: 1 })).toBe('1 meeting');
  expect(en['meetings.count']?.({ count: 1234 })).toBe('1,234 meetings');
  expect(en.title?.()).toBe('Meetings');
  expect((await load('ja'))['meetings.count']?.({ count: 2 })).toBe('会談2件');
});

test('the browser gets neither the parser nor code that evaluates text', async () => {
  write('en', { count: '{count, plural, one {# meeting} other {# meetings}}' });
  expect(await bundle('en')).not.toMatch(/new Function|\beval\(|parser/i);
});

test('a message that does not parse fails the build, with its key', async () => {
  write('en', { good: 'Good', 'bad.open': 'Open {brace' });
  await expect(bundle('en')).rejects.toThrow(/en\.json: "bad\.open"/);
});

test('every fault is named, not the first only, and good messages are not', () => {
  const file = write('en', { good: 'Good', 'bad.open': 'Open {brace', 'bad.kind': '{n, nonsense}' });
  expect(() => compileMessages(file)).toThrow(/"bad\.open".*"bad\.kind"/s);
  expect(() => compileMessages(file)).not.toThrow(/"good"/);
});

test('a plural form that the language does not have is a fault', () => {
  const file = write('ja', { count: '{n, plural, one {#件} other {#件}}' });
  expect(() => compileMessages(file)).toThrow(/ja\.json: "count"/);
});

test('a key that one language has and another lacks fails both, with the file that lacks it', () => {
  const en = write('en', { both: 'Both', english: 'English only' });
  const ja = write('ja', { both: '両方', japanese: '日本語のみ' });
  for (const file of [en, ja]) {
    expect(() => compileMessages(file)).toThrow(/en\.json: has no "japanese"/);
    expect(() => compileMessages(file)).toThrow(/ja\.json: has no "english"/);
  }
});
