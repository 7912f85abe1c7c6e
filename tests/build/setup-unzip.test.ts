// Taking files out of a zip archive, as any packer writes it.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unzip } from '../../build/setup/unzip.mjs';

interface File {
  readonly name: string;
  readonly text: string;
  readonly stored?: boolean;
  readonly mode?: number;
}

/** A zip archive by the letter of APPNOTE, with a comment at its end and an extra field in its local headers. */
function zip(files: readonly File[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, stored = false, mode = 0o644 } of files) {
    const packed = stored ? Buffer.from(text) : deflateRawSync(text);
    const extra = Buffer.from([1, 0, 0, 0]);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    local.writeUInt16LE(extra.length, 28);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(stored ? 0 : 8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(Buffer.byteLength(text), 24);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt16LE(0o100000 | mode, 40);
    central.writeUInt32LE(offset, 42);
    const body = Buffer.concat([local, Buffer.from(name), extra, packed]);
    bodies.push(body);
    directory.push(central, Buffer.from(name));
    offset += body.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(7, 20);
  return Buffer.concat([...bodies, ...directory, end, Buffer.from('comment')]);
}

describe('unzip', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'unzip-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const take = async (bytes: Buffer, place: (name: string) => string | null = (name) => name) => {
    await writeFile(path.join(folder, 'archive.zip'), bytes);
    await unzip(path.join(folder, 'archive.zip'), folder, place);
  };
  const text = (name: string) => readFile(path.join(folder, name), 'utf8');

  it('takes packed and stored files, in folders, under their names', async () => {
    const long = 'words '.repeat(50_000);
    await take(
      zip([
        { name: 'a/', text: '' },
        { name: 'a/b/ü.txt', text: long },
        { name: 'c', text: 'c', stored: true },
      ]),
    );
    expect(await text('a/b/ü.txt')).toBe(long);
    expect(await text('c')).toBe('c');
  });

  it('leaves what has no place and renames what has another', async () => {
    await take(
      zip([
        { name: 'old', text: 'x' },
        { name: 'not', text: 'y' },
      ]),
      (name) => (name === 'old' ? 'new' : null),
    );
    expect((await readdir(folder)).sort()).toEqual(['archive.zip', 'new']);
  });

  it('keeps a program a program', async () => {
    await take(
      zip([
        { name: 'program', text: 'x', mode: 0o755 },
        { name: 'data', text: 'x' },
      ]),
    );
    expect((await stat(path.join(folder, 'program'))).mode & 0o111).toBe(0o111);
    expect((await stat(path.join(folder, 'data'))).mode & 0o111).toBe(0);
  });

  it('refuses an archive that is cut short', async () => {
    const whole = zip([{ name: 'a', text: 'words '.repeat(1000) }]);
    await expect(take(whole.subarray(0, 40))).rejects.toThrow('cut short');
    await expect(take(whole.subarray(20))).rejects.toThrow();
  });

  it('refuses a file that is not what the archive says', async () => {
    const bytes = zip([{ name: 'a', text: 'four', stored: true }]);
    // The size in the directory, 46 + 1 bytes and the end record before the end.
    bytes.writeUInt32LE(5, bytes.length - 7 - 22 - 47 + 24);
    await expect(take(bytes)).rejects.toThrow('damaged');
  });

  it('refuses to write outside the folder', async () => {
    await expect(take(zip([{ name: '../escaped', text: 'x' }]))).rejects.toThrow('outside');
  });
});
