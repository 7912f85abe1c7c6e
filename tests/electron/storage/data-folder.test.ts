// The data folder is made, tried, and found wanting in plain words.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDataFolder } from '../../../electron/storage/data-folder.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('makes the folder and leaves nothing in it', async () => {
  const wanted = join(folder, 'a', 'b');
  expect(openDataFolder(wanted)).toEqual({ writable: true, folder: wanted });
  expect(await readdir(wanted)).toEqual([]);
});

it('says why a folder cannot be written and offers another for what the run-time needs', async () => {
  await writeFile(join(folder, 'file'), '');
  const data = openDataFolder(join(folder, 'file', 'data'));
  if (data.writable) throw new Error('it cannot be writable');
  expect(data.reason).toContain(join(folder, 'file', 'data'));
  expect(openDataFolder(data.temporaryFolder).writable).toBe(true);
  await rm(data.temporaryFolder, { recursive: true });
});
