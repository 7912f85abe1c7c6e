// Posting lists as they are kept: packed numbers that are unpacked word by word, when a query first asks for the word.

/** Documents taken out of one index to be put into others; numbers of documents count from the first of them. */
export interface FrozenPart {
  readonly documents: number;
  /** Words by field and document; 0 where the document has no such field. */
  readonly lengths: readonly Uint16Array[];
  readonly words: readonly string[];
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
      if (end + 5 > bytes.length) {
        const longer = new Uint8Array(bytes.length * 2);
        longer.set(bytes);
        bytes = longer;
      }
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
      let at = offset;
      const next = (): number => {
        let byte = postings[at++] ?? 0;
        if (byte < 128) return byte;
        let number = byte & 127;
        for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
          byte = postings[at++] ?? 0;
          number |= (byte & 127) << shift;
        }
        return number;
      };
      for (let fields = next(); fields > 0 && at < postings.length; fields -= 1) {
        const field = next();
        let document = base;
        for (let left = next(); left > 0 && at < postings.length; left -= 1) {
          document += next();
          add(field, document, next());
        }
      }
    },
    done() {
      for (let at = 0; at < end; at += 1) places[docs[at] ?? 0] = 0;
      return { docs: docs.subarray(0, end), frequencies: frequencies.subarray(0, end) };
    },
  };
}

/** Which words stand in which parts: chains through flat arrays, since a library has millions of links. */
export interface Links {
  /** Puts a link before another (-1 for none) and gives its number. */
  add(part: number, word: number, next: number): number;
  /** Calls `visit` for the links of a chain, newest first. */
  each(first: number, visit: (part: number, word: number) => void): void;
}

/** No links at first. */
export function createLinks(): Links {
  let data = new Int32Array(3 * 4096);
  let end = 0;
  return {
    add(part, word, next) {
      if (end + 3 > data.length) {
        const longer = new Int32Array(data.length * 2);
        longer.set(data);
        data = longer;
      }
      data[end] = part;
      data[end + 1] = word;
      data[end + 2] = next;
      end += 3;
      return end - 3;
    },
    each(first, visit) {
      for (let at = first; at >= 0; at = data[at + 2] ?? -1) visit(data[at] ?? -1, data[at + 1] ?? -1);
    },
  };
}
