// Debian packages the journal cannot run without: installed as root, named exactly to everybody else.
import { readFile } from 'node:fs/promises';
import { run } from './command.mjs';
import { say, SetUpError } from './say.mjs';
import { missingLibraries, packagesFor } from './system-libraries.mjs';

const SCREEN_PACKAGE = 'xvfb';
const SPEECH_PACKAGE = 'libspeechd2';
const INSTALL = ['install', '--yes', '--no-install-recommends'];

/**
 * What to tell somebody who must install what is missing.
 * @param {{ packages: readonly string[], libraries: readonly string[], isDebian: boolean }} missing
 *   libraries: those without a known package, and all of them outside Debian
 * @returns {string}
 */
export function advice({ packages, libraries, isDebian }) {
  const lines = ['The journal needs system packages that are missing here.'];
  if (isDebian && packages.length > 0) {
    lines.push('Install them with this command, then run the same command as before:', '');
    lines.push(`  sudo apt-get update && sudo apt-get ${INSTALL.join(' ')} ${packages.join(' ')}`);
  } else if (packages.length > 0) {
    lines.push(`Debian calls them: ${packages.join(' ')}. Install what your system calls them.`);
  }
  if (libraries.length > 0) lines.push('', `Libraries Electron did not find: ${libraries.join(' ')}`);
  return lines.join('\n');
}

/**
 * Sees to it that Electron finds its libraries, and that there is a screen for it when one must be made.
 * @param {{ executable: string, screen: boolean, speech: boolean }} needs screen: whether Xvfb is missing; speech:
 *   whether the library is missing by which Chromium asks for voices
 * @throws {SetUpError} when something is missing that we may not or cannot install
 */
export async function provideSystemPackages({ executable, screen, speech }) {
  if (process.platform !== 'linux') return;
  const libraries = await missingLibraries(executable);
  if (libraries.length === 0 && !screen && !speech) return;

  const osRelease = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const isDebian = (await readFile('/etc/debian_version', 'utf8').catch(() => null)) !== null;
  const { packages, unknown } = packagesFor(libraries, osRelease);
  if (screen) packages.push(SCREEN_PACKAGE);
  if (speech) packages.push(SPEECH_PACKAGE);
  const mayInstall = isDebian && process.getuid?.() === 0 && packages.length > 0;
  if (!mayInstall) {
    throw new SetUpError(advice({ packages, libraries: isDebian ? unknown : libraries, isDebian }));
  }

  say(`Installing Debian packages: ${packages.join(' ')}`);
  await install(packages);
  const still = await missingLibraries(executable);
  if (still.length > 0) throw new SetUpError(advice({ packages: [], libraries: still, isDebian }));
}

/** @param {readonly string[]} packages */
async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt at work is waited for.
  const apt = (/** @type {string[]} */ ...args) =>
    run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], { env });

  let outcome = await apt(...INSTALL, ...packages);
  if (outcome.code !== 0) {
    // The lists of a fresh system are missing, those of an old one name files that are gone.
    const update = await apt('update');
    outcome = update.code === 0 ? await apt(...INSTALL, ...packages) : update;
  }
  if (outcome.code !== 0) {
    throw new SetUpError(
      `apt-get could not install ${packages.join(' ')}:\n\n${(outcome.stderr || outcome.stdout).trim()}`,
    );
  }
}
