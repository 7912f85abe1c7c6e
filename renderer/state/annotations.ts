// The marks of the article on show: what they are, where they stand, which one is active or being written in.
import { create } from 'zustand';
import { resolve, type Resolution } from '../../core/anchoring/resolve.js';
import { segments, type Segment } from '../../core/annotation/segments.js';
import type { Annotation } from '../../core/annotation/types.js';
import type { ArticleRef } from '../../core/ipc/contract.js';
import type { Article } from '../../core/journal/types.js';

/** An annotation and where its passage is in the text as it is now. */
export interface Mark {
  readonly annotation: Annotation;
  readonly resolution: Resolution;
}

/** The marks of one block: its text cut into segments, and which of the marks begin in it. */
export interface BlockMarks {
  readonly segments: readonly Segment[];
  readonly starts: ReadonlySet<string>;
}

interface AnnotationsState {
  readonly ref: ArticleRef | null;
  readonly article: Article | null;
  readonly status: 'loading' | 'ready' | 'failed';
  /** In reading order; marks whose passage was not found come last. */
  readonly marks: readonly Mark[];
  readonly byId: ReadonlyMap<string, Mark>;
  readonly byBlock: ReadonlyMap<string, BlockMarks>;
  readonly active: string | null;
  /** The mark whose note is open in the editor. */
  readonly editing: string | null;
  /** Set when the card, not just the mark, is to receive the keyboard. */
  readonly focusCard: string | null;
}

/** Marks of the article on show. */
export const useAnnotations = create<AnnotationsState>(() => ({
  ref: null,
  article: null,
  status: 'loading',
  marks: [],
  byId: new Map(),
  byBlock: new Map(),
  active: null,
  editing: null,
  focusCard: null,
}));

/** Id of the card element of a mark. */
export const cardId = (id: string): string => `card-${id.replace(/[^a-zA-Z0-9-]/g, '-')}`;

const startOf = (mark: Mark): number =>
  mark.resolution.status === 'orphan' ? Number.POSITIVE_INFINITY : mark.resolution.range.start;

/** Marks in reading order; those whose passage was not found come last. */
export const inReadingOrder = (marks: readonly Mark[]): readonly Mark[] =>
  marks.toSorted(
    (a, b) => startOf(a) - startOf(b) || a.annotation.created.localeCompare(b.annotation.created),
  );

const sameSegments = (a: readonly Segment[], b: readonly Segment[]): boolean =>
  a.length === b.length &&
  a.every((segment, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      segment.start === other.start &&
      segment.end === other.end &&
      segment.ids.join() === other.ids.join()
    );
  });

const sameIds = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

/** Cuts every marked block into segments. What did not change keeps its identity, so that it is not drawn again. */
export function placeMarks(
  article: Article,
  marks: readonly Mark[],
  before: ReadonlyMap<string, BlockMarks>,
): ReadonlyMap<string, BlockMarks> {
  const placed = marks.flatMap(({ annotation, resolution }) =>
    resolution.status === 'orphan'
      ? []
      : [{ id: annotation.id, created: annotation.created, ...resolution.range }],
  );
  const result = new Map<string, BlockMarks>();
  const begun = new Set<string>();
  for (const block of article.blocks) {
    const inside = placed.filter((mark) => mark.start < block.end && mark.end > block.start);
    if (inside.length === 0) continue;
    const clipped = inside.map((mark) => ({
      ...mark,
      start: Math.max(0, mark.start - block.start),
      end: Math.min(block.end, mark.end) - block.start,
    }));
    const cut = segments(clipped, block.end - block.start);
    // A mark whose first character is the line feed before a block begins in that block.
    const starts = new Set(inside.map(({ id }) => id).filter((id) => !begun.has(id)));
    for (const id of starts) begun.add(id);
    const old = before.get(block.id);
    const same = old && sameSegments(old.segments, cut) && sameIds(old.starts, starts);
    result.set(block.id, same ? old : { segments: cut, starts });
  }
  return result;
}

/** Replaces the marks on show, keeping what did not change. */
export function showMarks(marks: readonly Mark[]): void {
  useAnnotations.setState((state) => {
    if (!state.article) return state;
    const sorted = inReadingOrder(marks);
    return {
      marks: sorted,
      byId: new Map(sorted.map((mark) => [mark.annotation.id, mark])),
      byBlock: placeMarks(state.article, sorted, state.byBlock),
    };
  });
}

/** Finds the passage of an annotation in an article. */
export const locate = (article: Article, annotation: Annotation): Mark => ({
  annotation,
  resolution: resolve(article, annotation.target.selector),
});

const unmarked: BlockMarks = {
  segments: [{ start: 0, end: Number.POSITIVE_INFINITY, ids: [] }],
  starts: new Set(),
};

/** The marks of one block. */
export const useBlockMarks = (id: string): BlockMarks =>
  useAnnotations((state) => state.byBlock.get(id) ?? unmarked);

/** One mark. */
export const useMark = (id: string): Mark | undefined => useAnnotations((state) => state.byId.get(id));

/** Makes a mark the active one; `focusCard` gives its card the keyboard. */
export function activateMark(
  id: string | null,
  { focusCard = false }: { readonly focusCard?: boolean } = {},
): void {
  useAnnotations.setState({ active: id, focusCard: focusCard ? id : null });
}
