// `npm start [-- switches]`: provides all the journal needs, then opens it and stays until it is closed.
import { say, SetUpError } from '../setup/say.mjs';
import { ROOT, setUp } from '../setup/set-up.mjs';
import { runElectron, switchesFor } from './electron-process.mjs';
import { endWithNpm } from './parent.mjs';
import { hasXvfb, openScreen, usesOwnScreen } from './screen.mjs';

/**
 * @param {readonly string[]} args for the journal, for example `--user-data-dir=DIR`
 * @returns {Promise<number>} exit code
 */
async function start(args) {
  const situation = { purpose: /** @type {const} */ ('open'), platform: process.platform, env: process.env };
  const ownScreen = usesOwnScreen({ ...situation, hasXvfb: hasXvfb() });
  const executable = await setUp({ needsXvfb: ownScreen && !hasXvfb() });
  if (ownScreen) say('There is no screen here: the window opens on one in memory (Xvfb)');
  const screen = ownScreen ? await openScreen() : null;
  const env = screen?.env ?? process.env;
  try {
    const switches = switchesFor({ uid: process.getuid?.(), env });
    return await runElectron(executable, [...switches, '.', ...args], { cwd: ROOT, env });
  } finally {
    await screen?.close();
  }
}

endWithNpm();
try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
