// What the hits hold in place of words that nothing has: a reader who is shown `count` for `court` is told so.
import { terms } from './analyse.js';
import type { Plan } from './plan.js';
import type { SearchGroup, ShownInstead } from './types.js';

/** More words than this are not told. */
const TOLD = 3;

/**
 * For each word of a plan that only slips of spelling were found for, those of them that are marked in the hits, the best
 * hit first. Left out where none is, and where "did you mean" says it.
 */
export function shownInstead(
  { guessed, didYouMean }: Pick<Plan, 'guessed' | 'didYouMean'>,
  groups: readonly SearchGroup[],
): readonly ShownInstead[] {
  const wanted = guessed.filter(({ typed }) => didYouMean?.includes(typed) !== false);
  if (wanted.length === 0) return [];
  const marked = new Set(
    groups
      .flatMap(({ hits }) => hits)
      .flatMap(({ excerpt: { text, marks } }) =>
        marks.flatMap(({ start, end }) => terms(text.slice(start, end))),
      ),
  );
  return wanted.flatMap(({ typed, forms }) => {
    const shown = [...marked].filter((term) => forms.has(term)).slice(0, TOLD);
    return shown.length === 0 ? [] : [{ typed, shown }];
  });
}
