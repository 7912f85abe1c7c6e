// What a new edition of an issue did to the reader's marks: which stand, which moved, were edited or lost their passage.
import { inRecordedBlock, readSelectors, type Recorded } from '../anchoring/recorded.js';
import { resolve } from '../anchoring/resolve.js';
import type { AnchorText, TextRange } from '../anchoring/text-index.js';
import { labelOf } from '../journal/labels.js';
import type { Issue } from '../journal/types.js';
import { isWhole, selectorsOf } from './read.js';
import type { Annotation } from './types.js';

/** Where a mark is found that no longer stands as it stood. */
interface FoundAgain {
  /** UTF-16 offsets into the article as it is now. */
  readonly range: TextRange;
  /** Words for the place ("paragraph 9"). */
  readonly to: string;
  /**
   * The same for the block the mark was made in, by its number of today, if that block is still there and the mark no
   * longer in it. What number an altered block once had is not recorded.
   */
  readonly from: string | undefined;
}

/**
 * What became of a mark, compared with the words and the place it was made on (not with the edition before: only the
 * mark itself remembers). It `stands` when its words are, letter for letter, in the block they were marked in, or in an
 * altered block between the same neighbouring words as before. So nothing is said of text that was added, taken away or
 * reordered elsewhere, of the paragraph numbers which that shifts, or of an edit some sentences further on. `moved`: the
 * same words, in other company. `edited`: other words, or the same words with an edit right beside them; `words` are
 * those of today. `lost`: the passage is not found, or its article is gone.
 */
export type Fate =
  | { readonly kind: 'stands' }
  | ({ readonly kind: 'moved' } & FoundAgain)
  | ({ readonly kind: 'edited'; readonly words: string } & FoundAgain)
  | { readonly kind: 'lost' };

/** Which of the recorded contexts, before and after, still touch the passage; a side of which nothing is known is left out. */
function touching(text: string, { context }: Recorded, { start, end }: TextRange): readonly boolean[] {
  const { prefix, suffix } = context;
  return [
    ...(prefix === undefined ? [] : [text.endsWith(prefix, start)]),
    ...(suffix === undefined ? [] : [text.startsWith(suffix, end)]),
  ];
}

/** What became of a mark in its article as it is now; `article` is undefined when it is gone from the issue. */
export function fateOf(article: AnchorText | undefined, annotation: Annotation): Fate {
  if (!article) return { kind: 'lost' };
  if (isWhole(annotation)) return { kind: 'stands' };
  const selectors = selectorsOf(annotation);
  const resolution = resolve(article, selectors);
  if (resolution.status === 'orphan') return { kind: 'lost' };
  const { range } = resolution;
  const recorded = readSelectors(article, selectors);
  const { block } = recorded;
  // Nothing was recorded that could have changed.
  if (recorded.exact === undefined) return { kind: 'stands' };
  const words = article.text.slice(range.start, range.end);
  const inBlock = inRecordedBlock(recorded, range.start);
  const found: FoundAgain = {
    range,
    to: labelOf(article, range),
    from: block && !inBlock ? labelOf(article, block) : undefined,
  };
  if (words !== recorded.exact) return { kind: 'edited', words, ...found };
  const sides = touching(article.text, recorded, range);
  const inCompany = !block && sides.length > 0 && sides.every(Boolean);
  // Other programs record no block; then it is the place in the article that must be the same.
  const hasBlock = selectors.some(({ type }) => type === 'FragmentSelector');
  if (inBlock || inCompany || (!hasBlock && resolution.status === 'exact')) return { kind: 'stands' };
  return block || !sides.includes(true) ? { kind: 'moved', ...found } : { kind: 'edited', words, ...found };
}

/** A mark and what became of it. */
export interface ReviewedMark {
  readonly annotation: Annotation;
  readonly fate: Fate;
}

/** How many marks met which fate. */
export type FateCounts = Readonly<Record<Fate['kind'], number>>;

/** The marks of one article of which there is something to say. */
export interface ReviewedArticle {
  readonly id: string;
  /** Undefined when the article is no longer in the issue. */
  readonly title: string | undefined;
  /** In reading order, the lost ones last in the order they had. */
  readonly marks: readonly ReviewedMark[];
}

/** What an edition did to all marks of an issue. */
export interface EditionReview {
  readonly counts: FateCounts;
  /** In reading order, those that are gone last. */
  readonly articles: readonly ReviewedArticle[];
}

/** Where a lost passage was, in code points; other programs' marks may not say. */
function recordedStart(annotation: Annotation): number {
  for (const selector of selectorsOf(annotation))
    if (selector.type === 'TextPositionSelector') return selector.start;
  return Number.POSITIVE_INFINITY;
}

const startOf = ({ fate }: ReviewedMark): number =>
  'range' in fate ? fate.range.start : Number.POSITIVE_INFINITY;

/** Unlike subtraction, knows that two infinities are equal. */
const ascending = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

const inOrder = (a: ReviewedMark, b: ReviewedMark): number =>
  ascending(startOf(a), startOf(b)) ||
  ascending(recordedStart(a.annotation), recordedStart(b.annotation)) ||
  a.annotation.created.localeCompare(b.annotation.created);

/** Puts what was found of each article's marks together; `looked` holds all marks by article id, the standing ones too. */
export function reviewOf(
  { articles }: Pick<Issue, 'articles'>,
  looked: ReadonlyMap<string, readonly ReviewedMark[]>,
): EditionReview {
  const counts = { stands: 0, moved: 0, edited: 0, lost: 0 };
  for (const { fate } of [...looked.values()].flat()) counts[fate.kind] += 1;
  const known = new Set(articles.map(({ id }) => id));
  const gone = [...looked.keys()].filter((id) => !known.has(id)).sort();
  const all = [...articles, ...gone.map((id) => ({ id, title: undefined }))];
  return {
    counts,
    articles: all.flatMap(({ id, title }) => {
      const marks = (looked.get(id) ?? []).filter(({ fate }) => fate.kind !== 'stands');
      return marks.length === 0 ? [] : [{ id, title, marks: marks.toSorted(inOrder) }];
    }),
  };
}

/** Marks in all. */
export const totalOf = ({ stands, moved, edited, lost }: FateCounts): number =>
  stands + moved + edited + lost;

/** What happened in one sentence: "Of your 41 marks 38 stand where they stood, 2 moved with their words and 1 lost its passage." */
export function summaryOf(counts: FateCounts): string {
  const total = totalOf(counts);
  if (total === 0) return 'You have no marks in this issue.';
  const parts = (
    [
      [counts.stands, 'stands where it stood', 'stand where they stood'],
      [counts.moved, 'moved with its words', 'moved with their words'],
      [counts.edited, 'is in text that was edited', 'are in text that was edited'],
      [counts.lost, 'lost its passage', 'lost their passages'],
    ] as const
  ).filter(([count]) => count > 0);
  const [first] = parts;
  if (first && parts.length === 1)
    return total === 1 ? `Your one mark ${first[1]}.` : `All ${total} marks ${first[2]}.`;
  const said = parts.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  return `Of your ${total} marks ${said.slice(0, -1).join(', ')} and ${said.at(-1) ?? ''}.`;
}
