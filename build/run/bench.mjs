// `npm run bench`: times the real program against yardsticks taken in the same minutes, and prints ratios.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { SetUpError } from '../setup/say.mjs';
import { ROOT, setUp } from '../setup/set-up.mjs';
import { endWithNpm } from './parent.mjs';
import { hasXvfb, openScreen, usesOwnScreen } from './screen.mjs';

/** @returns {Promise<number>} the exit code */
async function bench() {
  const situation = { purpose: /** @type {const} */ ('test'), platform: process.platform, env: process.env };
  const ownScreen = usesOwnScreen({ ...situation, hasXvfb: hasXvfb() });
  const executable = await setUp({ needsXvfb: ownScreen && !hasXvfb() });
  const screen = ownScreen ? await openScreen() : null;
  try {
    const tsx = createRequire(join(ROOT, 'package.json')).resolve('tsx/cli');
    const args = [tsx, join(ROOT, 'tests/bench/main.ts'), executable, ...process.argv.slice(2)];
    const env = screen?.env ?? process.env;
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
    return await new Promise((resolve, reject) => {
      child.once('error', reject).once('close', (code) => {
        resolve(code ?? 1);
      });
    });
  } finally {
    await screen?.close();
  }
}

endWithNpm();
try {
  process.exitCode = await bench();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
