// One small settings file (electron-store): read once, forgiving of damage, honest about what could not be saved.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice, StorageError } from '../../core/ipc/contract.js';
import { err, ok, type Result } from '../../core/result.js';
import type { DataFolder } from './data-folder.js';
import { codeOf, writeError } from './errors.js';
import { setAside } from './set-aside.js';

/** A settings file in memory and on disk. */
export interface SettingsStore<T> {
  value(): T;
  /** `value()` is the new one at once; resolves when the file is, or could not be written. */
  save(value: T): Promise<Result<null, StorageError>>;
  /** Resolves when nothing is on its way to the disk. */
  idle(): Promise<void>;
}

interface SettingsOptions<T> {
  readonly data: DataFolder;
  /** File name without `.json`. */
  readonly name: string;
  /** Never fails: falls back to defaults. */
  readonly parse: (stored: unknown) => T;
  /** What the file holds, for messages ("your settings"). */
  readonly holds: string;
  readonly notices: Notice[];
}

/** What electron-store does for us: the whole file as one value, read and written at once. Throws on damage. */
interface Backing {
  store: object;
}

/** electron-store brings a schema library with it, and is loaded when something is first saved, after the start. */
async function openStore(folder: string, name: string): Promise<Backing> {
  const { default: Store } = await import('electron-store');
  return new Store({ cwd: folder, name, clearInvalidConfig: false, accessPropertiesByDotNotation: false });
}

/** What a settings file holds; undefined when there is none. Throws when it cannot be read or is not JSON. */
export function readSettings(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as unknown;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Reads the file, if need be after putting a damaged one aside; `usable` says whether it can be written. */
function openFile<T>({ data, name, holds, notices }: SettingsOptions<T>): {
  readonly stored?: unknown;
  readonly usable: boolean;
} {
  try {
    return { stored: readSettings(data.folder, name), usable: true };
  } catch {
    // What is wrong with a folder that cannot be written has been said.
    if (!data.writable) return { usable: false };
  }
  const title = `${name}.json could not be read`;
  const path = join(data.folder, `${name}.json`);
  try {
    const aside = setAside(path, new Date());
    const detail = `The file was damaged. It was kept as ${aside}, and ${holds} start afresh.`;
    notices.push({ severity: 'warning', title, detail });
    return { usable: true };
  } catch (error) {
    const detail = `The file ${path} is damaged and could not be put aside (${codeOf(error) || 'unknown reason'}). Move it away yourself; until then ${holds} last only while the journal is open.`;
    notices.push({ severity: 'warning', title, detail });
    return { usable: false };
  }
}

/** Opens a settings file; a damaged one is set aside under a dated name and said in a notice. */
export function openSettings<T extends object>(options: SettingsOptions<T>): SettingsStore<T> {
  const { data, name, parse } = options;
  const { folder } = data;
  const { stored, usable } = openFile(options);
  let current = parse(stored);
  let backing: Promise<Backing> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const write = async (): Promise<Result<null, StorageError>> => {
    if (!data.writable || !usable) return err(writeError(undefined, folder));
    try {
      const file = await (backing ??= openStore(folder, name));
      file.store = { ...current };
      return ok(null);
    } catch (error) {
      backing = undefined;
      return err(writeError(error, folder));
    }
  };
  return {
    value: () => current,
    save: (value) => {
      current = value;
      const written = write();
      last = written;
      return written;
    },
    idle: async () => {
      await last;
    },
  };
}
