// Fetches the bar of reading aloud when it is first asked for.
import { lazy, Suspense, type RefObject } from 'react';
import type { Article, Issue } from '../../../core/journal/types.js';
import { useAloud } from '../../state/aloud.js';

const AloudBar = lazy(() => import('./AloudBar.js'));

/** The bar, while it is open. */
export function Aloud(props: {
  readonly issue: Issue;
  readonly article: Article;
  readonly scroller: RefObject<HTMLElement | null>;
}) {
  const open = useAloud((state) => state.open);
  return (
    open && (
      <Suspense>
        <AloudBar {...props} />
      </Suspense>
    )
  );
}
