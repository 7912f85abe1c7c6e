// How good a candidate passage is: Hypothesis's weighted sum of quote, context and position.
// Source: https://github.com/hypothesis/client, src/annotator/anchoring/match-quote.ts
import { agreement, type Agreement } from './context.js';
import { inRecordedBlock, type Recorded } from './recorded.js';
import type { TextRange } from './text-index.js';

/** A passage that may be the quoted one, with what speaks for it. */
export interface Candidate {
  readonly range: TextRange;
  /** Likeness to the quote, 0 to 1. */
  readonly quote: number;
  readonly context: Agreement;
  /** Weighted sum of quote, context and position, 0 to 1. */
  readonly score: number;
  /** Orders candidates: the score, raised in the recorded block, whose twins elsewhere may have kept more context. */
  readonly rank: number;
}

const quoteWeight = 50;
const prefixWeight = 20;
const suffixWeight = 20;
/** Decides only between candidates that are otherwise alike. */
const positionWeight = 2;
/** What standing in the recorded block is worth among candidates: most of the context of one side. */
const blockBonus = 0.15;

/** Nearness of a passage to where it was recorded, 0 to 1; undefined when no place was recorded. */
function nearness(text: string, recorded: Recorded, start: number): number | undefined {
  const expected = recorded.places[0];
  return expected && 1 - Math.abs(start - expected.start) / Math.max(1, text.length);
}

/** Scores a passage. What was not recorded counts neither for nor against it. */
export function candidate(text: string, recorded: Recorded, range: TextRange, quote: number): Candidate {
  const context = agreement(text, range, recorded.context);
  const parts: readonly (readonly [number, number | undefined])[] = [
    [quoteWeight, quote],
    [prefixWeight, context.before],
    [suffixWeight, context.after],
    [positionWeight, nearness(text, recorded, range.start)],
  ];
  let total = 0;
  let most = 0;
  for (const [weight, value] of parts) {
    if (value === undefined) continue;
    total += weight * value;
    most += weight;
  }
  const score = total / most;
  const rank = inRecordedBlock(recorded, range.start) ? score + blockBonus : score;
  return { range, quote, context, score, rank };
}
