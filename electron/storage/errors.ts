// Turns the file system's errors into words for the reader.
import type { StorageError } from '../../core/ipc/contract.js';

/** The code of a Node error, or an empty string. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Says why a file in `folder` could not be written. */
export function writeError(error: unknown, folder: string): StorageError {
  const code = codeOf(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        kind: 'disk-full',
        message: `The disk is full. Make room on the disk that holds ${folder}; nothing you wrote is lost while the journal stays open.`,
      };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return {
        kind: 'unwritable',
        message: `The folder ${folder} cannot be written. Check that it is a folder and that you may write to it.`,
      };
    default:
      return {
        kind: 'unwritable',
        message: `The folder ${folder} could not be written${code && ` (${code})`}. Check the disk it is on.`,
      };
  }
}

/** Says why a file could not be read. */
export const readError = (error: unknown, file: string): StorageError => ({
  kind: 'unreadable',
  message: `The file ${file} could not be read (${codeOf(error) || 'unknown reason'}). Check that you may read it; nothing was changed.`,
});
