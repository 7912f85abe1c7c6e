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

/** A packed number, and how many bytes it takes. */
export function numberAt(bytes: Uint8Array, from: number): number {
  let number = 0;
  for (let at = from, shift = 0; shift < 35; at += 1, shift += 7) {
    const byte = bytes[at] ?? 0;
    number |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return number;
}
export const lengthOf = (number: number): number => Math.max(1, Math.ceil((32 - Math.clz32(number)) / 7));

/** What a field counts for: a frequency in a document of so many words is divided by `share + slope * words`. */
export interface FieldWeight {
  readonly weight: number;
  readonly share: number;
  readonly slope: number;
  readonly lengths: Uint16Array;
}
