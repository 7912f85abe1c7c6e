// The system libraries Electron is linked with: which are missing, and which Debian packages carry them.
import { run } from './command.mjs';

/** Debian 12 package by library. Both Electrons we provide name these; the rest comes with them. */
export const PACKAGES = new Map([
  ['libX11.so.6', 'libx11-6'],
  ['libXcomposite.so.1', 'libxcomposite1'],
  ['libXdamage.so.1', 'libxdamage1'],
  ['libXext.so.6', 'libxext6'],
  ['libXfixes.so.3', 'libxfixes3'],
  ['libXrandr.so.2', 'libxrandr2'],
  ['libXss.so.1', 'libxss1'],
  ['libXtst.so.6', 'libxtst6'],
  ['libasound.so.2', 'libasound2'],
  ['libatk-1.0.so.0', 'libatk1.0-0'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libatspi.so.0', 'libatspi2.0-0'],
  ['libcairo.so.2', 'libcairo2'],
  ['libcups.so.2', 'libcups2'],
  ['libdbus-1.so.3', 'libdbus-1-3'],
  ['libdrm.so.2', 'libdrm2'],
  ['libexpat.so.1', 'libexpat1'],
  ['libgbm.so.1', 'libgbm1'],
  ['libgcc_s.so.1', 'libgcc-s1'],
  ['libgdk-3.so.0', 'libgtk-3-0'],
  ['libgio-2.0.so.0', 'libglib2.0-0'],
  ['libglib-2.0.so.0', 'libglib2.0-0'],
  ['libgobject-2.0.so.0', 'libglib2.0-0'],
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnspr4.so', 'libnspr4'],
  ['libnss3.so', 'libnss3'],
  ['libnssutil3.so', 'libnss3'],
  ['libpango-1.0.so.0', 'libpango-1.0-0'],
  ['libsmime3.so', 'libnss3'],
  ['libudev.so.1', 'libudev1'],
  ['libxcb.so.1', 'libxcb1'],
  ['libxkbcommon.so.0', 'libxkbcommon0'],
]);

/** Renamed when Debian 13 and Ubuntu 24.04 went over to 64-bit time. */
const RENAMED = new Set([
  'libasound2',
  'libatk-bridge2.0-0',
  'libatk1.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libglib2.0-0',
  'libgtk-3-0',
]);

/**
 * The libraries `ldd` could not find, by name.
 * @param {string} output of `ldd`
 * @returns {string[]}
 */
export function missingIn(output) {
  const names = Array.from(output.matchAll(/^\s*(\S+) => not found/gm), ([, name = '']) => name);
  return [...new Set(names)];
}

/**
 * The Debian packages that carry libraries, and the libraries of which we know no package.
 * @param {readonly string[]} libraries
 * @param {string} osRelease text of /etc/os-release
 * @returns {{ packages: string[], unknown: string[] }}
 */
export function packagesFor(libraries, osRelease) {
  const id = /^ID="?(\w+)/m.exec(osRelease)?.[1];
  const release = Number(/^VERSION_ID="?([\d.]+)/m.exec(osRelease)?.[1]);
  const renames = (id === 'debian' && release >= 13) || (id === 'ubuntu' && release >= 24.04);
  const packages = new Set();
  const unknown = [];
  for (const library of libraries) {
    const name = PACKAGES.get(library);
    if (name === undefined) unknown.push(library);
    else packages.add(renames && RENAMED.has(name) ? `${name}t64` : name);
  }
  return { packages: [...packages].sort(), unknown };
}

/**
 * The libraries an executable needs and does not find here. Some 20 ms: asked at every start, so that a library
 * removed later is noticed too.
 * @param {string} executable
 * @returns {Promise<string[]>} empty also where there is no `ldd` to ask
 */
export async function missingLibraries(executable) {
  const { stdout } = await run('ldd', [executable], { env: { ...process.env, LC_ALL: 'C' } });
  return missingIn(stdout);
}

/** Chromium opens it when first asked for a voice, so that `ldd` does not name it. */
const SPEECH_LIBRARY = 'libspeechd.so.2';

/**
 * Whether Chromium finds the library by which it asks Linux for voices. Reading works without it, in silence.
 * @param {(program: string, args: readonly string[]) => Promise<{ code: number, stdout: string }>} [ask]
 * @returns {Promise<boolean>} true also where there is no `ldconfig` to ask
 */
export async function hasSpeechLibrary(ask = run) {
  // Not on the path of everybody.
  const { code, stdout } = await ask('/sbin/ldconfig', ['-p']);
  return code !== 0 || stdout.includes(`\t${SPEECH_LIBRARY} `);
}
