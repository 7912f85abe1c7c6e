// Words as bytes, to be compared and put together without making a string of any.
import { longer } from './grow.js';

/** Bits of a hash. */
export const HASHED = 30;
/** A UTF-16 unit below this is one byte; any other is this, then its two bytes, the higher first. */
export const WIDE = 255;

/** Bytes of one word in an array that is used again for the next. */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly length: number;
}

/** Many words, one after the other, in the order of their hashes. */
export interface PackedWords {
  readonly bytes: Uint8Array;
  /** Where each ends. */
  readonly ends: Uint32Array;
  /** See `hashOfPacked`. */
  readonly hashes: Uint32Array;
}

/** Packs words one at a time. What one word begins with, its bytes begin with. */
export function createWordPacker(): (text: string) => Packed {
  let bytes = new Uint8Array(64);
  return (text) => {
    bytes = longer(bytes, 3 * text.length);
    let end = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < WIDE) bytes[end] = unit;
      else {
        bytes[end] = WIDE;
        bytes[end + 1] = unit >> 8;
        bytes[end + 2] = unit & 255;
        end += 2;
      }
      end += 1;
    }
    return { bytes, length: end };
  };
}

/** The word of some bytes. */
export function unpackWord(bytes: Uint8Array): string {
  const units: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    units.push(byte < WIDE ? byte : ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0));
    if (byte === WIDE) at += 2;
  }
  return String.fromCharCode(...units);
}

/**
 * FNV-1a over the first `length` bytes (http://www.isthe.com/chongo/tech/comp/fnv/), then mixed as MurmurHash3 does
 * (Austin Appleby, public domain), so that its highest bits are as good as any. Of 30 bits, which
 * engines hold as small integers.
 */
export function hashOfPacked({ bytes, length }: Packed): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 2;
}
