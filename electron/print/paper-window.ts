// The hidden window whose page is printed: as confined as the one the reader sees, and closed with its job.
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BrowserWindow, type PrintToPDFOptions, type WebContents } from 'electron';
import type { PrintContent, PrintView } from '../../core/print/types.js';
import { send } from '../ipc.js';
import { appOrigin } from '../protocol.js';
import { confine } from '../security.js';
import { unlessAborted } from './unless-aborted.js';

/** How long the page may take to lay out what is asked for, in milliseconds. */
const patienceMs = 60_000;

/** A page to be printed. */
export interface PaperWindow {
  readonly contents: WebContents;
  /** Resolves when the page shows the view. */
  layOut(view: PrintView): Promise<void>;
  /** A PDF of what the page shows. */
  toPdf(options: PrintToPDFOptions): Promise<Buffer>;
  /** Closes the page, after the PDF that is being made. */
  close(): void;
}

/** Running heads stand in the margin boxes of CSS, which Chromium has by itself from version 131 on. */
const marginBoxes =
  Number.parseInt(process.versions.chrome, 10) < 131 ? { enableBlinkFeatures: 'PageMarginBoxes' } : {};

interface OpenPaper {
  readonly content: PrintContent;
  laidOut: () => void;
}

const open = new Map<number, OpenPaper>();

/** What a page is to hold, or null when it is not one that is printed. */
export const contentFor = (sender: WebContents): PrintContent | null => open.get(sender.id)?.content ?? null;

/** The page of a job says that it is laid out. */
export function noteLaidOut(sender: WebContents): void {
  open.get(sender.id)?.laidOut();
}

/** Opens a page with this content. Its failures abort `job`, and so does a page that does not answer. */
export async function openPaper(
  dist: string,
  content: PrintContent,
  job: AbortController,
): Promise<PaperWindow> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      preload: join(dist, 'electron', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      backgroundThrottling: false,
      ...marginBoxes,
    },
  });
  const contents = window.webContents;
  const { id } = contents;
  const fail = (): void => {
    job.abort(new Error('The page that was to be printed failed.'));
  };
  confine(contents);
  contents.once('render-process-gone', fail);
  contents.once('did-fail-load', fail);
  window.once('closed', () => {
    open.delete(id);
    fail();
  });

  const answer = async (ask: () => void): Promise<void> => {
    const laidOut = new Promise<void>((resolve) => {
      open.set(id, { content, laidOut: resolve });
    });
    const patience = globalThis.setTimeout(fail, patienceMs);
    ask();
    try {
      await unlessAborted(job.signal, laidOut);
    } finally {
      clearTimeout(patience);
    }
  };
  let making: Promise<unknown> = Promise.resolve();
  const paper: PaperWindow = {
    contents,
    layOut: (view) =>
      answer(() => {
        send(window, 'printView', view);
      }),
    toPdf: (options) => {
      const pdf = contents.printToPDF(options);
      making = pdf.catch(() => undefined);
      return pdf;
    },
    close: () => {
      // Electron makes one PDF after another, and after one that failed none any more, in any window: a page that was
      // taken away in its midst would be the last.
      void Promise.race([making, setTimeout(patienceMs, undefined, { ref: false })]).then(() => {
        if (!window.isDestroyed()) window.destroy();
      });
    },
  };
  try {
    await answer(() => {
      // A page that cannot be loaded is told of by `did-fail-load`.
      window.loadURL(`${appOrigin}/print.html`).catch(() => undefined);
    });
  } catch (error) {
    paper.close();
    throw error;
  }
  return paper;
}
