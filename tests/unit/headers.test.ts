import { expect, test } from 'vitest';
import { META_POLICY, SECURITY_HEADERS, cacheControl, headersFile, isFilePath } from '../../tools/serve/headers.ts';

test('the policy of the page is that of the header, without what only a header may say', () => {
  expect(SECURITY_HEADERS['Content-Security-Policy']).toBe(`${META_POLICY}; frame-ancestors 'none'`);
});

test.each([
  ['/assets/index-1f3a9c02.js', true],
  ['/dataset/meetings-2023-1f3a9c02.json', true],
  ['/dataset/manifest.json', false],
  ['/schema/meeting.json', false],
  ['/', false],
  ['/meetings/assets/x', false],
])('%s: kept for ever: %s', (path, forever) => {
  expect(cacheControl(path).includes('immutable')).toBe(forever);
});

test.each([
  ['/assets/x.js', true],
  ['/dataset/x.json', true],
  ['/schema/x.json', true],
  ['/assets-of-the-record', false],
  ['/meetings/2023', false],
])('%s names a file: %s', (path, file) => {
  expect(isFilePath(path)).toBe(file);
});

test('the file for static hosts stands under the base of the site', () => {
  const lines = headersFile('/readout/').split('\n');
  expect(lines[0]).toBe('/readout/*');
  expect(lines).toContain('  X-Content-Type-Options: nosniff');
  expect(lines.slice(lines.indexOf('/readout/assets/*'))).toContain(
    '  Cache-Control: public, max-age=31536000, immutable',
  );
});
