import { expect, test } from './site.ts';

test('the site is served under a strict policy, and states it itself', async ({ page, request }) => {
  const response = (await page.goto('/'))!;
  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(response.headers()['x-content-type-options']).toBe('nosniff');
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toContain(
    "script-src 'self'",
  );
  expect((await request.get('/assets/no-such-file.js')).status()).toBe(404);
});

test('the schemas of the record are published', async ({ request }) => {
  const response = await request.get('/schema/meetings.json');
  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({ type: 'object', properties: { id: {}, readouts: {} } });
});
