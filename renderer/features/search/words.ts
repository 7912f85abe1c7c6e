// How search says things: counts, kinds and places in plain words.
import { citedNumber } from '../../../core/journal/labels.js';
import type { ArticleKind } from '../../../core/journal/types.js';
import type { SearchHit, SearchResults } from '../../../core/search/types.js';

/** The kind of an article, as a reader would say it. */
export const kindWords: Readonly<Record<ArticleKind, string>> = {
  'front-matter': 'Opening',
  leadership: 'Leadership',
  practice: 'Practice',
  story: 'Story',
  learning: 'Learning',
  evaluation: 'Evaluation',
  'back-matter': 'Closing',
  companion: 'Companion',
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** "12 passages in 4 articles"; says so where only the best are shown. */
export function countWords({ total, articles, groups }: SearchResults): string {
  const shown = groups.reduce((sum, group) => sum + group.hits.length, 0);
  const found = `${counted(total, 'passage')} in ${counted(articles, 'article')}`;
  return shown < total ? `Best ${shown} of ${found}` : found;
}

/** Where in its article a hit stands: "¶5", "Title". */
export function placeWords({ field, label }: SearchHit): string {
  switch (field) {
    case 'title':
      return 'Title';
    case 'standfirst':
      return 'Standfirst';
    case 'people':
      return 'Authors';
    case 'tags':
      return 'Models and places';
    case 'heading':
    case 'text':
      return `¶${citedNumber(label)}`;
  }
}
