// The parts of the contents: the articles of one part stand together.
import type { Fault } from './problems.js';

/** An article as the contents sees it; `part` is undefined when its front matter could not be read. */
export interface PartOf {
  readonly stem: string;
  readonly part: string | undefined;
  readonly line: number;
}

/** For each article, by its file's name, that takes up a part which ended before: what is wrong. */
export function partFaults(articles: readonly PartOf[]): ReadonlyMap<string, readonly Fault[]> {
  const faults = new Map<string, readonly Fault[]>();
  const lastOf = new Map<string, string>();
  let current: string | undefined;
  for (const { stem, part, line } of articles) {
    if (part === undefined) continue;
    const last = lastOf.get(part);
    if (part !== current && last !== undefined) {
      const message = `the part "${part}" ended with ${last}; the articles of a part stand together`;
      faults.set(stem, [{ line, message }]);
    }
    lastOf.set(part, stem);
    current = part;
  }
  return faults;
}
