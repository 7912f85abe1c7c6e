// Cuts the text of a block where marks begin and end, so that overlapping marks can be drawn one inside another.

/** A mark clipped to a block; offsets in UTF-16 from the block's start. */
export interface ClippedMark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** ISO 8601; breaks ties. */
  readonly created: string;
}

/** A run of text covered by the same marks, the outermost first. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
}

/**
 * Segments of a text of `length` in order, covering all of it. Marks nest by where they begin, then the longer
 * outside, then the older.
 */
export function segments(marks: readonly ClippedMark[], length: number): readonly Segment[] {
  const real = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(length, mark.end) }))
    .filter((mark) => mark.start < mark.end)
    .toSorted(
      (a, b) =>
        a.start - b.start || b.end - a.end || a.created.localeCompare(b.created) || a.id.localeCompare(b.id),
    );
  const edges = [...new Set([0, length, ...real.flatMap((mark) => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).flatMap((start, index) => {
    const end = edges[index + 1] ?? length;
    if (end <= start) return [];
    return [
      { start, end, ids: real.filter((mark) => mark.start <= start && mark.end >= end).map(({ id }) => id) },
    ];
  });
}

/**
 * The line each mark is underlined on, counted from the text down: the first that is free over all of the mark, so that
 * no two marks that overlap share one (greedy colouring of an interval graph, which needs as few as there can be).
 */
export function lanes(marks: readonly ClippedMark[]): ReadonlyMap<string, number> {
  const given = new Map<string, number>();
  const ends: number[] = [];
  for (const { id, start, end } of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const free = ends.findIndex((last) => last <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    given.set(id, lane);
  }
  return given;
}
