// Puts a file the program cannot use out of the way, untouched, under a dated name.
import { constants, copyFileSync, linkSync, unlinkSync } from 'node:fs';
import { codeOf } from './errors.js';

/** Gives a file a second name; never replaces a file. Where the disk knows no links, the second is a copy. */
function nameAgain(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    copyFileSync(path, name, constants.COPYFILE_EXCL);
  }
}

/**
 * Gives `path` the name `path.set-aside-<date and time>` and returns it. With `keep` the old name stays too, until
 * something better is written there: so no moment passes without a file. Throws Node's file errors.
 */
export function setAside(
  path: string,
  now: Date,
  { keep = false }: { readonly keep?: boolean } = {},
): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
  for (let count = 1; ; count += 1) {
    const name = `${path}.set-aside-${stamp}${count === 1 ? '' : `-${count}`}`;
    try {
      nameAgain(path, name);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      throw error;
    }
    if (!keep) unlinkSync(path);
    return name;
  }
}
