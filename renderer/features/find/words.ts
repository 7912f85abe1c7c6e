// How find says what it found.

interface Found {
  readonly hits: readonly unknown[];
  readonly current: number;
  readonly wrapped: 'past-end' | 'past-start' | null;
}

/** "3 of 12"; without a current one "12 found"; with none "None". */
export function countWords({ hits, current }: Found): string {
  if (hits.length === 0) return 'None';
  return current < 0 ? `${hits.length} found` : `${current + 1} of ${hits.length}`;
}

/** What is said of going round an end; empty when no end was passed. */
export function wrapWords({ wrapped }: Found): string {
  if (wrapped === 'past-end') return 'From the start again';
  return wrapped === 'past-start' ? 'From the end again' : '';
}
