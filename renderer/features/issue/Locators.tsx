// Where an entry stands: article by article, each paragraph number a way there.
import type { MouseEvent } from 'react';
import { locatorsOf, type Locator } from '../../../core/journal/locators.js';
import type { Article, Issue, Passage } from '../../../core/journal/types.js';
import { goTo } from '../../state/journal.js';

const words = (label: string): string => (/^\d/.test(label) ? `paragraph ${label}` : label);
const shown = (label: string): string => (/^\d/.test(label) ? `¶${label}` : label);

function Way({ article, locator }: { readonly article: Article; readonly locator: Locator }) {
  const { label, passage } = locator;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    goTo({ article: passage.article, start: passage.start, end: passage.end });
  };
  return (
    <a
      href={`#${article.id}`}
      aria-label={`${article.shortTitle ?? article.title}, ${words(label)}`}
      onClick={open}
    >
      {shown(label)}
    </a>
  );
}

/** The places of one entry. */
export function Locators({
  issue,
  passages,
}: {
  readonly issue: Issue;
  readonly passages: readonly Passage[];
}) {
  return (
    <ul className="locators">
      {locatorsOf(issue, passages).map(({ article, locators }) => (
        <li key={article.id}>
          <span className="locators-article">{article.shortTitle ?? article.title}</span>{' '}
          {locators.map((locator) => (
            <Way key={locator.label} article={article} locator={locator} />
          ))}
        </li>
      ))}
    </ul>
  );
}
