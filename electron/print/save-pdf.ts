// Where a PDF goes: the reader chooses, what stands there is replaced only with their word, and it is written durably.
import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { PrintError } from '../../core/print/types.js';
import { codeOf } from '../storage/errors.js';
import { writeDurably } from '../storage/durable-write.js';

/** The folder a PDF was last saved in; offered again while the program runs. */
let lastFolder: string | undefined;

function folderToOffer(): string {
  if (lastFolder !== undefined) return lastFolder;
  const documents = app.getPath('documents');
  return existsSync(documents) ? documents : app.getPath('home');
}

async function mayReplace(window: BrowserWindow, file: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `“${basename(file)}” already exists.`,
    detail: `It is in ${dirname(file)}. Replacing it overwrites what it holds.`,
    buttons: ['Cancel', 'Replace'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** Asks where to save; undefined when the reader thinks better of it. The name always ends in `.pdf`. */
export async function choosePdf(window: BrowserWindow, name: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save as PDF',
    defaultPath: join(folderToOffer(), name),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return undefined;
  if (/\.pdf$/i.test(filePath)) return filePath;
  // The system asked about the name as it was typed, not about the one with the ending.
  const file = `${filePath}.pdf`;
  return !existsSync(file) || (await mayReplace(window, file)) ? file : undefined;
}

/** Why a PDF could not be written to `file`, and what to do. */
export function pdfError(error: unknown, file: string): PrintError {
  const folder = dirname(file);
  const code = codeOf(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        kind: 'disk-full',
        message: `The disk is full, so the PDF was not saved. Make room on the disk that holds ${folder}, or save it somewhere else.`,
      };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
    case 'ETXTBSY':
      return {
        kind: 'unwritable',
        message: `The PDF was not saved: ${file} cannot be written. Choose another folder, or close the file if it is open in another program.`,
      };
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return {
        kind: 'unwritable',
        message: `The PDF was not saved: ${folder} is not a folder, or is not there any more. Choose another folder.`,
      };
    default:
      return {
        kind: 'unwritable',
        message: `The PDF could not be saved in ${folder}${code && ` (${code})`}. Check the disk it is on, or choose another folder.`,
      };
  }
}

/** Whether the folder of `file` can be written, asked before the work is done; throws Node's own file errors. */
export async function checkFolder(file: string): Promise<void> {
  await access(dirname(file), constants.W_OK);
}

/** Writes the PDF; throws Node's own file errors and then leaves nothing behind. */
export async function writePdf(file: string, pdf: Buffer): Promise<void> {
  await writeDurably(file, pdf);
  lastFolder = dirname(file);
}
