/*
 * How the timeline's drawing compares, on made-up items: `node tools/run.mjs tools/bench/timeline.ts [runs]`.
 *
 * First, how long until 300 items are drawn, beside vis-timeline with the same items, in a browser throttled to a
 * quarter of its speed, 1.6 Mbit/s and 150 ms. vis-timeline is installed to a temporary folder, and never becomes
 * part of the project. Then, how many frames a second there are while 30,000 items pan, with no throttle. Where
 * `dist/` holds the built site, its own /timeline with the whole record is timed as well.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { icuPlugin } from '../../src/i18n/icu-plugin.ts';
import { findBrowser } from '../test/find-browser.mjs';

// Both pages are built as they would be served.
process.env.NODE_ENV = 'production';

const RUNS = Number(process.argv[2] ?? 5);
const FEW = { count: '300', from: '2012-01-01', to: '2025-01-01' };
const MANY = { count: '30000', from: '1966-01-01', to: '2026-01-01' };
const MARK = 'timeline-drawn';

const folder = mkdtempSync(path.join(tmpdir(), 'readout-bench-timeline-'));
const harness = path.resolve('tools/bench/timeline');

const VIS = `
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import { DataSet } from 'vis-data/peer';
import { Timeline } from 'vis-timeline/peer';
import { GROUPS, madeUpItems } from ${JSON.stringify(path.join(harness, 'items.ts'))};
const params = new URLSearchParams(location.search);
const [from, to] = ['from', 'to'].map((name) => Date.parse(params.get(name)) / 864e5);
const at = (day) => new Date(day * 864e5);
const items = madeUpItems(Number(params.get('count')), from, to).map(({ id, group, title, day, days }) => ({
  id,
  group,
  content: title,
  start: at(day),
  ...(days > 1 ? { end: at(day + days), type: 'range' } : { type: 'point' }),
}));
const groups = Array.from({ length: GROUPS }, (_, id) => ({ id, content: 'Lane ' + id }));
const timeline = new Timeline(document.getElementById('root'), new DataSet(items), new DataSet(groups), {
  start: at(from),
  end: at(to),
});
timeline.once('changed', () => performance.mark('${MARK}'));
`;

const page = (script: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Timeline</title>
<body><main id="root"></main><script type="module" src="${script}"></script></body></html>`;

function installVis(): void {
  const names = ['vis-timeline', 'vis-data', 'vis-util', 'moment'];
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, ...names],
    {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) throw new Error(`vis-timeline could not be installed, which the comparison needs: ${stderr}`);
}

/** Builds a page of its own: what loads for one is not shared with the other. */
async function buildPage(name: string, entry: string, code: string): Promise<void> {
  const root = path.join(folder, name);
  mkdirSync(root);
  writeFileSync(path.join(root, entry), code);
  writeFileSync(path.join(root, 'index.html'), page(`/${entry}`));
  await build({
    configFile: false,
    mode: 'production',
    root,
    base: `/${name}/`,
    logLevel: 'error',
    plugins: [react(), icuPlugin()],
    build: { outDir: path.join(folder, 'site', name), target: 'es2022', assetsInlineLimit: 0 },
  });
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves a folder as a static host does: compressed, and its first page for addresses that are no file. */
function serve(root: string): Promise<Server> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = path.join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const file =
      asked.startsWith(root) && existsSync(asked) && statSync(asked).isFile() ? asked : path.join(root, 'index.html');
    if (!existsSync(file)) return response.writeHead(404).end();
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    const zips = path.extname(file) !== '.woff2';
    let body = packed.get(file);
    if (!body) packed.set(file, (body = zips ? gzipSync(readFileSync(file)) : readFileSync(file)));
    response.writeHead(200, { 'content-type': type, ...(zips && { 'content-encoding': 'gzip' }) }).end(body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** How long without another drawing means that the last one was complete. */
const QUIET = 2000;

/** Milliseconds from the start of loading to the first drawing and to the last, and what was loaded for them. */
async function timeToDrawn(browser: Browser, address: string): Promise<{ first: number; last: number; kb: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 750e3 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  session.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(
    ([mark, quiet]) => {
      const last = performance.getEntriesByName(mark).at(-1);
      return last !== undefined && performance.now() - last.startTime > quiet;
    },
    [MARK, QUIET] as const,
    { timeout: 60_000, polling: 100 },
  );
  const marks = await page.evaluate(
    (mark) => performance.getEntriesByName(mark).map(({ startTime }) => startTime),
    MARK,
  );
  await context.close();
  return { first: marks[0]!, last: marks.at(-1)!, kb: bytes / 1024 };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Frames a second, and the frame times that most stay below, while the drawing is panned in every frame. */
async function pan(page: Page, seconds: number): Promise<{ fps: number; p95: number; worst: number }> {
  return page.evaluate(async (seconds) => {
    const plot = document.querySelector('[role=application]')!;
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const { left, top } = plot.getBoundingClientRect();
    for (let i = 0; i < 30; i++) await frame();
    const begin = await frame();
    const times: number[] = [];
    let last = begin;
    for (let n = 0; last - begin < seconds * 1000; n++) {
      const deltaX = Math.floor(n / 60) % 2 ? -24 : 24;
      plot.dispatchEvent(
        new WheelEvent('wheel', { deltaX, clientX: left + 300, clientY: top + 50, bubbles: true, cancelable: true }),
      );
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    const sorted = times.toSorted((a, b) => a - b);
    return {
      fps: (times.length * 1000) / (last - begin),
      p95: sorted[Math.floor(times.length * 0.95)]!,
      worst: sorted.at(-1)!,
    };
  }, seconds);
}

try {
  console.log('Installing vis-timeline to a temporary folder, and building both pages …');
  installVis();
  await buildPage('ours', 'main.js', `import ${JSON.stringify(path.join(harness, 'ours.tsx'))};`);
  await buildPage('vis', 'main.js', VIS);
  const server = await serve(path.join(folder, 'site'));
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

  const few = new URLSearchParams(FEW);
  const times = { ours: [] as number[], vis: [] as number[] };
  const sizes = { ours: 0, vis: 0 };
  for (let run = 0; run < RUNS; run++) {
    // In turn, so that whatever else the machine does burdens both.
    for (const name of ['ours', 'vis'] as const) {
      const { last, kb } = await timeToDrawn(browser, `${addressOf(server)}/${name}/?${few}`);
      times[name].push(last);
      sizes[name] = kb;
    }
  }
  console.log(`\nUntil ${FEW.count} items are drawn, 4 times slower, 1.6 Mbit/s, 150 ms (median of ${RUNS} runs)`);
  for (const name of ['ours', 'vis'] as const) {
    const all = times[name].map((ms) => ms.toFixed(0)).join(', ');
    console.log(
      `${name.padEnd(6)}${median(times[name]).toFixed(0).padStart(7)} ms${sizes[name].toFixed(0).padStart(6)} kB   (${all})`,
    );
  }
  console.log(`ours ÷ vis-timeline: ${(median(times.ours) / median(times.vis)).toFixed(2)}`);

  if (existsSync('dist/index.html')) {
    const site = await serve(path.resolve('dist'));
    const own: { first: number; last: number }[] = [];
    for (let run = 0; run < RUNS; run++)
      own.push(await timeToDrawn(browser, `${addressOf(site)}/timeline?t=2012..2024`));
    const [first, last] = (['first', 'last'] as const).map((which) => median(own.map((run) => run[which])).toFixed(0));
    console.log(
      `the built site’s /timeline, whole record: meetings drawn after ${first} ms, everything after ${last} ms`,
    );
    site.close();
  }

  console.log(`\nPanning ${MANY.count} items, not throttled, 1440 × 900`);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  for (const t of ['2015-03..2015-08', '2014..2016', '2000..2019', '1970..2021']) {
    const many = await context.newPage();
    await many.goto(`${addressOf(server)}/ours/?${new URLSearchParams({ ...MANY, t })}`);
    await many.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, MARK);
    const { fps, p95, worst } = await pan(many, 5);
    console.log(
      `${t.padEnd(18)}${fps.toFixed(1).padStart(6)} frames/s   95 % within ${p95.toFixed(1)} ms, longest ${worst.toFixed(1)} ms`,
    );
    await many.close();
  }
  await browser.close();
  server.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
