// How words vary: plain English number, and how many slips of the finger lie between two spellings.

const HISSES = /(?:s|x|z|ch|sh)$/;

/** Other spellings of the same noun: singular for plural, plural for singular, and the possessive folded to either. */
export function inflections(term: string): string[] {
  if (term.length < 3 || !/^\p{L}+$/u.test(term)) return [];
  const forms = new Set<string>();
  if (/[^aeiou]ies$/.test(term)) forms.add(`${term.slice(0, -3)}y`);
  if (/(?:sses|xes|zes|ches|shes)$/.test(term)) forms.add(term.slice(0, -2));
  if (/[^su]s$/.test(term)) forms.add(term.slice(0, -1));
  if (/[^aeiou]y$/.test(term)) forms.add(`${term.slice(0, -1)}ies`);
  forms.add(HISSES.test(term) ? `${term}es` : `${term}s`);
  return [...forms].filter((form) => form.length > 2);
}

/** Slips between two words: letters missed, added, changed, or two neighbours swapped (optimal string alignment). */
function slips(a: string, b: string): number {
  let twoBack: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (twoBack[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    twoBack = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/**
 * Whether `candidate` can be what `typed` was meant to be. A word the journal knows as typed is taken at its word:
 * only a near twin of a longer word passes. An unknown one gets one slip from four letters on, two from eight.
 */
export function isLikelySlip(typed: string, candidate: string, known: boolean): boolean {
  if (/\p{N}/u.test(typed) || /\p{N}/u.test(candidate)) return false;
  const allowed = slipsAllowed(typed, known);
  return allowed > 0 && (!known || typed[0] === candidate[0]) && slips(typed, candidate) <= allowed;
}

/** How many slips a typed word is forgiven; 0 for none. */
export function slipsAllowed(typed: string, known: boolean): number {
  if (known) return typed.length >= 6 ? 1 : 0;
  return typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
}
