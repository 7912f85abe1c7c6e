// A durable write leaves the old file or the new one, whole, whatever the disk does.
import { mkdtemp, open, readdir, readFile, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDurably } from '../../../electron/storage/durable-write.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'durable-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Node's `open`, with some methods of the opened file replaced. */
const opening =
  (replace: (file: FileHandle) => Partial<Record<keyof FileHandle, unknown>>): typeof open =>
  async (path, flags) => {
    const file = await open(path, flags);
    const replaced = replace(file);
    return new Proxy(file, {
      get: (target, key): unknown => {
        const own: unknown = replaced[key as keyof FileHandle] ?? Reflect.get(target, key);
        return typeof own === 'function' ? own.bind(target) : own;
      },
    });
  };

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

describe('writeDurably', () => {
  it('writes a file in folders that are not there yet', async () => {
    const path = join(folder, 'a', 'b', 'notes.json');
    await writeDurably(path, 'naïve 🏡');
    expect(await readFile(path, 'utf8')).toBe('naïve 🏡');
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['notes.json']);
  });

  it('finishes what the disk takes in small pieces', async () => {
    const path = join(folder, 'notes.json');
    const byThree = opening((file) => ({
      write: (bytes: Buffer, offset: number) => file.write(bytes, offset, Math.min(3, bytes.length - offset)),
    }));
    await writeDurably(path, 'a longer text than three bytes', byThree);
    expect(await readFile(path, 'utf8')).toBe('a longer text than three bytes');
  });

  it.each([
    ['the disk is full', { write: failing('ENOSPC') }, 'ENOSPC'],
    [
      'the disk takes nothing and says nothing',
      { write: () => Promise.resolve({ bytesWritten: 0 }) },
      'ENOSPC',
    ],
    ['the disk fails when it is asked to be sure', { sync: failing('EIO') }, 'EIO'],
  ])('keeps the old file and leaves no other behind when %s', async (_, methods, code) => {
    const path = join(folder, 'notes.json');
    await writeDurably(path, 'old');
    await expect(
      writeDurably(
        path,
        'new',
        opening(() => methods),
      ),
    ).rejects.toMatchObject({ code });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['notes.json']);
  });

  it('takes over the temporary file that a killed program left', async () => {
    const path = join(folder, 'notes.json');
    let left = '';
    await writeDurably(path, 'one', async (temporary, flags) => {
      left = String(temporary);
      return open(temporary, flags);
    });
    await writeFile(left, 'half a no');
    await writeDurably(path, 'two');
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['notes.json']);
  });

  it('fails where the folder would be inside a file', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(writeDurably(join(folder, 'file', 'notes.json'), 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['file']);
  });
});
