// The index: MiniSearch with its posting lists opened to our own ranking, and room for lists that were kept in a file.
import MiniSearch from 'minisearch';
import type { IndexedFields } from './documents.js';
import { createPacker, type FieldWeight, type FrozenPart } from './frozen.js';
import { Gathering } from './gathering.js';
import { longer } from './grow.js';
import { createLexicon } from './lexicon.js';
import { createLinks } from './links.js';
import { FIELDS, indexedTerms, SEARCH_OPTIONS } from './options.js';

/** The documents that hold a word and how much of it: frequencies over fields, weighed and normalised by length. */
export interface Column {
  readonly docs: Uint32Array;
  readonly frequencies: Float32Array;
}

/** Most postings whose columns are kept ready, over all words. */
const READY = 8_000_000;

/** The words that a beginning stands for. */
export interface Begun {
  readonly prefix: string;
  /** In how many fields of how many documents each stands, the most frequent first. */
  readonly words: ReadonlyMap<string, number>;
  /** The same of all of them together. */
  readonly frequency: number;
}

/** A word spelt nearly as another: by how many slips, and how frequent it is. */
export interface Similar {
  readonly text: string;
  readonly away: number;
  readonly frequency: number;
}

const NOTHING: ReadonlyMap<number, ReadonlyMap<number, number>> = new Map();

interface Placed {
  readonly part: FrozenPart;
  /** Number of its first document. */
  readonly base: number;
  /** What its words are numbered in the lexicon. */
  readonly words: Uint32Array;
}

/**
 * Documents are numbered from 0 in the order they are added; a number is never used again. What is added lies in
 * MiniSearch's own maps, what is put in whole (an issue) stays packed until a word of it is asked for.
 */
export class Postings extends MiniSearch<IndexedFields> {
  readonly #fresh: string[][];
  readonly #lexicon = createLexicon();
  /** What was looked up since the words last changed. */
  readonly #ranked = new Map<string, Begun>();
  readonly #stemmed = new Map<string, readonly string[]>();
  readonly #similar = new Map<string, readonly Similar[]>();
  readonly #parts: (Placed | undefined)[] = [];
  readonly #links = createLinks();
  /** By word: in how many fields of documents of whole parts it stands, and whether it stood in a document of its own. */
  #frozen = new Uint32Array(1024);
  #added = new Uint8Array(1024);
  readonly #lengths: Uint16Array[] = FIELDS.map(() => new Uint16Array(64));
  readonly #totals = FIELDS.map(() => ({ words: 0, documents: 0 }));
  readonly #ready = new Map<string, Column>();
  #readySize = 0;
  readonly #gathering = new Gathering();
  #weights: readonly FieldWeight[] | undefined;

  constructor() {
    const fresh: string[][] = [];
    const tokenize = (text: string): string[] => {
      const terms = indexedTerms(text);
      fresh.push(terms);
      return terms;
    };
    super({ ...SEARCH_OPTIONS.miniSearch, tokenize });
    this.#fresh = fresh;
  }

  /** One more than the highest number of a document. */
  get end(): number {
    return this._nextId;
  }

  hasWord(word: string): boolean {
    return this.frequency(word) > 0;
  }

  /** Adds a document under the next number, which has to be its id. */
  override add(document: IndexedFields): void {
    const number = this._nextId;
    this.#fresh.length = 0;
    super.add(document);
    // It asked for the words of each field that is there, in their order.
    let field = -1;
    for (const terms of this.#fresh) {
      do field += 1;
      while (field < FIELDS.length && document[FIELDS[field] ?? 'text'] === undefined);
      this.#measure(number, field, terms.length);
      for (const term of terms) {
        const word = this.#lexicon.learn(term);
        this.#added = longer(this.#added, word + 1);
        this.#added[word] = 1;
        this.#forget(term);
      }
    }
    this.#fresh.length = 0;
    this.#changed();
  }

  /**
   * Takes a document out that was added; its postings go when MiniSearch next cleans up, and are passed over until then.
   */
  override discard(document: number): void {
    this.#unmeasure(document);
    super.discard(document);
    this.#changed();
  }

  /** Does about a millisecond of what looking words up will need; false when nothing is left to do. */
  prepare(): boolean {
    return this.#lexicon.learnStems();
  }

  /** Every word with this stem. */
  withStem(stem: string): readonly string[] {
    let words = this.#stemmed.get(stem);
    if (!words) {
      words = this.#lexicon
        .withStem(stem)
        .filter((word) => this.#count(word) > 0)
        .map((word) => this.#lexicon.textOf(word));
      this.#stemmed.set(stem, words);
    }
    return words;
  }

  /** In how many fields of how many documents a word stands, counted together. */
  frequency(word: string): number {
    return this.#count(this.#lexicon.find(word));
  }

  /** The most frequent words that begin so, within the bounds of the options; the beginning itself is left out. */
  begun(prefix: string): Begun {
    const known = this.#ranked.get(prefix);
    if (known) return known;
    const { words: most, postings } = SEARCH_OPTIONS.prefix;
    const itself = this.#lexicon.find(prefix);
    const begun = this.#lexicon.beginning(prefix);
    const counts = Uint32Array.from(begun, (word) => (word === itself ? 0 : this.#count(word)));
    // Thousands may begin so: only those as frequent as the last that is wanted are spelt out and put in order.
    const least = Math.max(1, counts.toSorted().at(-most) ?? 1);
    const best = begun
      .flatMap((word, at) => {
        const frequency = counts[at] ?? 0;
        return frequency < least ? [] : [{ text: this.#lexicon.textOf(word), frequency }];
      })
      .sort((a, b) => b.frequency - a.frequency || (a.text < b.text ? -1 : 1))
      .slice(0, most);
    let read = 0;
    const words = new Map<string, number>();
    for (const { text, frequency } of best) {
      if (read >= postings) break;
      read += frequency;
      words.set(text, frequency);
    }
    const found = { prefix, words, frequency: read };
    this.#ranked.set(prefix, found);
    return found;
  }

  /** Words at most so many slips away, the word itself left out. */
  similar(word: string, most: number): readonly Similar[] {
    const key = `${most}${word}`;
    let found = this.#similar.get(key);
    if (!found) {
      found = this.#lexicon
        .similar(word, most)
        .map((near) => ({
          text: this.#lexicon.textOf(near.word),
          away: near.away,
          frequency: this.#count(near.word),
        }))
        .filter(({ frequency }) => frequency > 0);
      this.#similar.set(key, found);
    }
    return found;
  }

  /** Where a word stands; undefined for a word no document holds. */
  column(word: string): Column | undefined {
    const ready = this.#ready.get(word);
    if (ready) return ready;
    const known = this.#lexicon.find(word);
    return known < 0 ? undefined : this.#keep(word, this.#makeColumn([known]));
  }

  /** Where the words stand that `begun` gives, taken as one word. */
  beginningColumn(prefix: string): Column {
    const key = `${prefix}*`;
    return (
      this.#ready.get(key) ??
      this.#keep(
        key,
        this.#makeColumn(Array.from(this.begun(prefix).words.keys(), (word) => this.#lexicon.find(word))),
      )
    );
  }

  /** All documents that were added, to be put into another index. Nothing may have been discarded or put. */
  take(): FrozenPart {
    const { words, packed } = this.#lexicon.packAll();
    const counts = words.map((word) => this.#count(word));
    const offsets = new Uint32Array(words.length);
    const packer = createPacker();
    // Words of one beginning are asked for together, so they lie together.
    const texts = Array.from(words, (word) => this.#lexicon.textOf(word));
    const inOrder = Array.from(texts.keys()).sort((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1));
    for (const index of inOrder) {
      const fields = this.#freshOf(words[index] ?? 0);
      offsets[index] = packer.length;
      packer.write(fields.size);
      for (const [field, documents] of fields) {
        packer.write(field);
        packer.write(documents.size);
        let before = 0;
        for (const [document, frequency] of documents) {
          packer.write(document - before);
          packer.write(frequency);
          before = document;
        }
      }
    }
    return {
      documents: this._nextId,
      lengths: this.#lengths.map((lengths) => longer(lengths, this._nextId).slice(0, this._nextId)),
      words: packed,
      counts,
      offsets,
      postings: packer.done(),
    };
  }

  /** Puts documents that another index gave after those that are here, without unpacking them. */
  put(part: FrozenPart): void {
    const { documents, lengths, counts } = part;
    if (documents === 0) return;
    const base = this._nextId;
    const words = this.#lexicon.learnAll(part.words);
    const frozen = longer(this.#frozen, this.#lexicon.size);
    words.forEach((word, index) => {
      frozen[word] = (frozen[word] ?? 0) + (counts[index] ?? 0);
    });
    this.#frozen = frozen;
    this.#links.add({ words, offsets: part.offsets, size: this.#lexicon.size });
    this.#parts.push({ part, base, words });
    this._documentCount += documents;
    this._nextId = base + documents;
    lengths.forEach((of, field) => {
      this.#measureAll(base, field, of);
    });
    this.#changed();
    this.#forgetAll();
  }

  /** Takes documents out that were put in together, from number `base` on. */
  drop(base: number): void {
    const place = this.#parts.findIndex((placed) => placed?.base === base);
    const placed = this.#parts[place];
    if (!placed) return;
    const { documents, counts } = placed.part;
    for (let document = base; document < base + documents; document += 1) this.#unmeasure(document);
    this._documentCount -= documents;
    this.#parts[place] = undefined;
    placed.words.forEach((word, index) => {
      this.#frozen[word] = (this.#frozen[word] ?? 0) - (counts[index] ?? 0);
    });
    this.#changed();
    this.#forgetAll();
  }

  /** What MiniSearch holds of a word: documents and frequencies by field. */
  #freshOf(word: number): ReadonlyMap<number, ReadonlyMap<number, number>> {
    return (this.#added[word] === 1 ? this._index.get(this.#lexicon.textOf(word)) : undefined) ?? NOTHING;
  }

  /** In how many fields of how many documents; 0 for a word that is not there. */
  #count(word: number): number {
    let sum = this.#frozen[word] ?? 0;
    if (this.#added[word] === 1) for (const documents of this.#freshOf(word).values()) sum += documents.size;
    return sum;
  }

  #changed(): void {
    this.#weights = undefined;
    this.#ranked.clear();
    this.#stemmed.clear();
    this.#similar.clear();
  }

  /** Columns of a word and of what begins with its letters. */
  #forget(word: string): void {
    this.#drop(word);
    for (let length = 1; length < word.length; length += 1) this.#drop(`${word.slice(0, length)}*`);
  }

  #drop(key: string): void {
    this.#readySize -= this.#ready.get(key)?.docs.length ?? 0;
    this.#ready.delete(key);
  }

  #forgetAll(): void {
    this.#ready.clear();
    this.#readySize = 0;
  }

  #unmeasure(document: number): void {
    this.#lengths.forEach((lengths, field) => {
      const length = lengths[document] ?? 0;
      const total = this.#totals[field];
      if (!total || length === 0) return;
      total.words -= length;
      total.documents -= 1;
    });
  }

  #measure(document: number, field: number, length: number): void {
    this.#measureAll(document, field, [Math.min(length, 65_535)]);
  }

  /** How many words the documents from `base` on have in a field. */
  #measureAll(base: number, field: number, lengths: ArrayLike<number>): void {
    const total = this.#totals[field];
    let all = this.#lengths[field];
    if (!all || !total) return;
    this.#lengths[field] = all = longer(all, base + lengths.length);
    all.set(lengths, base);
    for (let at = 0; at < lengths.length; at += 1) {
      const length = lengths[at] ?? 0;
      if (length === 0) continue;
      total.words += length;
      total.documents += 1;
    }
  }

  /** What the fields count for now. */
  #weigh(): readonly FieldWeight[] {
    const { b } = SEARCH_OPTIONS.bm25;
    return FIELDS.map((name, field) => {
      const { words = 0, documents = 1 } = this.#totals[field] ?? {};
      return {
        weight: SEARCH_OPTIONS.weights[name],
        share: 1 - b,
        slope: b / Math.max(1, words / Math.max(1, documents)),
        lengths: this.#lengths[field] ?? new Uint16Array(),
      };
    });
  }

  #makeColumn(words: readonly number[]): Column {
    this.#weights ??= this.#weigh();
    const gathering = this.#gathering;
    gathering.begin(this.#weights, this._nextId);
    for (const word of words) {
      this.#links.each(word, (place, offset) => {
        const placed = this.#parts[place];
        if (placed) gathering.unpack(placed.part.postings, offset, placed.base);
      });
      for (const [field, documents] of this.#freshOf(word))
        for (const [document, frequency] of documents) gathering.add(field, document, frequency);
    }
    return gathering.done();
  }

  /** Keeps a column until there are too many. */
  #keep(key: string, column: Column): Column {
    this.#readySize += column.docs.length;
    if (this.#readySize > READY) {
      this.#ready.clear();
      this.#readySize = column.docs.length;
    }
    this.#ready.set(key, column);
    return column;
  }
}
