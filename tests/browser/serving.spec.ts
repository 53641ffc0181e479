import { expect, test } from './site.ts';

const FOREVER = 'public, max-age=31536000, immutable';

test.describe('what the server says', () => {
  test('every answer carries the policy and the hardening headers', async ({ request }) => {
    const { index } = await (await request.get('/dataset/manifest.json')).json();
    for (const path of ['/', '/meetings', '/dataset/manifest.json', `/dataset/${index}`, '/assets/missing.js']) {
      const headers = (await request.get(path)).headers();
      expect(headers['content-security-policy'], path).toContain("default-src 'none'");
      expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy'], path).not.toContain('unsafe');
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
      expect(headers['permissions-policy'], path).toContain('geolocation=()');
      expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
      expect(headers['cross-origin-resource-policy'], path).toBe('same-origin');
      expect(headers['access-control-allow-origin'], path).toBeUndefined();
    }
  });

  test('hashed files keep for ever; the page and the manifest are asked for again', async ({ request }) => {
    const page = await request.get('/');
    expect(page.headers()['cache-control']).toBe('no-cache');
    const [, script] = /<script type="module"[^>]* src="([^"]+)"/.exec(await page.text()) ?? [];
    expect((await request.get(script!)).headers()['cache-control']).toBe(FOREVER);

    const manifest = await request.get('/dataset/manifest.json');
    expect(manifest.headers()['cache-control']).toBe('no-cache');
    const { index } = await manifest.json();
    const dataset = await request.get(`/dataset/${index}`);
    expect(dataset.headers()['cache-control']).toBe(FOREVER);
    expect(dataset.headers()['content-encoding']).toBe('gzip');
  });

  test('an address that the server does not know is the page; a file that is missing is an error', async ({
    request,
  }) => {
    const page = await (await request.get('/')).text();
    for (const path of ['/meetings?topic=energy-transition', '/meetings/no-such-meeting', '/a.b/c']) {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(200);
      expect(await answer.text(), path).toBe(page);
    }
    for (const path of ['/assets/missing.js', '/dataset/missing.json', '/schema/missing.json', '/assets/']) {
      expect((await request.get(path)).status(), path).toBe(404);
    }
  });
});

test('the page itself states the policy, for hosts that send no headers', async ({ page }) => {
  await page.goto('/');
  const policy = page.locator('head > meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /script-src 'self'; style-src 'self'/);
  await expect(policy).not.toHaveAttribute('content', /frame-ancestors|unsafe/);
});

test('the schemas of the record are published', async ({ request }) => {
  const response = await request.get('/schema/meetings.json');
  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({ type: 'object', properties: { id: {}, readouts: {} } });
});
