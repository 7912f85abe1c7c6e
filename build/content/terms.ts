// Finds terms and names in running text: whole words, the longest of those that overlap.
import type { Article, Passage } from '../../core/journal/types.js';

/** One way in which an entry is written. */
export interface Wording<E> {
  readonly entry: E;
  readonly form: string;
}

/** A place in a text, in UTF-16 offsets, where an entry stands. */
export interface Found<E> {
  readonly entry: E;
  readonly start: number;
  readonly end: number;
}

/** A word of a text: what finders look at. */
export interface Word {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly folded: string;
  /** What stands between the word before and this one, its white space, hyphens and apostrophes made alike. */
  readonly gap: string;
}

/** Finds every place where an entry stands, in reading order. Places do not overlap: the longer one counts. */
export type Finder<E> = (words: readonly Word[]) => readonly Found<E>[];

interface Shape<E> {
  readonly entry: E;
  readonly words: readonly Word[];
  readonly asWritten: boolean;
}

function alike(gap: string): string {
  if (gap === ' ' || gap === '') return gap;
  return gap
    .replace(/^[-‐‑–]$/u, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/[’‘ʼ]/gu, "'");
}

/** The words of a text that begins at `offset`. */
function wordsOf(text: string, offset = 0): readonly Word[] {
  let last = 0;
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map(({ 0: raw, index }) => {
    const exact = raw.normalize('NFC');
    const gap = alike(text.slice(last, index));
    last = index + raw.length;
    return { start: offset + index, end: offset + last, exact, folded: exact.toLowerCase(), gap };
  });
}

/** What forms have in common that one text may hold: words and what stands between them, in small letters. */
export function formKey(form: string): string {
  return wordsOf(form)
    .map(({ folded, gap }, index) => (index === 0 ? '' : gap) + folded)
    .join('');
}

/** Whether `word` is `wanted`, or its plural where one may stand. */
function says(word: Word | undefined, wanted: Word, asWritten: boolean, plural: boolean): boolean {
  const [said, form] = asWritten ? [word?.exact, wanted.exact] : [word?.folded, wanted.folded];
  return said === form || (plural && said === `${form}s`);
}

function matches<E>(
  { words: wanted, asWritten }: Shape<E>,
  words: readonly Word[],
  at: number,
  plurals: boolean,
): boolean {
  return wanted.every((word, index) => {
    const said = words[at + index];
    const plural = plurals && index === wanted.length - 1;
    return says(said, word, asWritten, plural) && (index === 0 || said?.gap === word.gap);
  });
}

/** Leaves out what overlaps something longer, or something of its length that begins before it. */
function longest<E>(found: readonly Found<E>[]): readonly Found<E>[] {
  const kept: Found<E>[] = [];
  const byLength = found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const place of byLength)
    if (kept.every(({ start, end }) => place.end <= start || end <= place.start)) kept.push(place);
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * Makes a finder. A form with a capital is matched as it is written, one without ignores case. Whole words only; a
 * possessive `'s` may follow and is no part of what is found, and where there are `plurals` an `s` that is. A typed
 * apostrophe equals a printed one, and a space between words equals a hyphen of any kind.
 */
export function createFinder<E>(
  wordings: readonly Wording<E>[],
  { plurals }: { readonly plurals: boolean },
): Finder<E> {
  const shapes = new Map<string, Shape<E>[]>();
  for (const { entry, form } of wordings) {
    const words = wordsOf(form);
    const first = words[0]?.folded;
    if (first === undefined) continue;
    const known = shapes.get(first) ?? [];
    known.push({ entry, words, asWritten: /\p{Lu}/u.test(form) });
    shapes.set(first, known);
  }
  return (words) => {
    const found: Found<E>[] = [];
    words.forEach(({ folded, start }, at) => {
      const singular = plurals && folded.endsWith('s') ? shapes.get(folded.slice(0, -1)) : undefined;
      for (const candidates of [shapes.get(folded), singular])
        for (const shape of candidates ?? []) {
          const end = words[at + shape.words.length - 1]?.end ?? start;
          if (matches(shape, words, at, plurals)) found.push({ entry: shape.entry, start, end });
        }
    });
    return longest(found);
  };
}

/** Every place in an article, block by block: a term does not run on from one into the next. */
export type InBlocks<E> = readonly (readonly Found<E>[])[];

/** An article, and what looks through it. */
export interface ReadArticle {
  readonly article: Article;
  readonly look: <E>(find: Finder<E>) => InBlocks<E>;
}

/** Reads an article once, for any number of finders; offsets are into the article's text. */
export function readBlocks(article: Article): ReadArticle {
  const read = article.blocks.map(({ start, end }) => wordsOf(article.text.slice(start, end), start));
  return { article, look: (find) => read.map(find) };
}

/** Adds the first place of each entry in each block to its passages. */
export function collectPassages<E>(passages: Map<E, Passage[]>, article: string, blocks: InBlocks<E>): void {
  for (const found of blocks) {
    const seen = new Set<E>();
    for (const { entry, start, end } of found) {
      if (seen.has(entry)) continue;
      seen.add(entry);
      const known = passages.get(entry) ?? [];
      known.push({ article, start, end });
      passages.set(entry, known);
    }
  }
}
