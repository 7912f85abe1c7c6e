// The part of the program that answers the window: loaded when it first asks, since it is most of the script.
import { basename } from 'node:path';
import process from 'node:process';
import { setupAbout } from './about.js';
import { setupExports } from './files/save-export.js';
import { setupPrinting } from './print/setup.js';
import { setupRequests } from './requests.js';
import { openCheckedTexts } from './storage/checked-texts.js';
import type { DataFolder } from './storage/data-folder.js';
import { openFirstIssue } from './storage/library.js';
import { openStores, type Stores } from './storage/stores.js';
import type { JournalWindow } from './window.js';

export { requestSchemas } from '../core/schema/requests.js';
export { watchIssues } from './storage/library.js';

/** What the answers are made from. */
export interface AnswerSources {
  readonly data: DataFolder;
  /** Folder of the built program. */
  readonly dist: string;
  /** Folder of the compiled issues. */
  readonly library: string;
  readonly window: () => JournalWindow | undefined;
}

/** Opens the reader's files and answers every request of the contract. */
export function setupAnswers({ data, dist, library, window }: AnswerSources): Stores {
  const stores = openStores(data);
  // The name of this file of the built program changes with every line of the check.
  const checked = openCheckedTexts(data, basename(import.meta.url));
  const issue = async () => {
    const opened = await openFirstIssue(library, stores.progress.value().issue, checked);
    if (!opened.issue.ok) process.stderr.write(`${opened.issue.error.message}\n`);
    return opened;
  };
  setupExports(() => window()?.window);
  setupRequests({ stores, data, issue, library, window });
  setupAbout({ dist, folder: data.folder });
  setupPrinting({
    dist,
    library,
    notebooks: stores.notebooks,
    meanings: () => {
      const { meanings, formerMeanings } = stores.preferences.value();
      return [...meanings, ...formerMeanings];
    },
    window: () => window()?.window,
  });
  return stores;
}
