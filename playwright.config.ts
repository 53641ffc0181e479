import { defineConfig } from '@playwright/test';

const { CHROME_PATH, TEST_PORT = '4199' } = process.env;
if (!CHROME_PATH) throw new Error('Run npm run test:browser, which finds a browser and builds the site first.');

const baseURL = `http://localhost:${TEST_PORT}`;

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  reporter: 'dot',
  // A machine that is busy with two browsers is no fault of the page.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    locale: 'en-GB',
    trace: 'off',
    video: 'off',
    screenshot: 'off',
    launchOptions: {
      executablePath: CHROME_PATH,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${TEST_PORT} --logLevel warn`,
    url: baseURL,
    reuseExistingServer: false,
  },
});
