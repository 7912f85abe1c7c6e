// Shows the find bar while it is open; its code is fetched once the page is quiet.
import { Suspense, type RefObject } from 'react';
import type { Article } from '../../../core/journal/types.js';
import { useFind } from '../../state/find.js';
import { lazySoon } from '../../state/lazy-soon.js';

const FindBar = lazySoon(() => import('./FindBar.js'));

interface FindProps {
  readonly article: Article;
  /** What scrolls the article. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** The find bar, or nothing. */
export function Find({ article, scroller }: FindProps) {
  const open = useFind((state) => state.open);
  return open && <Suspense>{<FindBar article={article} scroller={scroller} />}</Suspense>;
}
