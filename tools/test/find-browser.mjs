// Finds a Chrome, Chromium or Edge for the browser tests, and installs one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

const APPLICATIONS = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ].flatMap((file) =>
    [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .map((folder) => path.join(folder, file)),
  ),
};

/** A file of that name may be a stub that only says what to install, so it has to answer. Windows opens a window. */
const runs = (file) =>
  existsSync(file) &&
  (process.platform === 'win32' || spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0);

function installed() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return [
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...(APPLICATIONS[process.platform] ?? []),
    chromium.executablePath(),
  ].find(runs);
}

function run(command, ...args) {
  console.log(`> ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0;
}

const mayUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function installFromDebian() {
  if (!mayUseApt) return;
  if (!run('apt-get', 'update', '-qq') || !run('apt-get', 'install', '-y', '-qq', 'chromium')) return;
  // Without it Japanese shows as boxes; no test depends on it.
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'fonts-noto-cjk');
}

/**
 * The path of a browser that runs: `CHROME_PATH`, else an installed one, else one installed now.
 *
 * @returns {string}
 * @throws when there is none and none could be installed; the message says what to do
 */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (runs(chosen)) return chosen;
    throw new Error(
      `CHROME_PATH names ${chosen}, which does not run. Correct it, or unset it to have a browser found.`,
    );
  }
  const found = installed();
  if (found) return found;

  console.log('No Chrome, Chromium or Edge found: installing one for the browser tests.');
  installFromDebian();
  const fromDebian = installed();
  if (fromDebian) return fromDebian;
  run('npx', 'playwright', 'install', ...(mayUseApt ? ['--with-deps'] : []), 'chromium');
  const fromPlaywright = installed();
  if (fromPlaywright) return fromPlaywright;
  throw new Error(
    'The browser tests need Chrome, Chromium or Edge, and none could be installed. Install one (on Debian: apt-get ' +
      'install chromium), or set CHROME_PATH to its program file, then run npm test again.',
  );
}
