// Everything that must be there before the journal can open, in order. A step that finds its work done says nothing.
import { fileURLToPath } from 'node:url';
import { provideElectron } from './electron.mjs';
import { alone } from './lock.mjs';
import { provideNodeModules } from './node-modules.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { SetUpError } from './say.mjs';
import { provideSystemPackages } from './system-packages.mjs';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Sets up all that opening the journal takes.
 * @param {{ needsXvfb: boolean, needsSpeech?: boolean }} options needsXvfb: whether Xvfb must be installed;
 *   needsSpeech: whether the library for voices must
 * @returns {Promise<string>} path of Electron's executable
 * @throws {SetUpError} when a step cannot be done
 */
export async function setUp({ needsXvfb, needsSpeech = false }) {
  checkNodeVersion();
  return await alone(ROOT, async () => {
    await provideNodeModules(ROOT);
    const executable = await provideElectron(ROOT);
    await provideSystemPackages({ executable, screen: needsXvfb, speech: needsSpeech });
    await build();
    return executable;
  });
}

/**
 * Sets up what the unit tests take, which need no Electron.
 * @throws {SetUpError} when a step cannot be done
 */
export async function setUpWithoutElectron() {
  checkNodeVersion();
  await alone(ROOT, async () => {
    await provideNodeModules(ROOT);
    await build();
  });
}

/** Loaded only now: the bundler is a node module. */
async function build() {
  const { BuildError, ensureBuilt } = await import('../run/build.mjs');
  try {
    await ensureBuilt();
  } catch (error) {
    if (error instanceof BuildError) throw new SetUpError(error.message);
    throw error;
  }
}
