// Adds up, document by document, what the postings of words say: the work of the first letters of a query.
import { lengthOf, numberAt, type FieldWeight } from './frozen.js';

/** What was added up: documents in the order they came, and their sums. */
export interface Sums {
  readonly docs: Uint32Array;
  readonly frequencies: Float32Array;
}

/** Gathers for one list of documents after the other; keeps its work space. */
export class Gathering {
  #weights: readonly FieldWeight[] = [];
  /** Where a document stands among those found, counted from 1; zero between one list and the next. */
  #places = new Uint32Array(64);
  #docs = new Uint32Array(64);
  #sums = new Float32Array(64);
  #known = 0;
  #end = 0;

  /** Begins a list. Documents are numbered below `documents`; what is not is passed over. */
  begin(weights: readonly FieldWeight[], documents: number): void {
    this.#weights = weights;
    this.#known = documents;
    this.#end = 0;
    if (this.#places.length >= documents) return;
    const room = Math.ceil(documents * 1.25);
    this.#places = new Uint32Array(room);
    this.#docs = new Uint32Array(room);
    this.#sums = new Float32Array(room);
  }

  /** One posting of a document. */
  add(field: number, document: number, frequency: number): void {
    const how = this.#weights[field];
    if (!how || document >= this.#known) return;
    this.#put(document, (how.weight * frequency) / (how.share + how.slope * (how.lengths[document] ?? 0)));
  }

  /** The postings of a word at an offset; a file that ends too soon ends the list. */
  unpack(postings: Uint8Array, offset: number, base: number): void {
    const known = this.#known;
    const places = this.#places;
    const sums = this.#sums;
    const docs = this.#docs;
    const last = postings.length;
    let end = this.#end;
    let at = offset;
    // Nearly all numbers are of one byte.
    for (let fields = postings[at++] ?? 0; fields > 0 && at < last; fields -= 1) {
      const how = this.#weights[postings[at++] ?? 0];
      let left = postings[at++] ?? 0;
      if (left > 127) {
        left = numberAt(postings, at - 1);
        at += lengthOf(left) - 1;
      }
      if (!how) break;
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
        // A word can stand in several fields of a document.
        const place = places[document] ?? 0;
        if (place > 0) sums[place - 1] = (sums[place - 1] ?? 0) + weighed;
        else {
          docs[end] = document;
          sums[end] = weighed;
          end += 1;
          places[document] = end;
        }
      }
    }
    this.#end = end;
  }

  /** Ends the list. */
  done(): Sums {
    const docs = this.#docs.slice(0, this.#end);
    for (const document of docs) this.#places[document] = 0;
    return { docs, frequencies: this.#sums.slice(0, this.#end) };
  }

  #put(document: number, weighed: number): void {
    const place = this.#places[document] ?? 0;
    if (place > 0) this.#sums[place - 1] = (this.#sums[place - 1] ?? 0) + weighed;
    else {
      this.#docs[this.#end] = document;
      this.#sums[this.#end] = weighed;
      this.#end += 1;
      this.#places[document] = this.#end;
    }
  }
}
