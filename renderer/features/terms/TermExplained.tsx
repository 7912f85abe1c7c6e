// Shows what a term means once one is asked for; the card is fetched then.
import { lazy, Suspense } from 'react';
import type { Issue } from '../../../core/journal/types.js';
import { useTerm } from '../../state/term.js';

const TermCard = lazy(() => import('./TermCard.js'));

/** The explanation of the open term. */
export function TermExplained({ issue }: { readonly issue: Issue }) {
  const open = useTerm((state) => state.open);
  const entry = open && issue.glossary.find(({ id }) => id === open.entry);
  return entry && <Suspense>{<TermCard key={open.key} entry={entry} open={open} />}</Suspense>;
}
