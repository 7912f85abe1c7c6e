// What the index cannot say: whether words stand together and in order. Looks into the texts, and remembers them.
import { tokenise } from './analyse.js';
import type { Segment } from './documents.js';
import { findSequence, readText, type Reading } from './reading.js';

/** Most documents that are remembered once they were read. */
const REMEMBERED = 2000;
const SPACE = /\s/u;

/** What can be looked into. */
export interface Readable {
  readonly segments: readonly Segment[];
  readonly language: string;
}

/** Looks into documents by their numbers. */
export interface Scan {
  /** Every segment of a document, read. */
  readings(document: number): readonly Reading[];
  /** Whether the terms stand in a document, one after the other, within one segment. */
  holds(document: number, terms: readonly string[]): boolean;
  /** Whether a word of plain letters stands in a document; faster than `holds`, remembers nothing. */
  holdsWord(document: number, word: string): boolean;
  forget(document: number): void;
}

/** Whether `word` is one of the words of a text; reads only what stands between spaces around the same letters. */
function standsIn(text: string, word: string, like: RegExp): boolean {
  // An accented letter may fold to a plain one.
  if (/\P{ASCII}/u.test(text) && /[\p{L}\p{M}\p{Cf}]/u.test(text.replace(/\p{ASCII}+/gu, '')))
    return tokenise(text).some(({ term }) => term === word);
  for (const { index } of text.matchAll(like)) {
    let start = index;
    let end = index + word.length;
    while (start > 0 && !SPACE.test(text.charAt(start - 1))) start -= 1;
    while (end < text.length && !SPACE.test(text.charAt(end))) end += 1;
    if (tokenise(text.slice(start, end)).some(({ term }) => term === word)) return true;
  }
  return false;
}

/** `readable` gives the text of a document. */
export function createScan(readable: (document: number) => Readable | undefined): Scan {
  const known = new Map<number, readonly Reading[]>();
  const readings: Scan['readings'] = (document) => {
    const before = known.get(document);
    if (before) return before;
    const { segments = [], language = 'en' } = readable(document) ?? {};
    const found = segments.map(({ text }) => readText(text, language));
    const [oldest] = known.keys();
    if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest);
    known.set(document, found);
    return found;
  };
  return {
    readings,
    holds: (document, terms) =>
      readings(document).some(({ tokens }) => findSequence(tokens, terms).length > 0),
    holdsWord(document, word) {
      const like = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'giu');
      return readable(document)?.segments.some(({ text }) => standsIn(text, word, like)) ?? false;
    },
    forget: (document) => void known.delete(document),
  };
}
