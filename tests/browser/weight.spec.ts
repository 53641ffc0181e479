import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';
import { SEED } from './record.ts';

/** Scripts that an address loads, with their size gzipped. */
async function scriptsOf(page: Page, address: string): Promise<{ name: string; bytes: number; text: string }[]> {
  const pending: Promise<{ name: string; bytes: number; text: string }>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    pending.push(
      response.body().then((body) => ({
        name: new URL(response.url()).pathname,
        bytes: gzipSync(body).length,
        text: body.toString(),
      })),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  if (await page.getByRole('figure').count()) await page.locator('.recharts-surface').first().waitFor();
  return Promise.all(pending);
}

const total = (scripts: { bytes: number }[]) => scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

test('a meeting’s first view takes at most 140 kB of script, Recharts not among it', async ({ page }) => {
  const scripts = await scriptsOf(page, `/meetings/${SEED}`);
  expect(scripts.some(({ text }) => text.includes('recharts'))).toBe(false);
  expect(total(scripts)).toBeGreaterThan(20);
  expect(total(scripts)).toBeLessThanOrEqual(140);
});

test('the explorer takes at most 260 kB of script in all', async ({ page }) => {
  const scripts = await scriptsOf(page, '/meetings');
  expect(scripts.some(({ text }) => text.includes('recharts'))).toBe(true);
  expect(total(scripts)).toBeLessThanOrEqual(260);
});
