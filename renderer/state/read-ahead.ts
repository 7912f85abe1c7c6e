// Reads the notebooks of the open issue while nobody waits for anything, and finds their marks: whoever turns to an
// article has its marks together with its text.
import { issueNotebook } from '../../core/ipc/contract.js';
import { live } from '../../core/annotation/read.js';
import { request } from '../platform/journal.js';
import { locate, placeNotebook } from './annotations.js';
import { useJournal } from './journal.js';
import { knownNotebook, readNotebook } from './notebook-library.js';
import { inSlices } from './quiet.js';

/** The issue read ahead last. */
let ahead: string | undefined;

async function readAhead(issue: string): Promise<void> {
  const pause = inSlices();
  await pause();
  const refs = (await request('listNotebooks', undefined)).filter((ref) => ref.issue === issue);
  for (const ref of refs) {
    await pause();
    const open = useJournal.getState().issue;
    if (open?.id !== issue) return;
    const article = open.articles.find(({ id }) => id === ref.article);
    if (!article && ref.article !== issueNotebook) continue;
    const read = await readNotebook(ref);
    // Why it cannot be read is said when it is opened.
    if (!read.ok || !article) continue;
    for (const annotation of live([...read.value.byId.values()])) {
      await pause();
      locate(article, annotation);
    }
    await pause();
    placeNotebook(article, knownNotebook(ref)?.byId ?? read.value.byId);
  }
}

/** Reads ahead in the open issue, and in each that is opened after it. */
export function followIssueAhead(): void {
  const follow = ({ issue }: { readonly issue: { readonly id: string } | null }): void => {
    if (!issue || issue.id === ahead) return;
    ahead = issue.id;
    void readAhead(issue.id);
  };
  follow(useJournal.getState());
  useJournal.subscribe(follow);
}
