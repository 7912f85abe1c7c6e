// Has anything changed since the last build? Sizes and times first, the content itself only where those differ.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * One input file as it was: bytes, time of last change in milliseconds, SHA-1 of its content.
 * @typedef {{ size: number, mtimeMs: number, hash: string }} FileStamp
 * @typedef {Record<string, FileStamp>} Fingerprint by path from the project's folder, `/` between the names
 */

/**
 * All files under the given files and folders, sorted; names that do not exist are left out.
 * @param {string} root
 * @param {readonly string[]} inputs
 * @returns {Promise<string[]>}
 */
async function listFiles(root, inputs) {
  /** @type {string[]} */
  const found = [];
  for (const input of inputs) {
    const info = await stat(path.join(root, input)).catch(() => null);
    if (info?.isFile()) found.push(input);
    if (!info?.isDirectory()) continue;
    const entries = await readdir(path.join(root, input), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const file = path.relative(root, path.join(entry.parentPath, entry.name));
      found.push(file.split(path.sep).join('/'));
    }
  }
  return found.sort();
}

/** @param {string} file */
const hashOf = async (file) =>
  createHash('sha1')
    .update(await readFile(file))
    .digest('hex');

/**
 * The state of all inputs now. A file whose size and time are those of `known` keeps its known hash unread.
 * @param {string} root the project's folder
 * @param {readonly string[]} inputs files and folders, from `root`
 * @param {Fingerprint} known an earlier fingerprint, or `{}`
 * @returns {Promise<Fingerprint>}
 */
export async function fingerprint(root, inputs, known) {
  const files = await listFiles(root, inputs);
  const stamps = await Promise.all(
    files.map(async (file) => {
      const { size, mtimeMs } = await stat(path.join(root, file));
      const before = known[file];
      const same = before !== undefined && before.size === size && before.mtimeMs === mtimeMs;
      return [file, { size, mtimeMs, hash: same ? before.hash : await hashOf(path.join(root, file)) }];
    }),
  );
  return /** @type {Fingerprint} */ (Object.fromEntries(stamps));
}

/**
 * Whether two fingerprints name the same files with the same content, whatever their times.
 * @param {Fingerprint} a
 * @param {Fingerprint} b
 */
export function sameContent(a, b) {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name]?.hash === b[name]?.hash);
}
