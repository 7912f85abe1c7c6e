// What the hits hold in place of words that nothing has: a reader who is shown `count` for `court` is told so, and of a word without any.
import { terms } from './analyse.js';
import type { Plan } from './plan.js';
import type { SearchGroup, ShownInstead } from './types.js';

/** More words than this are not told. */
const TOLD = 3;

/** Whether "did you mean" does not put a word right. */
const isLeft = (typed: string, didYouMean: string | undefined): boolean =>
  didYouMean?.includes(typed) !== false;

/**
 * The words of a plan, as typed, that nothing has and the hits have nothing for: those are for the other words. Left out
 * where there are no hits, and where "did you mean" says it.
 */
export function absentWords(
  { guessed, didYouMean }: Pick<Plan, 'guessed' | 'didYouMean'>,
  groups: readonly SearchGroup[],
  instead: readonly ShownInstead[],
): readonly string[] {
  if (groups.length === 0) return [];
  const told = new Set(instead.map(({ typed }) => typed));
  return guessed.flatMap(({ typed }) => (isLeft(typed, didYouMean) && !told.has(typed) ? [typed] : []));
}

/**
 * For each word of a plan that only slips of spelling were found for, those of them that are marked in the hits, the best
 * hit first. Left out where none is, and where "did you mean" says it.
 */
export function shownInstead(
  { guessed, didYouMean }: Pick<Plan, 'guessed' | 'didYouMean'>,
  groups: readonly SearchGroup[],
): readonly ShownInstead[] {
  const wanted = guessed.filter(({ typed }) => isLeft(typed, didYouMean));
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
