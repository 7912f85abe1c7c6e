// In which parts of an index the words of its lexicon stand, and where in the postings of each.

/** The words of some parts put together: those of one word lie next to each other. */
interface Layer {
  /** By word: where its links begin; they end where those of the next begin. */
  readonly starts: Uint32Array;
  readonly parts: Uint32Array;
  readonly offsets: Uint32Array;
}

/** The words of one part, as numbers of the lexicon, and where the postings of each begin. */
interface Part {
  readonly words: Uint32Array;
  readonly offsets: Uint32Array;
  /** Every number of its words is below it. */
  readonly size: number;
}

const NONE = new Uint32Array();

/** See `createLinks`. */
export interface Links {
  /** Adds a part. Parts are numbered from 0. */
  add(part: Part): void;
  /** Calls `visit` for each part with a word. */
  each(word: number, visit: (part: number, offset: number) => void): void;
}

/** Sorts the links of the parts from `first` on by word (a counting sort). */
function layerOf(all: readonly Part[], first: number): Layer {
  let size = 0;
  let links = 0;
  for (let part = first; part < all.length; part += 1) {
    size = Math.max(size, all[part]?.size ?? 0);
    links += all[part]?.words.length ?? 0;
  }
  const starts = new Uint32Array(size + 2);
  for (let part = first; part < all.length; part += 1) {
    const { words = NONE } = all[part] ?? {};
    for (let index = 0; index < words.length; index += 1) {
      const after = (words[index] ?? 0) + 2;
      starts[after] = (starts[after] ?? 0) + 1;
    }
  }
  for (let word = 1, sum = 0; word < starts.length; word += 1) starts[word] = sum += starts[word] ?? 0;
  const parts = new Uint32Array(links);
  const offsets = new Uint32Array(links);
  for (let part = first; part < all.length; part += 1) {
    const { words = NONE, offsets: own = NONE } = all[part] ?? {};
    for (let index = 0; index < words.length; index += 1) {
      // Grows from where the links of the word begin to where those of the next do.
      const next = (words[index] ?? 0) + 1;
      const at = starts[next] ?? 0;
      parts[at] = part;
      offsets[at] = own[index] ?? 0;
      starts[next] = at + 1;
    }
  }
  return { starts, parts, offsets };
}

/**
 * No links at first. They are sorted when they are first asked for: all that came since then make a layer, and layers
 * that are not larger than what comes after them are sorted anew with it, so that there are few.
 */
export function createLinks(): Links {
  const all: Part[] = [];
  const layers: (Layer & { readonly first: number })[] = [];
  let sorted = 0;
  const sort = (): void => {
    let first = sorted;
    for (let top = layers.at(-1); top && top.first + (all.length - first) >= first; top = layers.at(-1)) {
      first = top.first;
      layers.pop();
    }
    layers.push({ ...layerOf(all, first), first });
    sorted = all.length;
  };
  return {
    add(part) {
      all.push(part);
    },
    each(word, visit) {
      if (sorted < all.length) sort();
      for (const { starts, parts, offsets } of layers) {
        const end = starts[word + 1] ?? 0;
        for (let at = starts[word] ?? end; at < end; at += 1) visit(parts[at] ?? 0, offsets[at] ?? 0);
      }
    },
  };
}
