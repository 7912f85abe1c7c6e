// Words of one stem, found without stemming others: a chained hash table that is filled a little at a time.
import { longer } from './grow.js';
import { stemOf } from './stem.js';

/** See `createKin`. */
export interface Kin {
  /** How many words were stemmed. */
  readonly size: number;
  /** Stems the words up to a number. */
  stem(end: number): void;
  /** The words of a stem, in their order, of those that were stemmed; others of the same hash may be among them. */
  like(stem: string): number[];
}

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Nothing is stemmed at first; `textOf` gives the words by their numbers. */
export function createKin(textOf: (word: number) => string): Kin {
  let stemmed = 0;
  /** By word: the hash of its stem, and the word before it in its chain, counted from 1. */
  let hashes = new Uint32Array(1024);
  let before = new Uint32Array(1024);
  /** By the lowest bits of a hash: the last word of the chain, counted from 1. */
  let chains = new Uint32Array(1024);

  const chain = (word: number): void => {
    const at = (hashes[word] ?? 0) & (chains.length - 1);
    before[word] = chains[at] ?? 0;
    chains[at] = word + 1;
  };
  return {
    get size() {
      return stemmed;
    },
    stem(end) {
      hashes = longer(hashes, end);
      before = longer(before, end);
      if (end > chains.length) {
        chains = new Uint32Array(2 ** Math.ceil(Math.log2(2 * end)));
        for (let word = 0; word < stemmed; word += 1) chain(word);
      }
      for (; stemmed < end; stemmed += 1) {
        hashes[stemmed] = hashOf(stemOf(textOf(stemmed)));
        chain(stemmed);
      }
    },
    like(stem) {
      const hash = hashOf(stem);
      const found: number[] = [];
      for (let next = chains[hash & (chains.length - 1)] ?? 0; next > 0; next = before[next - 1] ?? 0)
        if (hashes[next - 1] === hash) found.push(next - 1);
      return found.reverse();
    },
  };
}
