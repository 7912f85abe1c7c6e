// What can be chosen while a tag or a mention is typed.
import { useMemo } from 'react';
import { mentionsFor } from '../../../../core/annotation/mentions.js';
import { tagFrom, tagsLike } from '../../../../core/annotation/tags.js';
import { useAnnotations } from '../../../state/annotations.js';
import { useJournal } from '../../../state/journal.js';
import { useKnownTags, useNotebookLibrary } from '../../../state/notebook-library.js';
import type { Trigger } from './trigger.js';

/** One option of the list. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** Where a mention leads; absent for a tag. */
  readonly url?: string;
}

/** The most that is offered at once: a list that never needs scrolling. */
const limit = 6;

/** The options for what is typed. A tag that is not there yet can be made. */
export function useOptions({ kind, typed }: Trigger): readonly Option[] {
  const known = useKnownTags();
  const notebooks = useNotebookLibrary((state) => state.notebooks);
  const issue = useJournal((state) => state.issue);
  const here = useAnnotations((state) => state.article);
  const editing = useAnnotations((state) => state.editing);
  return useMemo(() => {
    if (kind === 'tag') {
      const counts = new Map(known.map(({ tag, count }) => [tag, count]));
      const found = tagsLike([...counts.keys()], typed, limit - 1).map((tag) => {
        const count = counts.get(tag) ?? 0;
        return {
          id: tag,
          label: tag,
          detail: `${count} ${count === 1 ? 'note or mark' : 'notes and marks'}`,
        };
      });
      const made = tagFrom(typed);
      return made === '' || counts.has(made)
        ? found
        : [...found, { id: `new ${made}`, label: made, detail: 'New tag' }];
    }
    if (!issue) return [];
    const notes = [...notebooks.values()]
      .flatMap(({ byId }) => [...byId.values()])
      .filter(({ id }) => id !== editing)
      .sort((a, b) => b.modified.localeCompare(a.modified));
    return mentionsFor(typed, { issue, here: here ?? undefined, notes }, limit).map((mention) => ({
      id: mention.url,
      ...mention,
    }));
  }, [kind, typed, known, notebooks, issue, here, editing]);
}
