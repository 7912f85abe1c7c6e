// Beneath the search box when the address of a paragraph stands in it: where it leads, as a button.
import type { Address } from '../../../core/journal/address.js';
import { useJournal } from '../../state/journal.js';

interface AddressPanelProps {
  readonly address: Address;
  readonly onFollow: () => void;
}

/** Enter in the box does the same. */
export function AddressPanel({ address, onFollow }: AddressPanelProps) {
  const issue = useJournal((state) => state.issue);
  const here = issue?.id === address.issue;
  const article = here ? issue.articles.find(({ id }) => id === address.article) : undefined;
  const where = article?.shortTitle ?? article?.title;
  if (here && !article)
    return <p className="search-words">This link leads to a piece that is not in the issue.</p>;
  return (
    <div className="search-words">
      <p>
        <b>A link to {where ?? 'another issue'}</b>
        {address.number !== undefined && `, paragraph ${address.number}`}
      </p>
      <button type="button" className="search-retry" onClick={onFollow}>
        Go there (Enter)
      </button>
    </div>
  );
}
