// A link to another piece of the issue, or to a heading in it.
import type { MouseEvent, ReactNode } from 'react';
import { goTo, useJournal } from '../../state/journal.js';

interface IssueLinkProps {
  readonly article: string;
  /** Id of the block to bring to the middle of the page. */
  readonly target: string | undefined;
  readonly children: ReactNode;
}

/** The way back is the history's. */
export function IssueLink({ article, target, children }: IssueLinkProps) {
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    const piece = useJournal.getState().issue?.articles.find(({ id }) => id === article);
    const block = piece?.blocks.find(({ id }) => id === target);
    goTo(block ? { article, start: block.start, end: block.end } : { article });
  };
  return (
    <a
      href={`#${article}`}
      onClick={open}
      onAuxClick={(event) => {
        // The right button opens a menu, and those at the side go back and forward.
        if (event.button === 1) open(event);
      }}
    >
      {children}
    </a>
  );
}
