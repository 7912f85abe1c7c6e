// The words of an index and the ways to look them up: by their beginning, by their stem, by what is spelt nearly so.
import { bitCount } from './bits.js';
import { longer } from './grow.js';
import { createKin } from './kin.js';
import {
  createWordPacker,
  hashOfPacked,
  HASHED,
  unpackWord,
  WIDE,
  type Packed,
  type PackedWords,
} from './packed-words.js';
import { slips, slipsOfBytes } from './spelling.js';
import { stemOf } from './stem.js';

/** A word that is spelt nearly as another, and by how many slips they differ. */
export interface Neighbour {
  readonly word: number;
  readonly away: number;
}

/** Every word there ever was, numbered from 0 as they were learnt; none is taken out. */
export interface Lexicon {
  readonly size: number;
  textOf(word: number): string;
  /** The number of a word; -1 for one that is not known. */
  find(text: string): number;
  /** The number of a word, a new one if need be. */
  learn(text: string): number;
  /** The numbers of many words, in their order. */
  learnAll(words: PackedWords): Uint32Array;
  /** All words in the order in which they are learnt fastest, and their numbers. */
  packAll(): { readonly words: Uint32Array; readonly packed: PackedWords };
  /** Words that begin so, the beginning itself among them, in no order. */
  beginning(prefix: string): readonly number[];
  /** Words with this stem. */
  withStem(stem: string): readonly number[];
  /** Learns the stems of some more words, so that `withStem` need not look for them; false when there are no more. */
  learnStems(): boolean;
  /** Words at most so many slips away, the word itself left out. */
  similar(text: string, most: number): readonly Neighbour[];
}

/** Words are filed under their first letters when those are first asked for: under one, two and three. */
const FILED = 3;

/** Which letters occur in a packed word, a bit a letter: 0 to 25 for a to z, 26 for all else. */
function lettersOf(packed: Uint8Array): number {
  let bits = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const byte = packed[at] ?? 0;
    bits |= 1 << (byte > 96 && byte < 123 ? byte - 97 : 26);
    if (byte === WIDE) at += 2;
  }
  return bits;
}

/** So many words are stemmed at a time: about a millisecond. */
const STEMMED = 500;
/** So few that are new are stemmed before a question for a stem is answered. */
const FEW = 200;

/** Only these single letters are stems of other words: `aing`. */
const SHORTENED: ReadonlySet<string> = new Set('aeiou');
/** What the stemmer may have taken off: a letter it changed, one it found doubled, and endings. */
const ENDED =
  /^.?(.?)\1?(?:e?s|ied?|eed|e?d|ing|l?[iy]|e|l|tional|ation|at|it|iv|iz|or|an[ct]i?|en[ct]i?|[ai]?bi?l|er|al|ism|ful|ness|ous|less|og|ic|ement|ment|ion)*$/;
/** The only words that do not begin as their stem does but for its last letter. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['die', 'dying'],
  ['lie', 'lying'],
  ['tie', 'tying'],
]);

/** Starts empty. Flat arrays, since every issue of a library brings thousands of words that are mostly known. */
export function createLexicon(): Lexicon {
  const pack = createWordPacker();
  let size = 0;
  /** The bytes of all words. */
  let pool = new Uint8Array(8192);
  /** Where a word begins; it ends where the next begins. */
  let starts = new Uint32Array(1024);
  let letters = new Int32Array(1024);
  /** In UTF-16 units. */
  let lengths = new Uint16Array(1024);
  /** Strings of those that were asked for. */
  const texts: string[] = [];
  /**
   * A hash table with open addressing, in the order of the hashes: what comes in that order finds its place next to the
   * last. Numbers of words are counted from 1.
   */
  let bits = 12;
  let hashes = new Uint32Array(2 ** bits);
  let table = new Uint32Array(2 ** bits);
  const files = new Map<string, { readonly words: number[]; upTo: number }>();

  const begins = (word: number, { bytes, length }: Packed): boolean => {
    const start = starts[word] ?? 0;
    if ((starts[word + 1] ?? 0) - start < length) return false;
    for (let at = 0; at < length; at += 1) if (pool[start + at] !== bytes[at]) return false;
    return true;
  };
  /** Where in the table a word is, or would be. */
  const slotOf = (bytes: Uint8Array, from: number, length: number, hash: number): number => {
    const mask = table.length - 1;
    next: for (let slot = hash >>> (HASHED - bits); ; slot = (slot + 1) & mask) {
      const word = (table[slot] ?? 0) - 1;
      if (word < 0) return slot;
      if (hashes[slot] !== hash) continue;
      const start = starts[word] ?? 0;
      if ((starts[word + 1] ?? 0) - start !== length) continue;
      for (let at = 0; at < length; at += 1) if (pool[start + at] !== bytes[from + at]) continue next;
      return slot;
    }
  };
  const enlarge = (): void => {
    const before = { table, hashes };
    bits += 2;
    table = new Uint32Array(2 ** bits);
    hashes = new Uint32Array(2 ** bits);
    const mask = table.length - 1;
    before.table.forEach((word, at) => {
      if (word === 0) return;
      const hash = before.hashes[at] ?? 0;
      let slot = hash >>> (HASHED - bits);
      while ((table[slot] ?? 0) > 0) slot = (slot + 1) & mask;
      table[slot] = word;
      hashes[slot] = hash;
    });
  };
  const enter = (slot: number, hash: number, bytes: Uint8Array): number => {
    const word = size;
    const start = starts[word] ?? 0;
    pool = longer(pool, start + bytes.length);
    starts = longer(starts, word + 2);
    letters = longer(letters, word + 1);
    lengths = longer(lengths, word + 1);
    pool.set(bytes, start);
    starts[word + 1] = start + bytes.length;
    letters[word] = lettersOf(bytes);
    lengths[word] = bytes.includes(WIDE) ? unpackWord(bytes).length : bytes.length;
    texts.push('');
    table[slot] = word + 1;
    hashes[slot] = hash;
    size += 1;
    if (size * 2 > table.length) enlarge();
    return word;
  };
  const find = (text: string): number => {
    const packed = pack(text);
    return (table[slotOf(packed.bytes, 0, packed.length, hashOfPacked(packed))] ?? 0) - 1;
  };
  const textOf = (word: number): string => {
    const known = texts[word];
    if (known !== '' || word >= size) return known ?? '';
    return (texts[word] = unpackWord(pool.subarray(starts[word], starts[word + 1])));
  };
  /** The words of a file, from those of the file of a letter less. */
  const filed = (key: string): readonly number[] => {
    const file = files.get(key) ?? { words: [], upTo: 0 };
    files.set(key, file);
    const among = key.length > 1 ? filed(key.slice(0, -1)) : undefined;
    const end = among ? among.length : size;
    if (file.upTo < end) {
      const first = pack(key);
      for (let at = file.upTo; at < end; at += 1) {
        const word = among ? (among[at] ?? 0) : at;
        if (begins(word, first)) file.words.push(word);
      }
      file.upTo = end;
    }
    return file.words;
  };
  const kin = createKin(textOf);
  const beginning = (prefix: string): readonly number[] => {
    const words = filed(prefix.slice(0, FILED));
    if (prefix.length <= FILED) return words;
    const packed = pack(prefix);
    return words.filter((word) => begins(word, packed));
  };

  return {
    get size() {
      return size;
    },
    textOf,
    find,
    learn(text) {
      const packed = pack(text);
      const hash = hashOfPacked(packed);
      const slot = slotOf(packed.bytes, 0, packed.length, hash);
      const known = table[slot] ?? 0;
      return known > 0 ? known - 1 : enter(slot, hash, packed.bytes.subarray(0, packed.length));
    },
    learnAll({ bytes, ends, hashes: given }) {
      const numbers = new Uint32Array(ends.length);
      let start = 0;
      for (let at = 0; at < ends.length; at += 1) {
        const end = ends[at] ?? 0;
        const hash = given[at] ?? 0;
        const slot = slotOf(bytes, start, end - start, hash);
        const known = table[slot] ?? 0;
        numbers[at] = known > 0 ? known - 1 : enter(slot, hash, bytes.subarray(start, end));
        start = end;
      }
      return numbers;
    },
    packAll() {
      const order = new Uint32Array(size);
      let end = 0;
      const packed = {
        bytes: pool.slice(0, starts[size]),
        ends: new Uint32Array(size),
        hashes: new Uint32Array(size),
      };
      table.forEach((number, slot) => {
        if (number > 0) {
          order[end] = slot;
          end += 1;
        }
      });
      order.sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0));
      end = 0;
      const words = order.map((slot) => (table[slot] ?? 0) - 1);
      words.forEach((word, at) => {
        packed.hashes[at] = hashes[order[at] ?? 0] ?? 0;
        const own = pool.subarray(starts[word], starts[word + 1]);
        packed.bytes.set(own, end);
        end += own.length;
        packed.ends[at] = end;
      });
      return { words, packed };
    },
    beginning,
    withStem(stem) {
      const itself = find(stem);
      // A word that was shortened to one letter is rare, one with another beginning rarer.
      if (stem.length === 1 && !SHORTENED.has(stem)) return itself < 0 ? [] : [itself];
      const odd = find(IRREGULAR.get(stem) ?? '');
      if (stem.length > 1 && size - kin.size <= FEW) {
        kin.stem(size);
        const known = kin.like(stem).filter((word) => word !== odd && stemOf(textOf(word)) === stem);
        return odd < 0 ? known : [...known, odd];
      }
      // Snowball English takes letters off the end and changes at most the last of those that are left.
      const sure = stem.slice(0, Math.max(2, stem.length - 1));
      const words =
        stem.length === 1 ? [itself, ...filed(`${stem}e`), ...filed(`${stem}i`)] : beginning(sure);
      const found = words.filter((word) => {
        if (word < 0) return false;
        // Most of what begins so is nothing like it, and stemming it would take longest.
        const text = textOf(word);
        return ENDED.test(text.slice(sure.length)) && stemOf(text) === stem;
      });
      return odd < 0 ? found : [...found, odd];
    },
    learnStems() {
      kin.stem(Math.min(size, kin.size + STEMMED));
      return kin.size < size;
    },
    similar(text, most) {
      const { bytes, length } = pack(text);
      const own = lettersOf(bytes.subarray(0, length));
      const typed = { bytes, start: 0, end: length };
      const known = { bytes: pool, start: 0, end: 0 };
      const found: Neighbour[] = [];
      for (let word = 0; word < size; word += 1) {
        // A slip takes away or brings one letter, or changes one into another.
        if (Math.abs((lengths[word] ?? 0) - text.length) > most) continue;
        if (bitCount((letters[word] ?? 0) ^ own) > 2 * most) continue;
        known.start = starts[word] ?? 0;
        known.end = starts[word + 1] ?? 0;
        const plain = length === text.length && known.end - known.start === lengths[word];
        const away = plain ? slipsOfBytes(typed, known, most) : slips(text, textOf(word), most);
        if (away > 0 && away <= most) found.push({ word, away });
      }
      return found;
    },
  };
}
