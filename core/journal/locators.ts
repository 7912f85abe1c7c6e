// Where the entries of glossary and index stand, gathered by article as the back of a book does: "Foreword 3, 5".
import { citedNumber } from './labels.js';
import { blockAt } from './projection.js';
import type { Article, Issue, Passage } from './types.js';

/** One place an entry leads to: what a person cites ("4", "title"), and the passage itself. */
export interface Locator {
  readonly label: string;
  readonly passage: Passage;
}

/** The places of an entry in one article. */
export interface ArticleLocators {
  readonly article: Article;
  readonly locators: readonly Locator[];
}

/** Passages by article, in the order of the issue; a number that is cited twice is given once. */
export function locatorsOf(
  issue: Pick<Issue, 'articles'>,
  passages: readonly Passage[],
): readonly ArticleLocators[] {
  return issue.articles.flatMap((article) => {
    const places = new Map<string, Locator>();
    for (const passage of passages) {
      if (passage.article !== article.id) continue;
      const label = citedNumber(blockAt(article.blocks, passage.start)?.label ?? '');
      if (!places.has(label)) places.set(label, { label, passage });
    }
    return places.size === 0 ? [] : [{ article, locators: [...places.values()] }];
  });
}
