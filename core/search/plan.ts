// A query turned into what the index is asked: words to score by, and what a document has to hold or must not.
import { expand, type Expanded, type Tier } from './expand.js';
import { wantedOf, type Wanted } from './excerpt.js';
import type { Shelves } from './library.js';
import { didYouMean } from './meant.js';
import { SEARCH_OPTIONS } from './options.js';
import type { Begun, Column } from './postings.js';
import { parseQuery, type PhrasePart, type Query, type WordPart } from './query.js';
import { MAX_SLOTS, type Slot } from './score.js';
import { stemOf } from './stem.js';
import { FUNCTION_WORDS, STOP_WORDS } from './stop-words.js';
import type { AlsoSearching } from './types.js';

/** What to look for and how to show it. */
export interface Plan {
  readonly query: Query;
  readonly slots: readonly Slot[];
  /** Bits of the slots of plain words: most of them have to be held. */
  readonly words: number;
  /** How many of them. */
  readonly wordCount: number;
  /** The words the query is about, folded, each once. */
  readonly terms: readonly string[];
  /** Bits of the slots of one OR: any of them is enough. Empty for alternatives that are no words. */
  readonly either: readonly { readonly bits: number; readonly parts: readonly number[] }[];
  /** Words that have to stand together; of their slots every one is held. */
  readonly phrases: readonly { readonly bits: number; readonly terms: readonly string[] }[];
  /** Indices of the parts that have slots. */
  readonly scored: ReadonlySet<number>;
  /** Words no document may hold, as they stand in the index. */
  readonly unwanted: readonly string[];
  /** The same for what only the text can tell. */
  readonly unwantedPhrases: readonly (readonly string[])[];
  readonly wanted: Wanted;
  /** To be marked besides, where a word was found only as a slip. */
  readonly slips: ReadonlyMap<string, number>;
  readonly also: readonly AlsoSearching[];
  /** Words as they were typed that nothing has, and what they may have been meant to be. */
  readonly guessed: readonly { readonly typed: string; readonly forms: ReadonlySet<string> }[];
  readonly didYouMean: string | undefined;
}

/** A question of so many words is not searched for slips of words that are known. */
const SENTENCE = 4;

const isPlainWord = (part: Query['parts'][number]): part is WordPart => part.kind === 'word' && !part.without;
const isPhrase = (part: Query['parts'][number]): part is PhrasePart =>
  part.kind === 'phrase' && !part.without;

/** The words of a query that say what it is about; all of them where none does. */
function contentOf(words: readonly WordPart[], rest: boolean): readonly WordPart[] {
  const content = words.filter((word) => !STOP_WORDS.has(word.term));
  return content.length > 0 || rest ? content : words;
}

/** How many of the words of a query a document has to hold: all of a few, half of a sentence. */
export const wordsRequired = (count: number): number => (count <= 3 ? count : Math.ceil(count / 2));

/** Makes the plan of a query; `stands` finds the documents of a word that is too common to be in the index. */
export function planOf(source: string, shelves: Shelves, stands: (word: string) => Column): Plan {
  const query = parseQuery(source);
  const { postings, glossary } = shelves;
  const spoken = query.parts.filter(isPlainWord);
  const phraseParts = query.parts.filter(isPhrase);
  const content = contentOf(
    spoken,
    phraseParts.length > 0 || query.parts.some((part) => part.kind === 'filter'),
  );
  const optional = new Set(query.either.flat());
  const terms = spoken.map((word) => word.term);
  const concepts = glossary.find(terms);
  const sentence = content.length >= SENTENCE;

  const slots: (Expanded & { weight: number; columns: { column: Column; tier: Tier }[] })[] = [];
  const bitOf = new Map<string, number>();
  const bit = (number: number): number => (1 << number) >>> 0;
  const addSlot = (term: string, make: () => (typeof slots)[number]): number => {
    const known = bitOf.get(term);
    if (known !== undefined) {
      const slot = slots[known];
      if (slot) slot.weight += 0.5;
      return bit(known);
    }
    if (slots.length >= MAX_SLOTS) return 0;
    bitOf.set(term, slots.length);
    slots.push(make());
    return bit(slots.length - 1);
  };

  const also: AlsoSearching[] = concepts
    .filter((concept) => concept.also.length > 0)
    .map(({ from, to, also: forms }) => ({
      typed: source.slice(spoken[from]?.span.start ?? 0, spoken[to - 1]?.span.end ?? 0),
      also: forms,
    }));
  let words = 0;
  let wordCount = 0;
  const partBits = new Map<number, number>();
  const guessed: { readonly typed: string; readonly forms: ReadonlySet<string> }[] = [];
  for (const word of content) {
    const at = spoken.indexOf(word);
    const neighbours = [
      ...(terms[at - 1] === undefined ? [] : [`${terms[at - 1] ?? ''}${word.term}`]),
      ...(terms[at + 1] === undefined ? [] : [`${word.term}${terms[at + 1] ?? ''}`]),
      ...(word.compound === undefined ? [] : [word.compound]),
    ];
    const fresh = !bitOf.has(word.term);
    const bits = addSlot(word.term, () => ({
      ...expand(postings, word.term, {
        unfinished: word.unfinished,
        also: neighbours,
        thorough: !sentence,
      }),
      weight: 1,
      columns: [
        ...(FUNCTION_WORDS.has(word.term) ? [{ column: stands(word.term), tier: 'exact' as const }] : []),
        ...concepts
          .filter(({ from, to }) => from <= at && at < to)
          .map(({ column }) => ({ column, tier: 'stem' as const })),
      ],
    }));
    const slot = fresh ? slots[bitOf.get(word.term) ?? -1] : undefined;
    if (
      slot &&
      slot.columns.length === 0 &&
      !slot.begun?.words.size &&
      slot.forms.every(({ tier }) => tier === 'slip')
    )
      guessed.push({ typed: word.text, forms: new Set(slot.forms.map((form) => form.word)) });
    const part = query.parts.indexOf(word);
    partBits.set(part, bits);
    if (optional.has(part)) continue;
    words = (words | bits) >>> 0;
    if (fresh) wordCount += 1;
  }
  const phraseBits = (terms: readonly string[]): number =>
    terms
      .filter((term) => !FUNCTION_WORDS.has(term))
      .reduce(
        (bits, term) =>
          (bits |
            addSlot(`"${term}`, () => ({
              forms: postings.hasWord(term) ? [{ word: term, tier: 'exact' }] : [],
              weight: 1,
              columns: [],
            }))) >>>
          0,
        0,
      );
  for (const part of phraseParts) partBits.set(query.parts.indexOf(part), phraseBits(part.terms));

  const all = Math.max(1, postings.documentCount);
  const wantedWords = new Map<string, number>();
  const slips = new Map<string, number>();
  const begunWords: (Begun & { readonly weight: number })[] = [];
  for (const [term, number] of bitOf) {
    if (term.startsWith('"')) continue;
    const { forms = [], begun } = slots[number] ?? {};
    const frequency = forms.reduce(
      (sum, { word }) => sum + (begun?.words.has(word) ? 0 : postings.frequency(word)),
      begun?.frequency ?? 0,
    );
    const rarity = Math.log(1 + all / Math.max(1, frequency));
    if (begun) {
      begunWords.unshift({ ...begun, weight: rarity * SEARCH_OPTIONS.forms.prefix });
      // What a later word stands for weighs what it does there.
      for (const word of begun.words.size > 0 ? [...wantedWords.keys()] : [])
        if (begun.words.has(word)) wantedWords.delete(word);
    }
    for (const { word, tier } of forms)
      (tier === 'slip' ? slips : wantedWords).set(word, rarity * SEARCH_OPTIONS.forms[tier]);
    if (FUNCTION_WORDS.has(term)) wantedWords.set(term, 0.1);
  }

  const unwanted: string[] = [];
  const unwantedPhrases: (readonly string[])[] = [];
  for (const part of query.parts) {
    if (!part.without || part.kind === 'filter') continue;
    if (part.kind === 'phrase') unwantedPhrases.push(part.terms);
    else if (FUNCTION_WORDS.has(part.term)) unwantedPhrases.push([part.term]);
    else unwanted.push(part.term, ...postings.withStem(stemOf(part.term)));
  }

  return {
    query,
    slots,
    words,
    wordCount,
    terms: [...new Set(content.map(({ term }) => term))],
    either: query.either.map((parts) => ({
      bits: parts.reduce((bits, part) => (bits | (partBits.get(part) ?? 0)) >>> 0, 0),
      parts,
    })),
    phrases: phraseParts
      .filter((part) => !optional.has(query.parts.indexOf(part)))
      .map((part) => ({ bits: phraseBits(part.terms), terms: part.terms })),
    scored: new Set([...partBits].flatMap(([part, bits]) => (bits === 0 ? [] : [part]))),
    unwanted,
    unwantedPhrases,
    wanted: wantedOf(wantedWords, begunWords, [
      ...phraseParts.map((part) => ({ terms: part.terms, weight: 10 })),
      ...concepts.flatMap(({ sequences }) => sequences.map((terms) => ({ terms, weight: 3 }))),
    ]),
    slips,
    also,
    guessed,
    didYouMean: didYouMean(postings, query.source, content, wordsRequired(content.length)),
  };
}
