import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

export { expect };

/**
 * Playwright's `test`, which also fails on whatever goes wrong beside what the test looks at: errors on the console
 * (the policy's refusals among them), uncaught errors, and requests to another origin. A test that provokes such a
 * thing names it: `test.use({ provoked: [/status of 500/] })`; what it names must then happen.
 */
export const test = base.extend<{ provoked: RegExp[]; noSurprise: void }>({
  provoked: [[], { option: true }],
  noSurprise: [
    async ({ context, baseURL, provoked }, use) => {
      const seen: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') seen.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => seen.push(`uncaught: ${error.error().stack ?? error.error().message}`));
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (/^https?:$/.test(protocol) && origin !== baseURL) seen.push(`other origin: ${request.url()}`);
      });
      await use();
      expect(
        seen.filter((entry) => !provoked.some((pattern) => pattern.test(entry))),
        'errors and foreign requests',
      ).toEqual([]);
      expect(
        provoked.filter((pattern) => !seen.some((entry) => pattern.test(entry))),
        'provoked errors that did not happen',
      ).toEqual([]);
    },
    { auto: true },
  ],
});

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong with the page as it stands, one line a finding: the rule, what it asks for, and where.
 *
 * @param rules The only rules to try, where not all of them.
 * @example expect(await axe(page)).toEqual([]);
 */
export async function axe(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(options),
    // Other results are not read, and gathering them takes most of the time.
    { resultTypes: ['violations'], ...(rules && { runOnly: rules }) },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
