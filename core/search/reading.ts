// A text read closely: its words, its sentences, and where words follow one another in it.
import { tokenise, wordsOf, type Token, type Words } from './analyse.js';
import type { TextSpan } from '../journal/sentences.js';

/** A text and what is in it; each is looked for when it is first asked for. */
export interface Reading {
  readonly words: Words;
  /** The same words, each as an object. */
  readonly tokens: readonly Token[];
  readonly sentences: readonly TextSpan[];
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Letters, digits and punctuation of which no character but a full stop or the like can end a sentence. */
const ORDINARY = /^[\x20-\x7e\u00c0-\u024f\u2013\u2014\u2018\u2019\u201c\u201d]*$/u;
const TERMINATOR = /[.!?]/gu;
/** What follows it where a sentence clearly ends: closing signs, then the end or spaces and a capital. */
const CLEAR_END = /["')\]\u2019\u201d]*(?:$| +(?=["'([\u2018\u201c]*[A-Z]))/uy;

/**
 * Where sentences end (UAX #29) in English text that leaves no doubt of it, its own end included; undefined for any
 * other. Most texts are so, and asking the segmenter takes longer than all else that is done to show them.
 */
function clearEnds(text: string): readonly number[] | undefined {
  if (!ORDINARY.test(text)) return undefined;
  const ends: number[] = [];
  for (const { index } of text.matchAll(TERMINATOR)) {
    CLEAR_END.lastIndex = index + 1;
    if (!CLEAR_END.test(text)) return undefined;
    ends.push(CLEAR_END.lastIndex);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

function endsOf(text: string, language: string): readonly number[] {
  const clear = language.startsWith('en') ? clearEnds(text) : undefined;
  if (clear) return clear;
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return Array.from(segmenter.segment(text), ({ segment, index }) => index + segment.length);
}

/** The sentences of a text, without surrounding white space (Unicode UAX #29). */
export function sentencesOf(text: string, language: string): readonly TextSpan[] {
  const sentences: TextSpan[] = [];
  let from = 0;
  for (const to of endsOf(text, language)) {
    const sentence = text.slice(from, to);
    const start = from + sentence.length - sentence.trimStart().length;
    const end = from + sentence.trimEnd().length;
    if (start < end) sentences.push({ start, end });
    from = to;
  }
  return sentences;
}

/** Reads a text. */
export function readText(text: string, language: string): Reading {
  let words: Words | undefined;
  let tokens: readonly Token[] | undefined;
  let sentences: readonly TextSpan[] | undefined;
  return {
    get words() {
      words ??= wordsOf(text);
      return words;
    },
    get tokens() {
      tokens ??= tokenise(text);
      return tokens;
    },
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
