// Answers what the program is, opens the folder of the reader's files, and shows the licences of all that ships.
import { access, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { app, shell } from 'electron';
import type { Licence } from '../core/about.js';
import type { StorageError } from '../core/ipc/contract.js';
import { err, ok, type Result } from '../core/result.js';
import { parseLicences } from '../core/schema/licences.js';
import { handle } from './ipc.js';

/** What the answers are made from. */
export interface AboutSources {
  /** Folder of everything that is built. */
  readonly dist: string;
  /** Folder of the reader's files. */
  readonly folder: string;
}

/** Where Electron's own files lie: beside the executable, and in the bundle's resources on macOS. */
const besideElectron = (): readonly string[] => [dirname(process.execPath), process.resourcesPath];

async function firstOf(folders: readonly string[], names: readonly string[]): Promise<string | undefined> {
  for (const file of folders.flatMap((folder) => names.map((name) => join(folder, name)))) {
    const there = await access(file).then(
      () => true,
      () => false,
    );
    if (there) return file;
  }
  return undefined;
}

async function partOf(name: string, version: string, file: string | undefined): Promise<readonly Licence[]> {
  if (file === undefined) return [];
  const text = await readFile(file, 'utf8').catch(() => '');
  return text === '' ? [] : [{ name, version, licence: 'MIT', text: text.trim() }];
}

/** The program's own licence, Electron's, and then those of the packages by name, each once. */
async function readLicences(dist: string): Promise<readonly Licence[]> {
  const electron = await firstOf(besideElectron(), ['LICENSE.electron.txt', 'LICENSE']);
  const lists = await Promise.all(
    ['electron', 'renderer'].map((part) =>
      readFile(join(dist, part, 'licences.json'), 'utf8').then(parseLicences, () => []),
    ),
  );
  const packages = new Map(lists.flat().map((one) => [`${one.name} ${one.version}`, one]));
  return [
    ...(await partOf(app.getName(), app.getVersion(), join(dist, '..', 'LICENSE'))),
    ...(await partOf('Electron', process.versions.electron, electron)),
    ...[...packages.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')),
  ];
}

async function openInSystem(path: string | undefined, what: string): Promise<Result<null, StorageError>> {
  if (path === undefined) return err({ kind: 'not-found', message: `${what} is not there.` });
  const failure = await shell.openPath(path);
  return failure === ''
    ? ok(null)
    : err({ kind: 'not-found', message: `No program on this computer opened ${path}.` });
}

/** Registers the answers. */
export function setupAbout({ dist, folder }: AboutSources): void {
  handle('about', () => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
    system: `${process.platform} ${process.arch}`,
  }));
  handle('licences', () => readLicences(dist));
  handle('openDataFolder', () => openInSystem(folder, 'The folder'));
  handle('openChromiumLicences', async () =>
    openInSystem(
      await firstOf(besideElectron(), ['LICENSES.chromium.html']),
      'The file of Chromium’s licences',
    ),
  );
}
