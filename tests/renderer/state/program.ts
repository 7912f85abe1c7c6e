// The state of the window without a page: an issue of two articles, a disk behind it, and a reader's hands.
import { vi } from 'vitest';
import type { Annotation } from '../../../core/annotation/types.js';
import type { Article, Issue } from '../../../core/journal/types.js';
import { documentOf } from '../../core/anchoring/documents.js';
import { createDisk, type Disk } from './disk.js';

const words =
  'The first families were heard at last. They asked for time, and the teams gave it. Nobody was in a hurry.';
const articleOf = (id: string): Article =>
  ({
    ...documentOf(`${id} has a title`, 'What it is about.', words, `${words} Twice over, in ${id}.`),
    id,
    title: `${id} has a title`,
    language: 'en-GB',
  }) as unknown as Article;
const issue = { id: 'issue', articles: [articleOf('alpha'), articleOf('beta')] } as unknown as Issue;

/** A note in its three forms. */
export const noteOf = (text: string) => ({
  lexical: JSON.stringify({ text }),
  html: `<p>${text}</p>`,
  markdown: text,
});

/** Lets everything that waits for nothing but its turn have it. */
export const settle = () => vi.advanceTimersByTimeAsync(0);

/**
 * A fresh program that has opened the article "alpha". The test file mocks the platform with `setRequest` as the way to
 * the disk, and the preferences. `laid` is what the notebooks hold at the start, by article.
 */
export async function startProgram(
  setRequest: (request: Disk['request']) => void,
  laid: Readonly<Record<string, readonly Annotation[]>> = {},
) {
  vi.resetModules();
  const disk = createDisk();
  for (const [article, annotations] of Object.entries(laid))
    disk.notebooks.set(article, new Map(annotations.map((annotation) => [annotation.id, annotation])));
  disk.answerAtOnce = true;
  setRequest(disk.request);
  const [actions, undo, annotations, journal, saving, announcements, notices] = await Promise.all([
    import('../../../renderer/state/annotation-actions.js'),
    import('../../../renderer/state/undo-actions.js'),
    import('../../../renderer/state/annotations.js'),
    import('../../../renderer/state/journal.js'),
    import('../../../renderer/state/saving.js'),
    import('../../../renderer/state/announce.js'),
    import('../../../renderer/state/notices.js'),
  ]);
  const { useAnnotations } = annotations;
  const { useJournal } = journal;
  /** What the page does when another article comes on show. */
  const follow = (): void => {
    const { history, at } = useJournal.getState();
    const article = history[at]?.article;
    if (article === undefined || useAnnotations.getState().ref?.article === article) return;
    void actions.openNotebook({ issue: issue.id, article });
  };
  /** What has been typed and not yet handed over by the open editor. */
  let typed: string | undefined;
  actions.onCloseNote(() => {
    const { editing } = useAnnotations.getState();
    if (typed !== undefined && editing !== null)
      actions.writeNote(editing, typed === '' ? null : noteOf(typed));
    typed = undefined;
  });
  journal.openIssue(issue, 'alpha');
  follow();
  await settle();
  return {
    ...actions,
    ...saving,
    disk,
    issue,
    follow,
    undoOrRedo: (direction: 'undo' | 'redo') => {
      undo.undoOrRedo(direction);
      follow();
    },
    goTo: (article: string) => {
      journal.goTo({ article });
      follow();
    },
    /** Types into the open note; it reaches the notebook with the next frame, or when the note is closed. */
    type: (text: string) => {
      if (useAnnotations.getState().editing !== null) typed = text;
    },
    frame: () => {
      const { editing } = useAnnotations.getState();
      if (typed !== undefined && editing !== null)
        actions.writeNote(editing, typed === '' ? null : noteOf(typed));
      typed = undefined;
    },
    shown: (): readonly Annotation[] => useAnnotations.getState().marks.map(({ annotation }) => annotation),
    status: () => {
      const { ref, status, editing } = useAnnotations.getState();
      return { article: ref?.article, status, editing };
    },
    said: () => announcements.useAnnouncement.getState().text,
    notices: () => notices.useNotices.getState().notices,
  };
}
