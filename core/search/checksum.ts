// A fast checksum for what is kept: XXH32 (Yann Collet, https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md).

const P1 = 0x9e3779b1 | 0;
const P2 = 0x85ebca77 | 0;
const P3 = 0xc2b2ae3d | 0;
const P4 = 0x27d4eb2f;
const P5 = 0x165667b1;

const turned = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));
const round = (lane: number, word: number): number =>
  Math.imul(turned((lane + Math.imul(word, P2)) | 0, 13), P1);

/**
 * The XXH32 of some bytes with seed 0, from 0 to 2^32 - 1. Bytes that begin at a multiple of four in their buffer are not
 * copied. Words are read as the machine has them: little-endian wherever this program runs.
 */
export function xxh32(bytes: Uint8Array): number {
  const { buffer, byteOffset, length } = (bytes.byteOffset & 3) === 0 ? bytes : bytes.slice();
  const words = new Int32Array(buffer, byteOffset, length >> 2);
  let at = 0;
  let hash = P5;
  if (length >= 16) {
    let [a, b, c, d] = [(P1 + P2) | 0, P2, 0, -P1 | 0];
    for (const end = words.length - 3; at < end; at += 4) {
      a = round(a, words[at] ?? 0);
      b = round(b, words[at + 1] ?? 0);
      c = round(c, words[at + 2] ?? 0);
      d = round(d, words[at + 3] ?? 0);
    }
    hash = (turned(a, 1) + turned(b, 7) + turned(c, 12) + turned(d, 18)) | 0;
  }
  hash = (hash + length) | 0;
  for (; at < words.length; at += 1)
    hash = Math.imul(turned((hash + Math.imul(words[at] ?? 0, P3)) | 0, 17), P4);
  for (let left = at * 4; left < length; left += 1)
    hash = Math.imul(turned((hash + Math.imul(bytes[left] ?? 0, P5)) | 0, 11), P1);
  hash = Math.imul(hash ^ (hash >>> 15), P2);
  hash = Math.imul(hash ^ (hash >>> 13), P3);
  return (hash ^ (hash >>> 16)) >>> 0;
}
