// What ships: the files of the archive, the fuses, the languages, the licences, and that the same sources give the same bytes.
import { extractFile, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ARCHIVE_BUDGET } from '../../build/packaging/budgets.mjs';
import { wrongIn } from '../../build/packaging/contents.mjs';
import { expect, test } from '@playwright/test';
import { project, say, unpacked } from './release.js';

const archive = join(unpacked, 'resources/app.asar');
const filesIn = (from: string): string[] =>
  listPackage(from, { isPack: false })
    .map((file) => file.slice(1))
    .filter((file) => !('files' in statFile(from, file)));
const files = filesIn(archive);

test('the archive holds what is expected and nothing else', () => {
  expect(wrongIn(files)).toEqual([]);
  expect(statSync(archive).size).toBeLessThanOrEqual(ARCHIVE_BUDGET);
  // Beside it only the profile for Ubuntu's AppArmor, which comes in with the deb, and the English of Chromium.
  const beside = readdirSync(join(unpacked, 'resources')).filter((file) => file !== 'apparmor-profile');
  expect(beside).toEqual(['app.asar']);
  expect(readdirSync(join(unpacked, 'locales')).toSorted()).toEqual(['en-GB.pak', 'en-US.pak']);

  // Not a word of the machine it was built on.
  for (const file of files)
    expect(extractFile(archive, file).toString('latin1'), file).not.toContain(project);
  const shipped = JSON.parse(extractFile(archive, 'package.json').toString('utf8')) as Record<
    string,
    unknown
  >;
  expect(shipped).toMatchObject({ name: 'learning-journal', main: 'dist/electron/main.js', license: 'MIT' });
  expect(shipped).not.toHaveProperty('devDependencies');
  expect(shipped).not.toHaveProperty('scripts');
});

test('the fuses are as they should be', async () => {
  const wire = await getCurrentFuseWire(join(unpacked, 'learning-journal'));
  // The wire holds the figures 0 and 1 as text.
  const on = (fuse: FuseV1Options): boolean => Number(wire[fuse]) === '1'.charCodeAt(0);
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
    integrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    inspect: false,
    integrity: true,
    onlyAsar: true,
    fileProtocol: false,
  });
});

test('the licences of all that ships are in it', () => {
  const names = ['electron', 'renderer'].flatMap((part) =>
    (
      JSON.parse(extractFile(archive, `dist/${part}/licences.json`).toString('utf8')) as {
        name: string;
        text: string;
      }[]
    ).map(({ name, text }) => {
      expect(text.length, name).toBeGreaterThan(100);
      return name;
    }),
  );
  // The window, its worker, the main process and the fonts.
  for (const name of ['react', 'minisearch', 'electron-store', '@fontsource-variable/literata'])
    expect(names).toContain(name);
  expect(readFileSync(join(unpacked, 'LICENSE.txt'), 'utf8')).toContain('MIT License');
  expect(readFileSync(join(unpacked, 'LICENSE.electron.txt'), 'utf8')).toContain('Electron');
  expect(statSync(join(unpacked, 'LICENSES.chromium.html')).size).toBeGreaterThan(1_000_000);
});

test('the same sources give the same archive, byte for byte, in another folder', () => {
  const copy = mkdtempSync(join(tmpdir(), 'journal-again-'));
  try {
    const tracked = say(
      'git',
      // The folder may be another user's than root, whom these tests need.
      ...['-c', `safe.directory=${project}`, '-C', project, 'ls-files', '-z'],
      ...['--cached', '--others', '--exclude-standard'],
    );
    for (const file of tracked.split('\0').filter(Boolean))
      cpSync(join(project, file), join(copy, file), { recursive: true, preserveTimestamps: false });
    symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'dir');
    const built = spawnSync(process.execPath, ['build/run/package.mjs', 'dir'], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(built.status, `${built.stdout}\n${built.stderr}`).toBe(0);
    const sum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    const other = join(copy, 'release/linux-unpacked/resources/app.asar');
    expect(dirname(other)).not.toBe(dirname(archive));
    // File by file first, so that a failure names what differs.
    const sums = (from: string): string[] =>
      filesIn(from).map((file) => `${file} ${sum(extractFile(from, file))}`);
    expect(sums(other)).toEqual(sums(archive));
    expect(sum(readFileSync(other))).toBe(sum(readFileSync(archive)));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
