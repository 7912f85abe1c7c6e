// What the window reads of scripts before its first paint, and the limit to it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most those scripts may weigh, in bytes as gzip makes them: 200 kB is the goal, and a leak is to be seen long before. */
export const FIRST_SCRIPTS_LIMIT = 160_000;

/**
 * What a script imports at once; what it imports when asked is `import(...)`.
 * @param {string} text
 */
const importsOf = (text) =>
  [...text.matchAll(/(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w*{}\s,$]+?from)?\s*["'](\.[^"']+)["']/g)].map(
    ([, file = '']) => file,
  );

/**
 * Adds up the scripts of `index.html` and all they import at once.
 * @param {string} folder of the built window
 * @returns {Promise<{ readonly files: number, readonly plain: number, readonly zipped: number }>} sizes in bytes
 */
export async function firstScripts(folder) {
  const page = await readFile(path.join(folder, 'index.html'), 'utf8');
  const files = new Set(
    [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, file = '']) => path.join(folder, file)),
  );
  let plain = 0;
  let zipped = 0;
  for (const file of files) {
    const content = await readFile(file);
    plain += content.length;
    zipped += gzipSync(content, { level: 9 }).length;
    for (const imported of importsOf(content.toString('utf8')))
      files.add(path.join(path.dirname(file), imported));
  }
  return { files: files.size, plain, zipped };
}

/**
 * Throws when a built window reads more than the limit before its first paint, so that a part that belongs to later does
 * not get in unseen.
 * @param {string} folder of the built window
 * @param {number} [limit] in bytes
 * @returns {Promise<string>} what it reads, in a few words
 */
export async function checkFirstScripts(folder, limit = FIRST_SCRIPTS_LIMIT) {
  const { files, zipped } = await firstScripts(folder);
  const words = `${String(Math.ceil(zipped / 1000))} kB gzip of scripts in ${String(files)} files before the first paint`;
  if (zipped <= limit) return words;
  throw new Error(
    `The window would read ${words}; the limit is ${String(limit / 1000)} kB. Import what is not seen at once with import(...).`,
  );
}
