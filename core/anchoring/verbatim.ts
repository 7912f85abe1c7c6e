// The quote, word for word, away from its recorded place: which occurrence is it, and is it the quoted one at all?
import { mean, sides } from './context.js';
import { closedGap } from './gap.js';
import { occurrences } from './occurrences.js';
import { inRecordedBlock, type Recorded } from './recorded.js';
import { candidate, type Candidate } from './score.js';
import type { AnchorText } from './text-index.js';

/** Context that agrees this well on a side says that the passage is the quoted one. */
const agrees = 0.6;
/** The same, where one of several occurrences is known to be gone. */
const agreesFully = 0.7;
/** Words this long are seldom written twice by chance, in code units. */
const distinctive = 24;
/** Occurrences whose context is compared in full. */
const compared = 64;

/** Characters of context that agree without a gap, from the passage outwards. */
function touching(text: string, start: number, end: number, { context }: Recorded): number {
  const { prefix = '', suffix = '' } = context;
  let before = 0;
  while (before < prefix.length && text[start - before - 1] === prefix[prefix.length - before - 1])
    before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return before + after;
}

/** Keeps the occurrences worth a full comparison: those with the most touching context, then the nearest. */
function shortlist(
  text: string,
  starts: readonly number[],
  length: number,
  recorded: Recorded,
): readonly number[] {
  if (starts.length <= compared) return starts;
  const expected = recorded.places[0]?.start ?? 0;
  return starts
    .map((start) => ({ start, fit: touching(text, start, start + length, recorded) }))
    .sort((a, b) => b.fit - a.fit || Math.abs(a.start - expected) - Math.abs(b.start - expected))
    .slice(0, compared)
    .map(({ start }) => start);
}

/** Whether an occurrence may be taken for the quoted one, or is only the same words about something else. */
function believable(
  doc: AnchorText,
  recorded: Recorded,
  exact: string,
  found: Candidate,
  count: number,
): boolean {
  const known = sides(found.context);
  const agreeing = known.filter((side) => side >= agrees).length;
  const atBlockPlace = recorded.block !== undefined && recorded.places[0]?.start === found.range.start;
  const here = inRecordedBlock(recorded, found.range.start);
  if (recorded.repeats > 1) {
    if (count < recorded.repeats) {
      // One of several is gone: only good agreement says that it is not this one.
      const fit = mean(found.context) ?? 1;
      const enough = here ? agrees : Math.max(agreesFully, recorded.twin?.context ?? 0);
      return fit > enough && fit > closedGap(doc, recorded.context, found.range);
    }
    return agreeing > 0 || atBlockPlace;
  }
  if (agreeing > 0 || known.length < 2) return true;
  if (exact.length >= distinctive) return true;
  return count === 1 && (recorded.twin === null || here);
}

/** The occurrence of the quote that context, then nearness, speaks for; undefined if none can be believed. */
export function findVerbatim(doc: AnchorText, recorded: Recorded, exact: string): Candidate | undefined {
  const { text } = doc;
  const { starts, count } = occurrences(text, exact);
  return shortlist(text, starts, exact.length, recorded)
    .map((start) => candidate(text, recorded, { start, end: start + exact.length }, 1))
    .sort((a, b) => b.rank - a.rank)
    .find((found) => believable(doc, recorded, exact, found, count));
}
