// A text read closely: its words, its sentences, and where words follow one another in it.
import { tokenise, type Token } from './analyse.js';
import type { TextSpan } from '../journal/sentences.js';

/** A text and what is in it; sentences are looked for when first asked for. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly sentences: readonly TextSpan[];
}

const segmenters = new Map<string, Intl.Segmenter>();

/** The sentences of a text, without surrounding white space (Unicode UAX #29). */
function sentencesOf(text: string, language: string): readonly TextSpan[] {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const trimmed = segment.trim();
    if (trimmed === '') return [];
    const start = index + segment.indexOf(trimmed);
    return [{ start, end: start + trimmed.length }];
  });
}

/** Reads a text. */
export function readText(text: string, language: string): Reading {
  const tokens = tokenise(text);
  let sentences: readonly TextSpan[] | undefined;
  return {
    tokens,
    get sentences() {
      sentences ??= sentencesOf(text, language);
      return sentences;
    },
  };
}

/** Where the terms follow one another, as spans from the first word to the last. */
export function findSequence(tokens: readonly Token[], terms: readonly string[]): TextSpan[] {
  const plain = tokens.some((token) => token.compound) ? tokens.filter((token) => !token.compound) : tokens;
  const found: TextSpan[] = [];
  for (let at = 0; at + terms.length <= plain.length; at += 1) {
    if (plain[at]?.term !== terms[0] || !terms.every((term, step) => plain[at + step]?.term === term))
      continue;
    const first = plain[at];
    const last = plain[at + terms.length - 1];
    if (first && last) found.push({ start: first.start, end: last.end });
  }
  return found;
}
