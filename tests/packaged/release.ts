// The packages under test, and the means to look into them.
import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's folder. */
export const project = resolve(import.meta.dirname, '../..');

const release = join(project, 'release');

/** The unpacked program. */
export const unpacked = join(release, 'linux-unpacked');

/** The one package whose name ends so. */
export function packageOf(ending: string): string {
  const [name] = readdirSync(release).filter((file) => file.endsWith(ending));
  if (name === undefined) throw new Error(`There is no ${ending} in release/.`);
  return join(release, name);
}

/** What a program prints, trimmed; throws with what it said when it fails. */
export const say = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/** The user that starts the program: nobody in particular when these tests run as root, else whoever runs them. */
export const reader = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

/** A new folder that belongs to the reader. */
export function folderOfReader(): string {
  const folder = mkdtempSync(join(tmpdir(), 'journal-reader-'));
  if (reader) chownSync(folder, reader.uid, reader.gid);
  return folder;
}
