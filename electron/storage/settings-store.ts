// One small settings file (electron-store): read once, forgiving of damage, honest about what could not be saved.
import Store from 'electron-store';
import { join } from 'node:path';
import type { Notice, StorageError } from '../../core/ipc/contract.js';
import { err, ok, type Result } from '../../core/result.js';
import type { DataFolder } from './data-folder.js';
import { codeOf, writeError } from './errors.js';
import { setAside } from './set-aside.js';

/** A settings file in memory and on disk. */
export interface SettingsStore<T> {
  value(): T;
  save(value: T): Result<null, StorageError>;
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

function openStore(folder: string, name: string): Backing {
  return new Store({ cwd: folder, name, clearInvalidConfig: false, accessPropertiesByDotNotation: false });
}

/** Opens the file, if need be after putting a damaged one aside; undefined when neither can be done. */
function openFile<T>({ data, name, holds, notices }: SettingsOptions<T>): Backing | undefined {
  try {
    return openStore(data.folder, name);
  } catch {
    // What is wrong with a folder that cannot be written has been said.
    if (!data.writable) return undefined;
  }
  const title = `${name}.json could not be read`;
  const path = join(data.folder, `${name}.json`);
  try {
    const aside = setAside(path, new Date());
    const store = openStore(data.folder, name);
    const detail = `The file was damaged. It was kept as ${aside}, and ${holds} start afresh.`;
    notices.push({ severity: 'warning', title, detail });
    return store;
  } catch (error) {
    const detail = `The file ${path} is damaged and could not be put aside (${codeOf(error) || 'unknown reason'}). Move it away yourself; until then ${holds} last only while the journal is open.`;
    notices.push({ severity: 'warning', title, detail });
    return undefined;
  }
}

/** Opens a settings file; a damaged one is set aside under a dated name and said in a notice. */
export function openSettings<T extends object>(options: SettingsOptions<T>): SettingsStore<T> {
  const { data, parse } = options;
  const { folder } = data;
  const backing = openFile(options);
  let current = parse(backing?.store);
  return {
    value: () => current,
    save: (value) => {
      current = value;
      if (!data.writable || !backing) return err(writeError(undefined, folder));
      try {
        backing.store = { ...value };
        return ok(null);
      } catch (error) {
        return err(writeError(error, folder));
      }
    },
  };
}
