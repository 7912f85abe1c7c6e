// Cuts the blocks of an article where marks begin and end; a block in which no mark changed is not cut again.
import type { Resolution } from '../../core/anchoring/resolve.js';
import { isWhole, styleOf } from '../../core/annotation/read.js';
import { lanes, segments, type ClippedMark, type Segment } from '../../core/annotation/segments.js';
import type { Annotation } from '../../core/annotation/types.js';
import type { Article } from '../../core/journal/types.js';

/** An annotation and where its passage is in the text as it is now. */
export interface Mark {
  readonly annotation: Annotation;
  readonly resolution: Resolution;
}

/** A mark clipped to a block, and whether it begins there. */
interface Placed extends ClippedMark {
  readonly begins: boolean;
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
    return (
      other !== undefined &&
      one.id === other.id &&
      one.start === other.start &&
      one.end === other.end &&
      one.begins === other.begins &&
      one.created === other.created
    );
  });

/** The marks in each block, of marks in reading order. */
function byBlockOf({ blocks }: Article, marks: readonly Mark[]): ReadonlyMap<string, readonly Placed[]> {
  const placed = new Map<string, Placed[]>();
  let first = 0;
  for (const { annotation, resolution } of marks) {
    if (resolution.status === 'orphan' || styleOf(annotation) === 'unmarked' || isWhole(annotation)) continue;
    const { start, end } = resolution.range;
    while ((blocks[first]?.end ?? Infinity) <= start) first += 1;
    let begins = true;
    for (let at = first; ; at += 1) {
      const block = blocks[at];
      if (!block || block.start >= end) break;
      // A mark whose first character is the line feed before a block begins in that block.
      if (block.end <= start || block.end === block.start) continue;
      const inside = placed.get(block.id) ?? [];
      placed.set(block.id, inside);
      inside.push({
        id: annotation.id,
        created: annotation.created,
        start: Math.max(0, start - block.start),
        end: Math.min(block.end, end) - block.start,
        begins,
      });
      begins = false;
    }
  }
  return placed;
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
  const length = new Map(article.blocks.map(({ id, start, end }) => [id, end - start]));
  const result = new Map<string, BlockMarks>();
  for (const [id, inside] of byBlockOf(article, marks)) {
    const old = before.get(id);
    if (old && same(cutFrom.get(old) ?? [], inside)) {
      result.set(id, old);
      continue;
    }
    const cut: BlockMarks = {
      segments: segments(inside, length.get(id) ?? 0),
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

/** The notes without a mark by the block they begin in; what did not change keeps its identity. */
export function placeSigns(
  { blocks }: Article,
  marks: readonly Mark[],
  before: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const result = new Map<string, string[]>();
  let at = 0;
  for (const { annotation, resolution } of marks) {
    if (resolution.status === 'orphan' || styleOf(annotation) !== 'unmarked' || isWhole(annotation)) continue;
    while ((blocks[at]?.end ?? Infinity) <= resolution.range.start) at += 1;
    const id = blocks[at]?.id;
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
