// Answers the window's requests about printing, one job at a time.
import { shell, type BrowserWindow } from 'electron';
import type { Meaning } from '../../core/annotation/meanings.js';
import { err, ok } from '../../core/result.js';
import { handle, send } from '../ipc.js';
import { openIssue } from '../storage/library.js';
import type { Notebooks } from '../storage/notebooks.js';
import { gatherContent } from './content.js';
import { cancelled, runJob } from './job.js';
import { contentFor, noteLaidOut } from './paper-window.js';

/** What printing is done with. */
export interface PrintingSources {
  /** Folder of the built program. */
  readonly dist: string;
  /** Folder of the compiled issues. */
  readonly library: string;
  readonly notebooks: Notebooks;
  /** The reader's meanings, those in use before those that were taken away. */
  readonly meanings: () => readonly Meaning[];
  readonly window: () => BrowserWindow | undefined;
}

/** Registers the answers. */
export function setupPrinting(sources: PrintingSources): void {
  const { dist, library, notebooks, meanings, window: findWindow } = sources;
  let giveUp: (() => void) | undefined;
  let lastPdf: string | undefined;

  handle('print', async (request) => {
    const window = findWindow();
    if (!window) return ok({ kind: 'cancelled' });
    if (giveUp)
      return err({ kind: 'failed', message: 'Something is being printed already. Wait until it is done.' });
    const controller = new AbortController();
    const stop = (): void => {
      controller.abort(cancelled);
    };
    giveUp = stop;
    window.once('closed', stop);
    try {
      const opened = await openIssue(library, request.issue);
      if (!opened.ok) return err({ kind: 'failed', message: opened.error.message });
      const issue = opened.value;
      const gone = request.article !== undefined && !issue.articles.some(({ id }) => id === request.article);
      if (issue.id !== request.issue || gone)
        return err({
          kind: 'failed',
          message: 'This is not in the library any more. Open another article and print that.',
        });
      const outcome = await runJob({
        dist,
        window,
        request,
        issue,
        ...(await gatherContent(issue, request, notebooks, meanings())),
        controller,
        progress: (progress) => {
          send(window, 'printProgress', progress);
        },
        commit: () => {
          giveUp = () => undefined;
        },
      });
      if (outcome.ok && outcome.value.kind === 'saved') lastPdf = outcome.value.file;
      return outcome;
    } finally {
      giveUp = undefined;
      window.off('closed', stop);
    }
  });
  handle('cancelPrint', () => {
    giveUp?.();
    return null;
  });
  handle('showPdf', () => {
    if (lastPdf !== undefined) shell.showItemInFolder(lastPdf);
    return null;
  });
  handle('printContent', (_payload, sender) => contentFor(sender));
  handle('printLaidOut', (_payload, sender) => {
    noteLaidOut(sender);
    return null;
  });
}
