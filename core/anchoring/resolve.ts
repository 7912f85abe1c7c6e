// From selectors back to a passage: exact, moved, or orphan. Never attaches to text that is not the quoted one.
import type { Selectors } from '../annotation/types.js';
import { findEdited } from './edited.js';
import { inRecordedBlock, readSelectors, wholeCharacters, type Recorded } from './recorded.js';
import { candidate, type Candidate } from './score.js';
import type { AnchorText, TextRange } from './text-index.js';
import { findVerbatim } from './verbatim.js';

/**
 * Where an annotation's passage stands now. `exact`: the same words at the recorded place or in the recorded block.
 * `moved`: elsewhere, or edited. `orphan`: not found; `exact` is the quotation as it was. `score` is 0 to 1; `range`
 * is in UTF-16 offsets.
 */
export type Resolution =
  | { readonly status: 'exact' | 'moved'; readonly range: TextRange; readonly score: number }
  | { readonly status: 'orphan'; readonly score: number; readonly exact: string };

/** The score of a passage that nothing could be verified of. */
const unverified = 0.5;

/** An empty quote stands between its prefix and its suffix, and nowhere else. */
function resolveCaret(text: string, { context, places }: Recorded): Resolution {
  const prefix = context.prefix ?? '';
  const suffix = context.suffix ?? '';
  const fits = (at: number): boolean => text.endsWith(prefix, at) && text.startsWith(suffix, at);
  const here = places.find(({ start }) => fits(start));
  if (here) return { status: 'exact', range: { start: here.start, end: here.start }, score: 1 };
  const both = prefix + suffix;
  const found = both === '' ? -1 : text.indexOf(both);
  if (found < 0 || text.indexOf(both, found + 1) >= 0) return { status: 'orphan', score: 0, exact: '' };
  const at = found + prefix.length;
  return { status: 'moved', range: wholeCharacters(text, { start: at, end: at }), score: 1 };
}

/** A place without a quotation, as other programs record it: nothing says whether it is still the same text. */
function resolvePlace(text: string, { places: [place] }: Recorded): Resolution {
  if (!place) return { status: 'orphan', score: 0, exact: '' };
  return { status: 'exact', range: wholeCharacters(text, place), score: unverified };
}

/** The recorded place, if the quote still stands there and is not one of several told apart only by context. */
function atRecordedPlace(text: string, recorded: Recorded, exact: string): Candidate | undefined {
  for (const place of recorded.places) {
    if (text.slice(place.start, place.end) !== exact) continue;
    const found = candidate(text, recorded, place, 1);
    const { before = 1, after = 1 } = found.context;
    if (recorded.repeats === 1 || (before >= 0.6 && after >= 0.6)) return found;
  }
  return undefined;
}

function isInPlace(recorded: Recorded, { start }: TextRange): boolean {
  return inRecordedBlock(recorded, start) || recorded.places.some((place) => place.start === start);
}

/**
 * Finds the passage that selectors describe. Tries the recorded block and position and verifies the quote, then the
 * same words elsewhere by their context, then an edited form of them. A position without a quote is taken at its word.
 * Takes any selectors and never throws; time is
 * bounded for any quote.
 */
export function resolve(doc: AnchorText, selectors: Selectors): Resolution {
  const recorded = readSelectors(doc, selectors);
  const { exact } = recorded;
  if (exact === undefined) return resolvePlace(doc.text, recorded);
  if (exact === '') return resolveCaret(doc.text, recorded);

  const verbatim = atRecordedPlace(doc.text, recorded, exact) ?? findVerbatim(doc, recorded, exact);
  if (verbatim) {
    const status = isInPlace(recorded, verbatim.range) ? 'exact' : 'moved';
    return { status, range: verbatim.range, score: verbatim.score };
  }
  const edited = findEdited(doc, recorded, exact);
  if (edited.accepted) {
    const { range, score } = edited.accepted;
    return { status: 'moved', range: wholeCharacters(doc.text, range), score };
  }
  return { status: 'orphan', score: edited.bestScore, exact };
}
