// All timings, or those named on the command line; `--json` prints the figures alone, `--write` writes docs/benchmarks.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { anchoring } from './anchoring.js';
import { archive } from './archive.js';
import { bundle } from './bundle.js';
import { marking } from './marking.js';
import { memory } from './memory.js';
import { quietly } from './report.js';
import { documentOf, machineWith, results } from './results.js';
import { saving } from './saving.js';
import { scrolling } from './scrolling.js';
import { search } from './search.js';
import { start } from './start.js';
import { storage } from './storage.js';
import { turning } from './turning.js';

const benches: Readonly<Record<string, (executable: string) => Promise<void>>> = {
  start,
  memory,
  archive,
  bundle,
  turning,
  scrolling,
  marking,
  saving,
  search,
  anchoring,
  storage,
};

const root = resolve(import.meta.dirname, '../..');
const [executable = '', ...words] = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith('--'));
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench called ${unknown.join(', ')}: ${Object.keys(benches).join(', ')}.\n`,
  );
  process.exitCode = 1;
} else {
  if (words.includes('--json')) quietly();
  for (const [name, run] of Object.entries(benches))
    if (wanted.length === 0 || wanted.includes(name)) await run(executable);
  const electron = readFileSync(join(root, 'node_modules/electron/dist/version'), 'utf8').trim();
  const machine = machineWith(electron);
  const date = new Date().toISOString().slice(0, 10);
  if (words.includes('--json'))
    process.stdout.write(`${JSON.stringify({ date, machine, results }, null, 2)}\n`);
  if (words.includes('--write')) {
    const settings = JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8')) as object;
    const page = await format(documentOf(results, machine, date), { ...settings, parser: 'markdown' });
    writeFileSync(join(root, 'docs/benchmarks.md'), page);
  }
}
