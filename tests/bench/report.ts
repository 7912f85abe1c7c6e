// How timings are summed up and said: medians, because a busy machine only ever makes a time longer.

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}

/** "median 41 ms (38 to 60)". */
export const spread = (values: readonly number[], unit = 'ms'): string =>
  `median ${median(values).toFixed(0)} ${unit} (${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`;

/** Prints one line, with whether a goal was met where there is one. */
export function say(what: string, words: string, met?: boolean): void {
  const verdict = met === undefined ? '' : met ? '  [goal met]' : '  [goal missed]';
  process.stdout.write(`${what.padEnd(12)}${words}${verdict}\n`);
}
