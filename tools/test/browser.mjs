// The browser tests: finds a browser, builds the site, and runs Playwright against it on a free port. Arguments go
// to Playwright: `npm run test:browser -- meeting.spec.ts`.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { build } from 'vite';
import { findBrowser } from './find-browser.mjs';

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

try {
  const browser = findBrowser();
  // The tests open addresses at the root, whatever the site's own base.
  await build({ base: '/', logLevel: 'warn' });
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const { status } = spawnSync(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, BASE_PATH: '/', CHROME_PATH: browser, TEST_PORT: String(await freePort()) },
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
