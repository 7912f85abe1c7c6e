// The record of what each part of dist/ was built from; a part that is missing in it counts as not built.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * @typedef {import('./fingerprint.mjs').Fingerprint} Fingerprint
 * @typedef {Record<string, Fingerprint>} Stamps by target name
 */

/** @param {string} dist */
const fileIn = (dist) => path.join(dist, '.build.json');

/**
 * The stamps of the last build; a missing or damaged file means that everything is stale.
 * @param {string} dist
 * @returns {Promise<Stamps>}
 */
export async function readStamps(dist) {
  try {
    return /** @type {Stamps} */ (JSON.parse(await readFile(fileIn(dist), 'utf8')));
  } catch {
    return {};
  }
}

/**
 * @param {string} dist
 * @param {Stamps} stamps
 */
export async function writeStamps(dist, stamps) {
  const file = fileIn(dist);
  await mkdir(dist, { recursive: true });
  const draft = `${file}.${String(process.pid)}`;
  await writeFile(draft, JSON.stringify(stamps));
  await rename(draft, file);
}

/**
 * Has a part built again next time, because something else than a build has changed its folder.
 * @param {string} dist
 * @param {string} name
 */
export async function forgetStamp(dist, name) {
  const { [name]: known, ...others } = await readStamps(dist);
  if (known !== undefined) await writeStamps(dist, others);
}
