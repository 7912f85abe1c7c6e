// Saves what the reader exports: they choose where, what stands there is replaced only with their word, durably.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app, dialog, shell, type BrowserWindow } from 'electron';
import type { ExportError, ExportOutcome } from '../../core/transfer/types.js';
import { formatsInWords, type ExportFormat } from '../../core/transfer/formats.js';
import { err, ok, type Result } from '../../core/result.js';
import { handle } from '../ipc.js';
import { writeDurably } from '../storage/durable-write.js';
import { codeOf } from '../storage/errors.js';

let lastFolder: string | undefined;
let lastFile: string | undefined;

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

/** Asks where to save; undefined when the reader thinks better of it. The name always has the format's ending. */
async function chooseFile(
  window: BrowserWindow,
  name: string,
  format: ExportFormat,
): Promise<string | undefined> {
  const { name: formatName, ending } = formatsInWords[format];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: `Export as ${formatName}`,
    defaultPath: join(folderToOffer(), `${name}.${ending}`),
    filters: [{ name: formatName, extensions: [ending] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return undefined;
  if (filePath.toLowerCase().endsWith(`.${ending}`)) return filePath;
  // The system asked about the name as it was typed, not about the one with the ending.
  const file = `${filePath}.${ending}`;
  return !existsSync(file) || (await mayReplace(window, file)) ? file : undefined;
}

function exportError(error: unknown, file: string): ExportError {
  const folder = dirname(file);
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return {
      kind: 'disk-full',
      message: `The disk is full, so nothing was exported. Make room on the disk that holds ${folder}, or choose another folder.`,
    };
  return {
    kind: 'unwritable',
    message: `Nothing was exported: ${file} could not be written${code && ` (${code})`}. Choose another folder, or close the file if it is open in another program.`,
  };
}

/** Saves `content` under a name the reader chooses; says so only when it is durable. */
async function saveExport(
  window: BrowserWindow,
  {
    name,
    format,
    content,
  }: { readonly name: string; readonly format: ExportFormat; readonly content: string },
): Promise<Result<ExportOutcome, ExportError>> {
  const file = await chooseFile(window, name, format);
  if (file === undefined) return ok({ kind: 'cancelled' });
  try {
    await writeDurably(file, content);
  } catch (error) {
    return err(exportError(error, file));
  }
  lastFolder = dirname(file);
  lastFile = file;
  return ok({ kind: 'saved', file, bytes: Buffer.byteLength(content) });
}

/** Registers the answers about exports. */
export function setupExports(findWindow: () => BrowserWindow | undefined): void {
  handle('saveExport', async (request) => {
    const window = findWindow();
    return window ? saveExport(window, request) : ok({ kind: 'cancelled' });
  });
  handle('showExport', () => {
    if (lastFile !== undefined) shell.showItemInFolder(lastFile);
    return null;
  });
}
