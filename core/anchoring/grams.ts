// Where in a text a passage might stand: three-character pieces vote for places, so that the costly comparison
// runs on a few windows instead of the whole text (filter, then verify; Ukkonen 1992, "q-gram distance").

/** Places of every three-character piece of a text, by a small hash; a collision only adds a stray vote. */
export interface GramIndex {
  /**
   * The likeliest offsets at which `pattern` begins, best first, at most `limit`.
   * `slack` is how far apart, in code units, votes for one place may lie.
   */
  readonly places: (pattern: string, slack: number, limit: number) => readonly number[];
}

const buckets = 1 << 16;
/** A piece that stands in more places than this says nothing about where the pattern is. */
const common = 256;

/** Share of the votes below which a place is not worth a look: errors in a quarter of a pattern leave more. */
const fewest = 0.1;

const hash = (text: string, at: number): number =>
  (Math.imul(Math.imul(text.charCodeAt(at), 31) + text.charCodeAt(at + 1), 961) + text.charCodeAt(at + 2)) &
  (buckets - 1);

/** Indexes a text: two numbers a character, linear time. */
export function gramIndex(text: string): GramIndex {
  const size = Math.max(0, text.length - 2);
  const last = new Int32Array(buckets).fill(-1);
  const counts = new Int32Array(buckets);
  const previous = new Int32Array(size);
  for (let at = 0; at < size; at += 1) {
    const key = hash(text, at);
    previous[at] = last[key] ?? -1;
    last[key] = at;
    counts[key] = (counts[key] ?? 0) + 1;
  }

  return {
    places(pattern, slack, limit) {
      const width = Math.max(8, slack);
      // Diagonals (place in the text minus place in the pattern) fall into slots; an edit shifts by at most one slot.
      const slots = new Int32Array(Math.ceil((text.length + pattern.length) / width) + 2);
      let cast = 0;
      for (let at = 0; at + 3 <= pattern.length; at += 1) {
        const key = hash(pattern, at);
        if ((counts[key] ?? 0) > common) continue;
        cast += 1;
        for (let place = last[key] ?? -1; place >= 0; place = previous[place] ?? -1) {
          const slot = Math.floor((place - at + pattern.length) / width);
          slots[slot] = (slots[slot] ?? 0) + 1;
        }
      }
      const found: { slot: number; votes: number }[] = [];
      for (let slot = 0; slot + 1 < slots.length; slot += 1) {
        const votes = (slots[slot] ?? 0) + (slots[slot + 1] ?? 0);
        if (votes >= Math.max(2, cast * fewest)) found.push({ slot, votes });
      }
      found.sort((a, b) => b.votes - a.votes);
      const best: number[] = [];
      for (const { slot } of found) {
        if (best.length === limit) break;
        if (!best.some((other) => Math.abs(other - slot) < 2)) best.push(slot);
      }
      return best.map((slot) => slot * width - pattern.length);
    },
  };
}

/** Share of the shorter text's three-character pieces that the other has too, 0 to 1. */
export function overlap(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3) return long.includes(short) ? 1 : 0;
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= long.length; at += 1) {
    const gram = long.slice(at, at + 3);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 3 <= short.length; at += 1) {
    const gram = short.slice(at, at + 3);
    const left = counts.get(gram) ?? 0;
    if (left === 0) continue;
    counts.set(gram, left - 1);
    shared += 1;
  }
  return shared / (short.length - 2);
}
