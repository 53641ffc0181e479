import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkData } from '../src/dataset/check.ts';
import { gapsMarkdown } from '../src/dataset/gaps.ts';
import { printProblem, type Problem } from '../src/dataset/problem.ts';
import { readData } from '../src/dataset/read.ts';
import { COLLECTIONS, type Collection } from '../src/model/schema.ts';

// Checks the record: `npm run data:check [-- --dir data] [--warnings] [--write-gaps]`. Prints every error, one a line;
// then the warnings, by rule or (--warnings) each. The exit status is 1 where there is an error. With --write-gaps it
// first writes GAPS.md from gaps.json.

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'data' },
    warnings: { type: 'boolean', default: false },
    'write-gaps': { type: 'boolean', default: false },
  },
});

const { data, files, problems } = readData(values.dir);
problems.push(...checkData(data, files));

if (files.get('gaps')?.good) {
  const page = path.join(values.dir, 'GAPS.md');
  const text = gapsMarkdown(data.gaps);
  if (values['write-gaps']) fs.writeFileSync(page, text);
  if (!fs.existsSync(page) || fs.readFileSync(page, 'utf8') !== text)
    problems.push({
      severity: 'error',
      rule: 'stale page',
      file: `${path.basename(path.resolve(values.dir))}/GAPS.md`,
      pointer: '',
      what: 'does not say what gaps.json says',
      mend: 'write it anew: npm run data:check -- --write-gaps',
    });
}

problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
const of = (severity: Problem['severity']): Problem[] => problems.filter((problem) => problem.severity === severity);
const errors = of('error');
const warnings = of('warning');

for (const error of errors) console.log(printProblem(error));

console.log(`warnings: ${warnings.length}`);
if (values.warnings) for (const warning of warnings) console.log(`  ${printProblem(warning)}`);
else {
  const byRule = new Map<string, number>();
  for (const { rule } of warnings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  for (const [rule, count] of byRule) console.log(`  ${rule}: ${count}`);
  if (warnings.length > 0) console.log('  (each with --warnings)');
}

const counts = (Object.keys(COLLECTIONS) as Collection[]).map((name) => [name, data[name].length] as const);
console.log(counts.map(([name, count]) => `${name} ${count}`).join(', '));
const total = counts.reduce((sum, [, count]) => sum + count, 0);
if (errors.length > 0) {
  console.log(`data check: failed: ${errors.length} problems`);
  process.exitCode = 1;
} else console.log(`data check: passed, ${total} records`);
