// BM25+ over weighted fields for the words of a query, with strict steps between the ways a word can be found.
import type { Form, Tier } from './expand.js';
import { SEARCH_OPTIONS } from './options.js';
import type { Begun, Column, Postings } from './postings.js';

/** One word of a query with all it may stand for; `weight` is 1 for a word asked for once. */
export interface Slot {
  readonly forms: readonly Form[];
  readonly weight: number;
  /** What it begins: forms of the tier 'prefix' that count as one word. */
  readonly begun?: Begun;
  /** Documents that hold it in a way the index has no word for, such as an entry of the glossary. */
  readonly columns?: readonly { readonly column: Column; readonly tier: Tier }[];
}

/** Scores of all documents that hold a word of the query; read before the next query is scored. */
export interface Scores {
  /** Every document found, in no order. */
  readonly found: Uint32Array;
  readonly score: Float32Array;
  /** Bit n: slot n is held, surely or as a beginning. A slip of a known word is not held. */
  readonly held: Uint32Array;
  /** The same, slips of known words included. */
  readonly touched: Uint32Array;
  /** The worst tier by which a slot is held: 0 exact to 3 slip. */
  readonly tier: Uint8Array;
}

/** As many words of a query as fit the bits of `Scores.held`. */
export const MAX_SLOTS = 32;

/** In queries of so few words every step is strict; in longer ones a word and its other forms count together. */
const STRICT = 2;
/** The best score of a tier is at most this share of the worst score of the tier above. */
const STEP = 0.9;
const TIERS: Readonly<Record<Tier, number>> = { exact: 0, stem: 1, prefix: 2, slip: 3 };

/** The ways in which a word is found, surest first; those of one step count together. */
const STEPS: readonly (readonly Tier[])[] = [['exact', 'stem'], ['prefix'], ['slip']];
const STRICT_STEPS: readonly (readonly Tier[])[] = [['exact'], ['stem'], ['prefix'], ['slip']];

/** Scores queries; see `createScorer`. */
export interface Scorer {
  score(slots: readonly Slot[]): Scores;
  /** Adds to the scores of the newest query what further words are worth, which are held by nothing. */
  add(further: readonly Slot[]): Scores;
}

/** Scores queries over one index; keeps its work space from one query to the next. */
export function createScorer(index: Postings): Scorer {
  let size = 0;
  let score = new Float32Array();
  let held = new Uint32Array();
  let touched = new Uint32Array();
  let tier = new Uint8Array();
  let frequency = new Float32Array();
  let slotTier = new Uint8Array();
  let found = new Uint32Array();
  let mine = new Uint32Array();
  let count = 0;
  let strict = false;

  const reset = (): void => {
    if (size < index.end) {
      size = Math.ceil(index.end * 1.25) + 64;
      score = new Float32Array(size);
      held = new Uint32Array(size);
      touched = new Uint32Array(size);
      tier = new Uint8Array(size);
      frequency = new Float32Array(size);
      slotTier = new Uint8Array(size);
      found = new Uint32Array(size);
      mine = new Uint32Array(size);
    } else
      for (let at = 0; at < count; at += 1) {
        const document = found[at] ?? 0;
        score[document] = 0;
        held[document] = 0;
        touched[document] = 0;
        tier[document] = 0;
      }
    count = 0;
  };

  /** Adds the frequencies of some forms to those documents no surer form was found in; returns where they end. */
  const gather = ({ forms, begun, columns = [] }: Slot, step: readonly Tier[], from: number): number => {
    let end = from;
    const ways: { readonly column: Column | undefined; readonly tier: Tier }[] = [];
    for (const { word, tier: way } of forms)
      if (step.includes(way)) ways.push({ column: index.column(word), tier: way });
    if (begun && step.includes('prefix'))
      ways.push({ column: index.beginningColumn(begun.prefix), tier: 'prefix' });
    for (const way of columns) if (step.includes(way.tier)) ways.push(way);
    for (const { column, tier: way } of ways) {
      if (!column) continue;
      const rank = TIERS[way];
      const { docs, frequencies } = column;
      for (let at = 0; at < docs.length; at += 1) {
        const document = docs[at] ?? 0;
        const before = slotTier[document] ?? 0;
        if (before === 0) {
          slotTier[document] = rank + 1;
          mine[end] = document;
          end += 1;
        } else if (before - 1 < rank && (strict || rank >= TIERS.prefix)) continue;
        frequency[document] = (frequency[document] ?? 0) + (frequencies[at] ?? 0);
      }
    }
    return end;
  };

  const scoreSlot = (slot: Slot, bit: number): void => {
    const { k, delta } = SEARCH_OPTIONS.bm25;
    const all = Math.max(1, index.documentCount);
    let from = 0;
    let floor = Infinity;
    let known = false;
    for (const step of strict ? STRICT_STEPS : STEPS) {
      const end = gather(slot, step, from);
      const documents = end - from;
      if (documents === 0) continue;
      const sure = !step.includes('slip');
      const rarity =
        slot.weight *
        Math.log(1 + (all - Math.min(all, documents) + 0.5) / (documents + 0.5)) *
        (step.includes('exact') || step.includes('stem') ? 1 : SEARCH_OPTIONS.forms[step[0] ?? 'exact']);
      let best = 0;
      let worst = Infinity;
      for (let at = from; at < end; at += 1) {
        const document = mine[at] ?? 0;
        const tf = frequency[document] ?? 0;
        const stemmed = slotTier[document] === TIERS.stem + 1 ? SEARCH_OPTIONS.forms.stem : 1;
        const part = stemmed * rarity * (delta + ((k + 1) * tf) / (k + tf));
        frequency[document] = part;
        if (part > best) best = part;
        if (part < worst) worst = part;
      }
      const scale = best > floor * STEP ? (floor * STEP) / best : 1;
      floor = Math.min(floor, worst * scale);
      for (let at = from; at < end; at += 1) {
        const document = mine[at] ?? 0;
        const way = (slotTier[document] ?? 1) - 1;
        if (score[document] === 0) {
          found[count] = document;
          count += 1;
        }
        score[document] = (score[document] ?? 0) + (frequency[document] ?? 0) * scale;
        touched[document] = (touched[document] ?? 0) | bit;
        if (sure || !known) held[document] = (held[document] ?? 0) | bit;
        if (bit !== 0 && way > (tier[document] ?? 0)) tier[document] = way;
      }
      known ||= sure;
      from = end;
    }
    for (let at = 0; at < from; at += 1) {
      const document = mine[at] ?? 0;
      frequency[document] = 0;
      slotTier[document] = 0;
    }
  };
  const scores = (): Scores => ({ found: found.subarray(0, count), score, held, touched, tier });

  return {
    score(slots) {
      reset();
      const asked = slots.slice(0, MAX_SLOTS);
      strict = asked.length <= STRICT;
      asked.forEach((slot, number) => {
        scoreSlot(slot, 1 << number);
      });
      return scores();
    },
    add(further) {
      for (const slot of further) scoreSlot(slot, 0);
      return scores();
    },
  };
}
