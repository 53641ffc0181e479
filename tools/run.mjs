// Runs a TypeScript command: `node tools/run.mjs tools/data-check.ts`. Vite loads it, so that commands need no
// second compiler beside the one that builds the site.
import path from 'node:path';
import { runnerImport } from 'vite';

const [file] = process.argv.splice(2, 1);
if (!file) throw new Error('Name the command to run: node tools/run.mjs tools/data-check.ts');
await runnerImport(path.resolve(file), { configFile: false, logLevel: 'error' });
