// The words of an index and the ways to look them up: by their beginning, by their stem, by what is spelt nearly so.
import { bitCount } from './bits.js';
import { slips } from './spelling.js';
import { stemOf } from './stem.js';

/** A word of the index and where its postings are. */
export interface Word {
  readonly text: string;
  /** Which letters occur in it, a bit a letter: words that differ in many need not be compared. */
  readonly letters: number;
  /** Its newest link to a part that was put in whole, or -1. */
  link: number;
  /** In how many fields of documents of such parts it stands. */
  frozen: number;
  /** It stands, or stood, in a document that was added by itself. */
  fresh: boolean;
}

/** A word that is spelt nearly as another, and by how many slips they differ. */
export interface Neighbour {
  readonly word: Word;
  readonly away: number;
}

/** Every word there ever was; none is taken out. */
export interface Lexicon {
  readonly words: readonly Word[];
  find(text: string): Word | undefined;
  /** The word, new if need be. */
  learn(text: string): Word;
  /** Words that begin so, the beginning itself among them, in no order. */
  beginning(prefix: string): readonly Word[];
  /** Words with this stem. */
  withStem(stem: string): readonly Word[];
  /** Words at most so many slips away, the word itself left out. */
  similar(text: string, most: number): readonly Neighbour[];
}

/** Words are filed under their first letters: under one, two and three. */
const FILED = 3;

/** Bits 0 to 25 for a to z, 26 for all else. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) - 97;
    bits |= 1 << (code >= 0 && code < 26 ? code : 26);
  }
  return bits;
}

/** The only words that do not begin as their stem does but for its last letter. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['die', 'dying'],
  ['lie', 'lying'],
  ['tie', 'tying'],
]);

/** Starts empty. */
export function createLexicon(): Lexicon {
  const words: Word[] = [];
  const known = new Map<string, Word>();
  const files = new Map<string, Word[]>();
  const file = (word: Word, key: string): void => {
    const list = files.get(key);
    if (list) list.push(word);
    else files.set(key, [word]);
  };
  const beginning = (prefix: string): readonly Word[] => {
    const filed = files.get(prefix.slice(0, FILED)) ?? [];
    return prefix.length <= FILED ? filed : filed.filter(({ text }) => text.startsWith(prefix));
  };

  return {
    words,
    find: (text) => known.get(text),
    learn(text) {
      const before = known.get(text);
      if (before) return before;
      const word: Word = { text, letters: lettersOf(text), link: -1, frozen: 0, fresh: false };
      words.push(word);
      known.set(text, word);
      for (let length = 1; length <= FILED && length <= text.length; length += 1)
        file(word, text.slice(0, length));
      return word;
    },
    beginning,
    withStem(stem) {
      // Snowball English takes letters off the end and changes at most the last of those that are left.
      const sure = stem.slice(0, Math.max(2, stem.length - 1));
      const odd = known.get(IRREGULAR.get(stem) ?? '');
      const found = beginning(sure).filter(({ text }) => stemOf(text) === stem);
      return odd ? [...found, odd] : found;
    },
    similar(text, most) {
      const letters = lettersOf(text);
      const found: Neighbour[] = [];
      for (const word of words) {
        // A slip takes away or brings one letter, or changes one into another.
        if (Math.abs(word.text.length - text.length) > most) continue;
        if (bitCount(word.letters ^ letters) > 2 * most) continue;
        const away = slips(text, word.text, most);
        if (away > 0 && away <= most) found.push({ word, away });
      }
      return found;
    },
  };
}
