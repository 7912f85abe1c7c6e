// Which pieces of an issue are of a kind, about a model, and from a place; and what there is to choose from.
import { articleKinds } from '../journal/kinds.js';
import type { Article, ArticleKind } from '../journal/types.js';

/** The kinds in words, as the contents name them. */
export const kindWords: Readonly<Record<ArticleKind, string>> = {
  'front-matter': 'Introduction',
  leadership: 'Leadership',
  practice: 'Practice',
  story: 'Story',
  learning: 'Learning',
  evaluation: 'Evaluation',
  'back-matter': 'Closing pages',
  companion: 'Companion',
};

/** What is asked of a piece; an absent field asks nothing. */
export interface PieceFilter {
  readonly kind?: ArticleKind;
  readonly model?: string;
  readonly place?: string;
}

/** One value a field of the filter may take, and how many pieces it would leave with the other fields as they are. */
export interface Choice<T extends string = string> {
  readonly value: T;
  readonly count: number;
}

type Filtered = Pick<Article, 'kind' | 'models' | 'places'>;

/** Whether anything is asked at all. */
export const isFiltering = ({ kind, model, place }: PieceFilter): boolean =>
  (kind ?? model ?? place) !== undefined;

/** The pieces that are all that is asked of them. */
export function matchingPieces<T extends Filtered>(
  articles: readonly T[],
  filter: PieceFilter,
): readonly T[] {
  const { kind, model, place } = filter;
  return articles.filter(
    (article) =>
      (kind === undefined || article.kind === kind) &&
      (model === undefined || article.models.includes(model)) &&
      (place === undefined || article.places.includes(place)),
  );
}

/** What the articles have to choose from: kinds in their own order, models and places by name. */
export function choicesOf(articles: readonly Filtered[], { kind, model, place }: PieceFilter) {
  const named = (of: 'models' | 'places'): readonly string[] =>
    [...new Set(articles.flatMap((article) => article[of]))].sort((a, b) => a.localeCompare(b, 'en'));
  const countOf = (filter: PieceFilter): number => matchingPieces(articles, filter).length;
  const others = {
    kind: { ...(model !== undefined && { model }), ...(place !== undefined && { place }) },
    model: { ...(kind && { kind }), ...(place !== undefined && { place }) },
    place: { ...(kind && { kind }), ...(model !== undefined && { model }) },
  };
  return {
    kinds: articleKinds
      .filter((value) => articles.some((article) => article.kind === value))
      .map((value): Choice<ArticleKind> => ({ value, count: countOf({ ...others.kind, kind: value }) })),
    models: named('models').map((value): Choice => ({
      value,
      count: countOf({ ...others.model, model: value }),
    })),
    places: named('places').map((value): Choice => ({
      value,
      count: countOf({ ...others.place, place: value }),
    })),
  };
}
