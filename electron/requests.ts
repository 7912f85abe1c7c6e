// Answers the window's requests, each by the part of the program that knows.
import { err } from '../core/result.js';
import { handle } from './ipc.js';
import { setMenu } from './menu.js';
import { openExternal } from './security.js';
import { setupSearchIndexes } from './search-indexes.js';
import { printStart } from './start-line.js';
import type { DataFolder } from './storage/data-folder.js';
import { listIssues, openIssue, type FirstIssue } from './storage/library.js';
import type { Stores } from './storage/stores.js';
import type { JournalWindow } from './window.js';

/** What the answers are made from. */
export interface RequestSources {
  readonly stores: Stores;
  readonly data: DataFolder;
  /** The JSON text of the issue a window opens with. */
  readonly issue: () => Promise<FirstIssue>;
  /** Folder of the compiled issues. */
  readonly library: string;
  readonly window: () => JournalWindow | undefined;
}

/** Registers an answer for every request of the contract. */
export function setupRequests({ stores, data, issue, library, window }: RequestSources): void {
  // A page that failed and was opened afresh shows the issue that was open then, as it is now.
  handle('start', async () => {
    const first = await issue();
    return {
      issue: first.issue,
      preferences: stores.preferences.value(),
      progress: stores.progress.value(),
      notices: [...stores.notices, ...first.notices],
      data: { folder: data.folder, writable: data.writable },
    };
  });
  handle('listIssues', () => listIssues(library));
  handle('openIssue', async (wanted) => {
    const opened = await openIssue(library, wanted.issue);
    if (!opened.ok || opened.value.id === wanted.issue) return opened;
    return err({ kind: 'not-found', message: 'That issue is not in the library any more.' });
  });
  handle('listNotebooks', () => stores.notebooks.list());
  handle('openNotebook', (ref) => stores.notebooks.open(ref));
  handle('changeNotebook', ({ issue, article, label, changes }) =>
    stores.notebooks.change({ issue, article }, label, changes),
  );
  setupSearchIndexes(library, data);
  handle('countMarks', ({ issue }) => stores.notebooks.countMarks(issue));
  handle('savePreferences', (preferences) => {
    window()?.setTheme(preferences.theme);
    return stores.preferences.save(preferences);
  });
  handle('saveProgress', (progress) => stores.progress.save(progress));
  handle('openExternal', openExternal);
  handle('toggleFullScreen', () => {
    const open = window()?.window;
    if (!open) return false;
    const full = !open.isFullScreen();
    open.setFullScreen(full);
    return full;
  });
  handle('setMenu', (entries) => {
    const open = window();
    if (open) setMenu(open.window, entries);
    return null;
  });
  handle('reportStart', (report) => {
    printStart(report, data.folder);
    return null;
  });
  handle('closeReady', ({ unsaved }) => {
    window()?.closeReady(unsaved);
    return null;
  });
}
