// Every check there is, one after another whatever fails: `npm test`. Ends with a table and a line of totals.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const reports = mkdtempSync(path.join(tmpdir(), 'readout-test-'));
const reportOf = (name) => path.join(reports, `${name}.json`);

const vitest = (name) => ({
  name,
  script: `test:${name}`,
  args: ['--reporter=dot', '--reporter=json', `--outputFile.json=${reportOf(name)}`],
  count({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
    // A file that fails to load has no tests to count.
    const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
    return {
      passed: numPassedTests,
      failed: numFailedTests + unloaded.length,
      skipped: numPendingTests + numTodoTests,
    };
  },
});

/** Checks that only pass or fail come first, side by side. */
const CHECKS = [
  { name: 'types', script: 'check:types' },
  { name: 'lint', script: 'check:lint' },
  { name: 'format', script: 'check:format' },
  { name: 'data', script: 'data:check' },
];

const SUITES = [
  vitest('unit'),
  vitest('component'),
  {
    name: 'browser',
    script: 'test:browser',
    args: ['--reporter=dot,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('browser') },
    count: ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  },
];

/** Runs one npm script; resolves with what it printed (unless shown as it comes), its exit status and its seconds. */
function run({ script, args = [], env = {} }, show) {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
    const finish = (status) => resolve({ output, status, seconds: (performance.now() - start) / 1000 });
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(1);
    });
    child.on('close', finish);
  });
}

/** A step counts as failed when anything in it failed, when it ended badly for another reason, or when nothing ran. */
function judge({ name, count }, { status, seconds }) {
  const ended = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  if (!count) return { name, seconds, ...ended };
  let counts;
  try {
    counts = count(JSON.parse(readFileSync(reportOf(name), 'utf8')));
  } catch {
    counts = { passed: 0, failed: 0, skipped: 0 };
  }
  const unexplained = counts.failed === 0 && (status !== 0 || counts.passed === 0);
  return { name, seconds, ...counts, failed: counts.failed + (unexplained ? 1 : 0) };
}

const results = [];

const checked = await Promise.all(CHECKS.map((step) => run(step, false)));
for (const [i, step] of CHECKS.entries()) {
  const result = judge(step, checked[i]);
  results.push(result);
  console.log(`── ${step.name}: ${result.failed ? 'failed' : 'passed'}`);
  if (result.failed) console.log(checked[i].output);
}
for (const step of SUITES) {
  console.log(`── ${step.name}`);
  results.push(judge(step, await run(step, true)));
}
rmSync(reports, { recursive: true, force: true });

const ROW = [10, 8, 7, 7, 8, 9];
const row = (...cells) => cells.map((cell, i) => String(cell)[i === 0 ? 'padEnd' : 'padStart'](ROW[i])).join('');
console.log(`\n${row('step', 'result', 'passed', 'failed', 'skipped', 'seconds')}`);
for (const { name, passed, failed, skipped, seconds } of results)
  console.log(row(name, failed ? 'FAIL' : 'pass', passed, failed, skipped, seconds.toFixed(1)));

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
