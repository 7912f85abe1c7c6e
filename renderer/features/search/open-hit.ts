// From what was found to where it stands: a passage, a note, a name, in whichever issue.
import { resolve } from '../../../core/anchoring/resolve.js';
import { isWhole, selectorsOf } from '../../../core/annotation/read.js';
import { issueNotebook } from '../../../core/ipc/contract.js';
import type { NameHit, SearchHit } from '../../../core/search/types.js';
import { activateWhenOpen } from '../../state/annotation-actions.js';
import { activateMark, useAnnotations } from '../../state/annotations.js';
import { announce } from '../../state/announce.js';
import { articleAt } from '../../state/documents.js';
import { keepFound } from '../../state/found.js';
import { goTo, useJournal, type Place } from '../../state/journal.js';
import { setSide } from '../../state/layout.js';
import { switchIssue } from '../../state/library.js';
import { notebookKey, useNotebookLibrary } from '../../state/notebook-library.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import { placeWords } from './words.js';

/** Goes to a place of an issue. From a page that is of the whole library the way back leads there, also out of another issue. */
async function goToIn(issue: string, article: string | undefined, placeOf: () => Place): Promise<void> {
  const { issue: open, history, at } = useJournal.getState();
  const here = history[at];
  if (open?.id !== issue) {
    await switchIssue(issue, article);
    if (useJournal.getState().issue?.id !== issue) return;
    if (here?.page === 'search') {
      const place = placeOf();
      useJournal.setState(({ visit }) => ({ history: [here, place], at: 1, visit: visit + 1 }));
      return;
    }
  }
  goTo(placeOf());
}

/** Where a note leads: to its passage as it stands now, to its card where there is none. */
function placeOfNote(hit: SearchHit, id: string): Place {
  const { issue, article } = hit;
  if (article === issueNotebook) return { page: 'issue' };
  const key = notebookKey({ issue, article });
  const annotation = useNotebookLibrary.getState().notebooks.get(key)?.byId.get(id);
  const text = articleAt({ issue, article });
  const { ref } = useAnnotations.getState();
  if (ref?.issue === issue && ref.article === article) activateMark(id);
  else activateWhenOpen(id);
  const resolution =
    annotation && text && !isWhole(annotation) ? resolve(text, selectorsOf(annotation)) : undefined;
  if (!resolution || resolution.status === 'orphan') {
    setSide('notes', true);
    return { article };
  }
  return { article, ...resolution.range };
}

/** Goes to a hit and gives the article the keyboard. */
async function openHit(hit: SearchHit): Promise<void> {
  const { article, note } = hit;
  await goToIn(hit.issue, article === issueNotebook ? undefined : article, () =>
    note === undefined ? { article, start: hit.range.start, end: hit.range.end } : placeOfNote(hit, note),
  );
  requestAnimationFrame(focusArticle);
}

/** Goes to the hit at `at`; F3 and Shift+F3 go on from there among all of them. `titleOf` names the article of a hit. */
export function openFound(
  hits: readonly SearchHit[],
  at: number,
  titleOf: (hit: SearchHit) => string,
): Promise<void> {
  const open = (index: number): Promise<void> => {
    const hit = hits[index];
    if (!hit) return Promise.resolve();
    announce(`${index + 1} of ${hits.length}: ${titleOf(hit)}, ${placeWords(hit)}`, {
      visible: index !== at,
    });
    return openHit(hit);
  };
  keepFound({
    count: hits.length,
    at,
    open: (index) => {
      void open(index);
    },
  });
  return open(at);
}

/** Goes to what a name is the name of; tags lead nowhere. */
export async function openName({ kind, id, issue }: NameHit): Promise<void> {
  if (kind === 'tag') return;
  await goToIn(issue, kind === 'article' ? id : undefined, () =>
    kind === 'article' ? { article: id } : { page: kind === 'term' ? 'glossary' : 'index', entry: id },
  );
  if (kind === 'article') requestAnimationFrame(focusArticle);
}
