// Takes chosen files out of a zip archive with Node alone: a fresh Debian has no `unzip`.
// Format: PKWARE APPNOTE 6.3, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** @typedef {{ name: string, method: number, packed: number, size: number, mode: number, offset: number }} Entry */
/** @typedef {import('node:fs/promises').FileHandle} FileHandle */

/**
 * Extracts the files that `place` gives a place to. Archives above 4 GB or with links are not for this.
 * @param {string} archive
 * @param {string} folder where to; it must exist
 * @param {(name: string) => string | null} place path inside the folder for a name in the archive, null to leave it
 * @throws {Error} when the archive is damaged or cut short, or a file would fall outside the folder
 */
export async function unzip(archive, folder, place) {
  const file = await open(archive);
  try {
    for (const entry of await entriesOf(file)) {
      const path = entry.name.endsWith('/') ? null : place(entry.name);
      if (path === null) continue;
      const target = resolve(folder, path);
      if (relative(folder, target).startsWith('..'))
        throw new Error(`${entry.name} lies outside the archive`);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, await contentOf(file, entry), { mode: entry.mode & 0o777 });
    }
  } finally {
    await file.close();
  }
}

/**
 * @param {FileHandle} file
 * @returns {Promise<Entry[]>}
 */
async function entriesOf(file) {
  const { size } = await file.stat();
  const tail = await read(file, Math.max(0, size - END_BYTES - LONGEST_COMMENT), size);
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new Error('This is not a zip archive, or it is cut short');

  const start = tail.readUInt32LE(end + 16);
  const directory = await read(file, start, start + tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; at < directory.length;) {
    if (directory.readUInt32LE(at) !== CENTRAL)
      throw new Error('The directory of the zip archive is damaged');
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt16LE(at + 40),
      offset: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * @param {FileHandle} file
 * @param {Entry} entry
 * @returns {Promise<Buffer>}
 */
async function contentOf(file, { name, method, packed, size, offset }) {
  const header = await read(file, offset, offset + 30);
  const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const bytes = await read(file, start, start + packed);
  if (method !== STORED && method !== DEFLATED) throw new Error(`${name} is packed in an unknown way`);
  const content = method === STORED ? bytes : await promisify(inflateRaw)(bytes);
  if (content.length !== size) throw new Error(`${name} is damaged`);
  return content;
}

/**
 * @param {FileHandle} file
 * @param {number} start
 * @param {number} end
 * @returns {Promise<Buffer>}
 */
async function read(file, start, end) {
  const buffer = Buffer.alloc(end - start);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
  if (bytesRead !== buffer.length) throw new Error('The zip archive is cut short');
  return buffer;
}
