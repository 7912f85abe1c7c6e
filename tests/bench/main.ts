// All timings, or those named on the command line: start, turning, scrolling, bundle.
import { bundle } from './bundle.js';
import { scrolling } from './scrolling.js';
import { start } from './start.js';
import { turning } from './turning.js';

const benches: Readonly<Record<string, (executable: string) => Promise<void>>> = {
  bundle,
  start,
  turning,
  scrolling,
};

const [executable = '', ...wanted] = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench called ${unknown.join(', ')}: ${Object.keys(benches).join(', ')}.\n`,
  );
  process.exitCode = 1;
} else {
  for (const [name, run] of Object.entries(benches))
    if (wanted.length === 0 || wanted.includes(name)) await run(executable);
}
