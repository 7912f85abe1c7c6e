// The limit to what the window reads before its first paint: what counts, and that a build above it fails.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkFirstScripts, firstScripts } from '../../build/first-scripts.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'first-'));
  await mkdir(path.join(folder, 'assets'));
  const put = (name: string, text: string) => writeFile(path.join(folder, name), text);
  await put('index.html', '<script type="module" src="./assets/main.js"></script>');
  await put('assets/main.js', 'import{a}from"./shared.js";a();import("./later.js");');
  await put('assets/shared.js', 'export const a = () => {};');
  await put('assets/later.js', `export const big = '${'x'.repeat(9000)}';`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('counts the page’s scripts and what they import at once, and not what comes later', async () => {
  expect(await firstScripts(folder)).toMatchObject({ files: 2, plain: 52 + 26 });
});

it('stops a build above it, and says what to do', async () => {
  expect(await checkFirstScripts(folder)).toBe('1 kB gzip of scripts in 2 files before the first paint');
  await expect(checkFirstScripts(folder, 60)).rejects.toThrow(/limit is 0\.06 kB.*import\(\.\.\.\)/);
});
