// Posting lists as they are kept: packed numbers that are unpacked word by word, when a query first asks for the word.
import { longer } from './grow.js';
import type { PackedWords } from './packed-words.js';

/** Documents taken out of one index to be put into others; numbers of documents count from the first of them. */
export interface FrozenPart {
  readonly documents: number;
  /** Words by field and document; 0 where the document has no such field. */
  readonly lengths: readonly Uint16Array[];
  readonly words: PackedWords;
  /** For each word: in how many fields of documents it stands, and where its postings begin. */
  readonly counts: Uint32Array;
  readonly offsets: Uint32Array;
  /**
   * For each word: how many fields; for each of them its number, how many documents, and of each document how far it is
   * from the one before and how often the word stands there. All as numbers of seven bits a byte, the lowest first.
   */
  readonly postings: Uint8Array;
}

/** Grows as it is written to. */
export interface Packer {
  readonly length: number;
  write(number: number): void;
  done(): Uint8Array;
}

/** Writes numbers of seven bits a byte; the high bit says that more follow. */
export function createPacker(): Packer {
  let bytes = new Uint8Array(4096);
  let end = 0;
  return {
    get length() {
      return end;
    },
    write(number) {
      bytes = longer(bytes, end + 5);
      let left = number;
      while (left > 127) {
        bytes[end] = (left & 127) | 128;
        end += 1;
        left >>>= 7;
      }
      bytes[end] = left;
      end += 1;
    },
    done: () => bytes.slice(0, end),
  };
}

/** A packed number of two bytes and more, and how many they are. */
function numberAt(bytes: Uint8Array, from: number): number {
  let number = 0;
  for (let at = from, shift = 0; shift < 35; at += 1, shift += 7) {
    const byte = bytes[at] ?? 0;
    number |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return number;
}
const lengthOf = (number: number): number => Math.max(1, Math.ceil((32 - Math.clz32(number)) / 7));

/** What a field counts for: a frequency in a document of so many words is divided by `share + slope * words`. */
export interface FieldWeight {
  readonly weight: number;
  readonly share: number;
  readonly slope: number;
  readonly lengths: Uint16Array;
}

/** Adds up, document by document, what postings say. */
export interface Gathering {
  /** One posting of a document; what no document is numbered is passed over. */
  add(field: number, document: number, frequency: number): void;
  /** The postings of a word at an offset; a file that ends too soon ends the list. */
  unpack(postings: Uint8Array, offset: number, base: number): void;
  /** The documents in the order they came, and their sums. */
  done(): { readonly docs: Uint32Array; readonly frequencies: Float32Array };
}

/** For at most `most` postings; `places` is zero for every document, and will be again after `done`. */
export function createGathering(
  weights: readonly FieldWeight[],
  places: Uint32Array,
  most: number,
): Gathering {
  const docs = new Uint32Array(most);
  const frequencies = new Float32Array(most);
  let end = 0;
  const add = (field: number, document: number, frequency: number): void => {
    const how = weights[field];
    if (!how || document >= places.length) return;
    const weighed = (how.weight * frequency) / (how.share + how.slope * (how.lengths[document] ?? 0));
    // A word can stand in several fields of a document.
    let place = places[document] ?? 0;
    if (place === 0) {
      if (end >= most) return;
      end += 1;
      place = end;
      places[document] = place;
      docs[place - 1] = document;
    }
    frequencies[place - 1] = (frequencies[place - 1] ?? 0) + weighed;
  };
  return {
    add,
    unpack(postings, offset, base) {
      // A short beginning asks for some ten thousand postings, nearly all of them in two bytes.
      const last = postings.length;
      const known = places.length;
      let at = offset;
      let fields = postings[at++] ?? 0;
      for (; fields > 0 && at < last; fields -= 1) {
        const how = weights[postings[at++] ?? 0];
        let left = postings[at++] ?? 0;
        if (left > 127) {
          left = numberAt(postings, at - 1);
          at += lengthOf(left) - 1;
        }
        if (!how) return;
        const { weight, share, slope, lengths } = how;
        let document = base;
        for (; left > 0 && at < last; left -= 1) {
          let gap = postings[at++] ?? 0;
          if (gap > 127) {
            gap = numberAt(postings, at - 1);
            at += lengthOf(gap) - 1;
          }
          document += gap;
          let frequency = postings[at++] ?? 0;
          if (frequency > 127) {
            frequency = numberAt(postings, at - 1);
            at += lengthOf(frequency) - 1;
          }
          if (document >= known) continue;
          const weighed = (weight * frequency) / (share + slope * (lengths[document] ?? 0));
          const place = places[document] ?? 0;
          if (place > 0) frequencies[place - 1] = (frequencies[place - 1] ?? 0) + weighed;
          else if (end < most) {
            docs[end] = document;
            frequencies[end] = weighed;
            end += 1;
            places[document] = end;
          }
        }
      }
    },
    done() {
      for (let at = 0; at < end; at += 1) places[docs[at] ?? 0] = 0;
      return { docs: docs.subarray(0, end), frequencies: frequencies.subarray(0, end) };
    },
  };
}

/** In which parts the words of a lexicon stand: chains through flat arrays, since a library has millions of links. */
export interface Links {
  /** Adds a part: the numbers of its words in the lexicon, in its own order. Parts are numbered from 0. */
  add(words: Uint32Array): void;
  /** Calls `visit` for each part with a word, the newest first; `index` is which word of the part it is. */
  each(word: number, visit: (part: number, index: number) => void): void;
}

/** No links at first. */
export function createLinks(): Links {
  /** Link n, counted from 1: the link before it of the same word, and its part. */
  let before = new Int32Array(4096);
  let partOf = new Uint32Array(4096);
  /** The newest link of a word; 0 for none. */
  let newest = new Int32Array(1024);
  /** The first link of a part. */
  const firsts: number[] = [];
  let end = 1;
  return {
    add(words) {
      const part = firsts.push(end) - 1;
      before = longer(before, end + words.length);
      partOf = longer(partOf, end + words.length);
      newest = longer(newest, words.reduce((most, word) => Math.max(most, word), 0) + 1);
      for (const word of words) {
        before[end] = newest[word] ?? 0;
        partOf[end] = part;
        newest[word] = end;
        end += 1;
      }
    },
    each(word, visit) {
      for (let link = newest[word] ?? 0; link > 0; link = before[link] ?? 0) {
        const part = partOf[link] ?? 0;
        visit(part, link - (firsts[part] ?? 0));
      }
    },
  };
}
