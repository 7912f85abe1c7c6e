// How timings are summed up and said: medians, because a busy machine only ever makes a time longer.

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}

let stream: NodeJS.WritableStream = process.stdout;

/** From here on what is said goes to the terminal's other stream, and leaves the first to the figures. */
export function quietly(): void {
  stream = process.stderr;
}

/** Prints one line, with whether a goal was met where there is one. */
export function say(what: string, words: string, met?: boolean): void {
  const verdict = met === undefined ? '' : met ? '  [goal met]' : '  [goal missed]';
  stream.write(`${what.padEnd(12)}${words}${verdict}\n`);
}
