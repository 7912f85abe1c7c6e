// The quote after someone has edited it: candidates from likeness and from context, judged so that a deleted passage
// is never taken for a similar one.
import { mean, sides } from './context.js';
import { editDistance } from './edit-distance.js';
import { closedGap } from './gap.js';
import { overlap } from './grams.js';
import { matchesByEnds } from './long-quote.js';
import { inRecordedBlock, type Recorded } from './recorded.js';
import { candidate, type Candidate } from './score.js';
import { matchesAnywhere, matchesNear, searchable, type Match } from './similar.js';
import { snap } from './snap.js';
import { between } from './span.js';
import type { AnchorText, TextRange } from './text-index.js';

/** What was found: an accepted passage, if any, and the best score any candidate reached. */
export interface EditedSearch {
  readonly accepted: Candidate | undefined;
  readonly bestScore: number;
}

/** Lowest score accepted. */
const lowestScore = 0.6;
/** Lowest likeness accepted, a little under three quarters: cleaning the edges may cost some. */
const lowestLikeness = 0.7;
/** Likeness so close that only a twin could be meant instead, whatever became of the neighbours. */
const close = 0.9;
/** Share of its three-letter pieces that a rewritten passage must have kept. */
const lowestOverlap = 0.5;

/** Likeness of a passage to the quote, 0 to 1: by edit distance, or by shared pieces where that would take long. */
function likeness(quote: string, passage: string): number {
  const length = Math.max(quote.length, passage.length);
  if (length <= 2 * searchable.longest) return Math.max(0, 1 - editDistance(quote, passage) / quote.length);
  return (overlap(quote, passage) * Math.min(quote.length, passage.length)) / length;
}

/** A candidate with the errors that separate it from the quote, counted as they were for the recorded twin. */
interface Found {
  readonly candidate: Candidate;
  readonly errors: number;
}

/** Whether a passage is surely not one that was already like the quote when the quote was described. */
function isNoTwin({ twin }: Recorded, { candidate: { context }, errors }: Found): boolean {
  if (!twin) return twin === null;
  return errors < twin.errors || (mean(context) ?? 0) > Math.max(twin.context, 0.7);
}

/** Whether a passage is so much closer to the quote than its twin was that it cannot be one. */
const isFarFromTwin = ({ twin }: Recorded, { errors }: Found): boolean =>
  twin === null || (twin !== undefined && 2 * errors < twin.errors);

/** Whether context lets a passage that is like the quote be taken for it, and not for its neighbour or its twin. */
function isBelievable(recorded: Recorded, exact: string, found: Found): boolean {
  const { context, quote, range } = found.candidate;
  const known = sides(context);
  if (known.length === 0) return true;
  const best = Math.max(...known);
  const worst = Math.min(...known);
  // A word or two resemble much: both sides must agree.
  if (exact.length < searchable.shortest) {
    return worst >= 0.7 && (recorded.repeats === 1 || isNoTwin(recorded, found));
  }
  const here = inRecordedBlock(recorded, range.start);
  // Nothing else was like it: the passage is the quoted one unless it is short, far away and much changed.
  if (isNoTwin(recorded, found)) return here || best >= 0.6 || exact.length >= 24 || quote >= 0.85;
  if (recorded.twin) return here && worst >= 0.9;
  // Not known whether it had a twin.
  return best >= (here ? 0.6 : 0.7) || (here && exact.length >= 32 && quote >= 0.9);
}

/** Looks for the quote with errors up to a quarter of it, or rewritten between its old neighbours. */
export function findEdited(doc: AnchorText, recorded: Recorded, exact: string): EditedSearch {
  const { text } = doc;
  if (exact.length > 2 * text.length) return { accepted: undefined, bestScore: 0 };
  const expected = recorded.places.map(({ start }) => start);
  const passage = ({ start, end }: TextRange) => text.slice(start, end);
  const judge = (range: TextRange) => candidate(text, recorded, range, likeness(exact, passage(range)));

  const matches: readonly Match[] =
    exact.length > searchable.longest
      ? matchesByEnds(doc, exact, expected)
      : [...expected.flatMap((at) => matchesNear(text, exact, at)), ...matchesAnywhere(doc, exact)];
  const alike = matches.map((match) => {
    const found = { candidate: judge(snap(text, exact, match, recorded.context)), errors: match.errors };
    const accepted = found.candidate.quote >= lowestLikeness && isBelievable(recorded, exact, found);
    return { ...found, accepted };
  });

  const span = between(text, recorded.context, 3 * exact.length + 64);
  const rewritten = (span ? [judge(span)] : []).map((found) => {
    const errors = Math.round((1 - found.quote) * exact.length);
    const kept = exact.length >= searchable.shortest && overlap(exact, passage(found.range)) >= lowestOverlap;
    const alone = recorded.twin === undefined || isNoTwin(recorded, { candidate: found, errors });
    return { candidate: found, errors, accepted: kept && alone };
  });

  const stands = (found: Found): boolean => {
    const { score, context, range, quote } = found.candidate;
    if (score < lowestScore) return false;
    if (quote >= close && exact.length >= searchable.shortest && isFarFromTwin(recorded, found)) return true;
    return (mean(context) ?? 1) > closedGap(doc, recorded.context, range);
  };
  const best = [...alike, ...rewritten].sort((a, b) => b.candidate.rank - a.candidate.rank);
  return {
    accepted: best.find((found) => found.accepted && stands(found))?.candidate,
    bestScore: best[0]?.candidate.score ?? 0,
  };
}
