// Cuts the blocks of an article where marks begin and end; a block in which no mark changed is not cut again.
import type { Resolution } from '../../core/anchoring/resolve.js';
import { isWhole, styleOf } from '../../core/annotation/read.js';
import { lanes, segments, type ClippedMark, type Segment } from '../../core/annotation/segments.js';
import type { Annotation } from '../../core/annotation/types.js';
import type { Article, Block } from '../../core/journal/types.js';

/** An annotation and where its passage is in the text as it is now. */
export interface Mark {
  readonly annotation: Annotation;
  readonly resolution: Resolution;
}

/** A mark clipped to a block, and whether it begins there. */
interface Placed extends ClippedMark {
  readonly begins: boolean;
}

/** The part of a mark that lies in one block. */
interface InBlock {
  readonly block: Block;
  readonly placed: Placed;
}

/** The marks of one block: its text cut into segments, which of them begin in it, and which line each has. */
export interface BlockMarks {
  readonly segments: readonly Segment[];
  readonly starts: ReadonlySet<string>;
  /** Number of the line a mark is underlined on, from 0, by id. */
  readonly lanes: ReadonlyMap<string, number>;
}

/** What a block was cut from, to see whether it has to be cut again. */
const cutFrom = new WeakMap<BlockMarks, readonly Placed[]>();

const same = (a: readonly Placed[], b: readonly Placed[]): boolean =>
  a.length === b.length &&
  a.every((one, index) => {
    const other = b[index];
    if (one === other) return true;
    return (
      other !== undefined &&
      one.id === other.id &&
      one.start === other.start &&
      one.end === other.end &&
      one.begins === other.begins &&
      one.created === other.created
    );
  });

/** Number of the first block that ends after an offset. */
function blockFrom({ blocks }: Article, offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A mark cut where the blocks it reaches into begin and end. */
function cutMark({ annotation, resolution }: Mark, article: Article): readonly InBlock[] {
  if (resolution.status === 'orphan' || styleOf(annotation) === 'unmarked' || isWhole(annotation)) return [];
  const { start, end } = resolution.range;
  const pieces: InBlock[] = [];
  for (let at = blockFrom(article, start); ; at += 1) {
    const block = article.blocks[at];
    if (!block || block.start >= end) return pieces;
    // A mark whose first character is the line feed before a block begins in that block.
    if (block.end <= start || block.end === block.start) continue;
    const placed = {
      id: annotation.id,
      created: annotation.created,
      start: Math.max(0, start - block.start),
      end: Math.min(block.end, end) - block.start,
      begins: pieces.length === 0,
    };
    pieces.push({ block, placed });
  }
}

/** Marks cut before, for the article they were cut for: of a thousand one is new. */
const cutBefore = new WeakMap<Mark, { readonly article: Article; readonly pieces: readonly InBlock[] }>();

function piecesOf(mark: Mark, article: Article): readonly InBlock[] {
  const known = cutBefore.get(mark);
  if (known?.article === article) return known.pieces;
  const pieces = cutMark(mark, article);
  cutBefore.set(mark, { article, pieces });
  return pieces;
}

/** The marks in each block, of marks in reading order. */
function byBlockOf(article: Article, marks: readonly Mark[]): ReadonlyMap<Block, readonly Placed[]> {
  const result = new Map<Block, Placed[]>();
  for (const mark of marks)
    for (const { block, placed } of piecesOf(mark, article)) {
      const inside = result.get(block);
      if (inside) inside.push(placed);
      else result.set(block, [placed]);
    }
  return result;
}

/**
 * Cuts every marked block into segments; `marks` are in reading order. What did not change keeps its identity, so that
 * it is neither cut nor drawn again.
 */
export function placeMarks(
  article: Article,
  marks: readonly Mark[],
  before: ReadonlyMap<string, BlockMarks>,
): ReadonlyMap<string, BlockMarks> {
  const result = new Map<string, BlockMarks>();
  for (const [{ id, start, end }, inside] of byBlockOf(article, marks)) {
    const old = before.get(id);
    if (old && same(cutFrom.get(old) ?? [], inside)) {
      result.set(id, old);
      continue;
    }
    const cut: BlockMarks = {
      segments: segments(inside, end - start),
      starts: new Set(inside.filter(({ begins }) => begins).map((mark) => mark.id)),
      lanes: lanes(inside),
    };
    cutFrom.set(cut, inside);
    result.set(id, cut);
  }
  return result;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** Where the notes on the whole article are among the signs: no block has this id. */
export const wholeArticle = '';

/** The notes without a mark by the block they begin in; what did not change keeps its identity. */
export function placeSigns(
  { blocks }: Article,
  marks: readonly Mark[],
  before: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const result = new Map<string, string[]>();
  let at = 0;
  for (const { annotation, resolution } of marks) {
    const whole = isWhole(annotation);
    if (resolution.status === 'orphan' || (styleOf(annotation) !== 'unmarked' && !whole)) continue;
    let id: string | undefined = wholeArticle;
    if (!whole) {
      while ((blocks[at]?.end ?? Infinity) <= resolution.range.start) at += 1;
      id = blocks[at]?.id;
    }
    if (id === undefined) break;
    result.set(id, [...(result.get(id) ?? []), annotation.id]);
  }
  return new Map(
    [...result].map(([id, ids]) => {
      const old = before.get(id);
      return [id, old && sameList(old, ids) ? old : ids];
    }),
  );
}
