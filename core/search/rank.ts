// The best documents of a query out of all that were scored, best first, ties in the order they stand.

/** A document and how good it is. */
export interface Ranked {
  readonly document: number;
  readonly score: number;
}

/** Whether `a` comes after `b`. */
export type After = (a: Ranked, b: Ranked) => boolean;

/** What is added to the score of a query of one word: there the way it was found comes before everything else. */
export const stepOf = (tier: number): number => (3 - tier) * 1e6;

/** By score, then by number. */
export const byScore: After = (a, b) => a.score < b.score || (a.score === b.score && a.document > b.document);

/** The best documents of those that were offered. */
export interface Top {
  offer(document: number, score: number): void;
  /** What comes first by its score is not kept below this, the score of the worst of as many as are kept. */
  least(): number;
  best(): Ranked[];
}

/** Keeps the best `limit` of any number of documents: a heap with the worst on top. */
export function createTop(limit: number, after: After): Top {
  const heap: Ranked[] = [];
  const offered = { document: 0, score: 0 };
  const worse = (i: number, j: number): boolean => {
    const a = heap[i];
    const b = heap[j];
    return a !== undefined && b !== undefined && after(a, b);
  };
  const swap = (i: number, j: number): void => {
    const a = heap[i];
    const b = heap[j];
    if (!a || !b) return;
    heap[i] = b;
    heap[j] = a;
  };
  const sink = (from: number): void => {
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      let worst = worse(left, at) ? left : at;
      if (worse(left + 1, worst)) worst = left + 1;
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  };
  return {
    offer(document, score) {
      if (limit <= 0) return;
      if (heap.length < limit) {
        heap.push({ document, score });
        let at = heap.length - 1;
        while (at > 0 && worse(at, (at - 1) >> 1)) {
          swap(at, (at - 1) >> 1);
          at = (at - 1) >> 1;
        }
        return;
      }
      const [worst] = heap;
      offered.document = document;
      offered.score = score;
      // Most come too late; those are not worth an object.
      if (!worst || !after(worst, offered)) return;
      heap[0] = { document, score };
      sink(0);
    },
    least: () => (heap.length < limit ? -Infinity : (heap[0]?.score ?? -Infinity)),
    best: () => [...heap].sort((a, b) => (after(a, b) ? 1 : -1)),
  };
}
