// A name in the head of an article that leads to its entry in the index, where all that names it is gathered.
import type { IndexKind, Issue } from '../../../core/journal/types.js';
import { goTo } from '../../state/journal.js';
import './index-link.css';

interface IndexLinkProps {
  readonly issue: Issue;
  readonly kind: IndexKind;
  readonly name: string;
}

/** The name as a link, or as it is where the index does not have it. */
export function IndexLink({ issue, kind, name }: IndexLinkProps) {
  const entry = issue.index.find((known) => known.kind === kind && known.name === name);
  if (!entry) return name;
  return (
    <a
      className="index-link"
      href="#index"
      title={`${name} in the index`}
      onClick={(event) => {
        event.preventDefault();
        goTo({ page: 'index', entry: entry.id });
      }}
    >
      {name}
    </a>
  );
}
