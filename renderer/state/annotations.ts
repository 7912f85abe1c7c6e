// The marks of the article on show: what they are, where they stand, which one is active or being written in.
import { create } from 'zustand';
import { resolve, type Resolution } from '../../core/anchoring/resolve.js';
import { isWhole, live, selectorsOf } from '../../core/annotation/read.js';
import type { Annotation } from '../../core/annotation/types.js';
import type { ArticleRef } from '../../core/ipc/contract.js';
import type { Article } from '../../core/journal/types.js';
import { listenersByKey, useByKey } from './by-key.js';
import { placeMarks, placeSigns, wholeArticle, type BlockMarks, type Mark } from './place-marks.js';

export type { Mark };

interface AnnotationsState {
  readonly ref: ArticleRef | null;
  readonly article: Article | null;
  readonly status: 'loading' | 'ready' | 'failed';
  /** In reading order; marks whose passage was not found come last. */
  readonly marks: readonly Mark[];
  readonly byId: ReadonlyMap<string, Mark>;
  readonly byBlock: ReadonlyMap<string, BlockMarks>;
  /** Notes without a mark, by the block they begin in; those on the whole article under `wholeArticle`. */
  readonly signs: ReadonlyMap<string, readonly string[]>;
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
  signs: new Map(),
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

/** Marks of an article, placed in it. */
export type PlacedMarks = Pick<AnnotationsState, 'marks' | 'byId' | 'byBlock' | 'signs'>;

/** Places marks in their article, keeping what did not change. */
function placed(
  article: Article,
  marks: readonly Mark[],
  { byBlock, signs }: Pick<PlacedMarks, 'byBlock' | 'signs'>,
): PlacedMarks {
  const sorted = inReadingOrder(marks);
  return {
    marks: sorted,
    byId: new Map(sorted.map((mark) => [mark.annotation.id, mark])),
    byBlock: placeMarks(article, sorted, byBlock),
    signs: placeSigns(article, sorted, signs),
  };
}

const none: PlacedMarks = { marks: [], byId: new Map(), byBlock: new Map(), signs: new Map() };

/** Puts another article on show, with its marks if they are known already; `active` becomes the active one. */
export function showArticle(
  ref: ArticleRef,
  article: Article,
  marks: PlacedMarks | undefined,
  active: string | null,
): void {
  useAnnotations.setState({
    ref,
    article,
    status: marks ? 'ready' : 'loading',
    active,
    editing: null,
    focusCard: null,
    ...(marks ?? none),
  });
}

/** Replaces the marks on show, keeping what did not change. `active` becomes the active one in the same moment. */
export function showMarks(marks: readonly Mark[], active?: string): void {
  useAnnotations.setState((state) => {
    if (!state.article) return state;
    return {
      ...(active !== undefined && { active, focusCard: null }),
      ...placed(state.article, marks, state),
    };
  });
}

/** Where an annotation on the whole article stands: before its first word. */
const atTheTop: Resolution = { status: 'exact', range: { start: 0, end: 0 }, score: 1 };

/** Marks found before: the passage of an annotation holds as long as both it and its article are the same. */
const found = new WeakMap<Annotation, { readonly article: Article; readonly mark: Mark }>();

/** Finds the passage of an annotation in an article. */
export function locate(article: Article, annotation: Annotation): Mark {
  const known = found.get(annotation);
  if (known?.article === article) return known.mark;
  const resolution = isWhole(annotation) ? atTheTop : resolve(article, selectorsOf(annotation));
  const mark = { annotation, resolution };
  found.set(annotation, { article, mark });
  return mark;
}

/** All annotations of a notebook by id; another object whenever anything in it changes. */
type Annotations = ReadonlyMap<string, Annotation>;

/** Notebooks whose marks were placed before: placing a thousand takes as long as drawing their article. */
const placedBefore = new WeakMap<Annotations, { readonly article: Article; readonly marks: PlacedMarks }>();

/** The marks of a notebook, placed in its article. What lies in the bin is none of them. */
export function placeNotebook(article: Article, annotations: Annotations): PlacedMarks {
  const known = placedBefore.get(annotations);
  if (known?.article === article) return known.marks;
  const marks = placed(
    article,
    live([...annotations.values()]).map((annotation) => locate(article, annotation)),
    none,
  );
  placedBefore.set(annotations, { article, marks });
  return marks;
}

/** Keeps the marks on show as those of their notebook, which has just been changed with them. */
export function keepPlaced(annotations: Annotations): void {
  const { article, status, marks, byId, byBlock, signs } = useAnnotations.getState();
  if (article && status === 'ready')
    placedBefore.set(annotations, { article, marks: { marks, byId, byBlock, signs } });
}

const unmarked: BlockMarks = {
  segments: [{ start: 0, end: Number.POSITIVE_INFINITY, ids: [] }],
  starts: new Set(),
  lanes: new Map(),
};

const noSigns: readonly string[] = [];

const blockListeners = listenersByKey();
const signListeners = listenersByKey();
const markListeners = listenersByKey();
const stateListeners = listenersByKey();

/** The mark whose card the Tab key comes to: all cards together are one stop. */
const stopOf = ({ active, marks }: AnnotationsState): string | undefined => active ?? marks[0]?.annotation.id;

/** The marks whose state is not that of all others. */
const singled = (state: AnnotationsState): readonly string[] =>
  [state.active, state.editing, state.focusCard, stopOf(state)].filter((id) => typeof id === 'string');

useAnnotations.subscribe((state, before) => {
  blockListeners.tellChanges(before.byBlock, state.byBlock);
  signListeners.tellChanges(before.signs, state.signs);
  markListeners.tellChanges(before.byId, state.byId);
  stateListeners.tell([...singled(before), ...singled(state)]);
});

/** The marks of one block. */
export const useBlockMarks = (id: string): BlockMarks =>
  useByKey(blockListeners, id, () => useAnnotations.getState().byBlock.get(id) ?? unmarked);

/** Ids of the notes without a mark that begin in a block. */
export const useBlockSigns = (id: string): readonly string[] =>
  useByKey(signListeners, id, () => useAnnotations.getState().signs.get(id) ?? noSigns);

/** Ids of the notes on the whole article. */
export const useWholeNotes = (): readonly string[] => useBlockSigns(wholeArticle);

/** One mark. */
export const useMark = (id: string): Mark | undefined =>
  useByKey(markListeners, id, () => useAnnotations.getState().byId.get(id));

/** Whether a mark is the active one. */
export const useIsActive = (id: string): boolean =>
  useByKey(stateListeners, id, () => useAnnotations.getState().active === id);

/** What the card of a mark is. */
export interface CardState {
  readonly active: boolean;
  readonly editing: boolean;
  /** It is to receive the keyboard. */
  readonly wantsFocus: boolean;
  /** All cards together are one stop of the Tab key, and this is it. */
  readonly stop: boolean;
}

/** The state of the card of a mark. */
export function useCardState(id: string): CardState {
  const bits = useByKey(stateListeners, id, () => {
    const state = useAnnotations.getState();
    const { active, editing, focusCard } = state;
    return (
      (active === id ? 1 : 0) |
      (editing === id ? 2 : 0) |
      (focusCard === id ? 4 : 0) |
      (stopOf(state) === id ? 8 : 0)
    );
  });
  return {
    active: (bits & 1) > 0,
    editing: (bits & 2) > 0,
    wantsFocus: (bits & 4) > 0,
    stop: (bits & 8) > 0,
  };
}

/** Makes a mark the active one; `focusCard` gives its card the keyboard. */
export function activateMark(
  id: string | null,
  { focusCard = false }: { readonly focusCard?: boolean } = {},
): void {
  useAnnotations.setState({ active: id, focusCard: focusCard ? id : null });
}
