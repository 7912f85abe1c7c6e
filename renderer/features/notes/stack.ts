// Pushes the cards of the margin apart: each as near its passage as the others allow, in order, never overlapping.

/** A card that wants its top at `wanted` pixels and is `height` pixels tall. */
export interface StackItem {
  readonly id: string;
  readonly wanted: number;
  readonly height: number;
}

/**
 * Tops of the cards, in the order given, at least `gap` apart and none above 0. The pinned card stands exactly where
 * it wants to be; those before it are pushed up as far as there is room, those after it down.
 */
export function stack(
  items: readonly StackItem[],
  gap: number,
  pinned?: string | null,
): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  const pin = Math.max(
    0,
    items.findIndex((item) => item.id === pinned),
  );
  const before = items.slice(0, pin);
  // Room the cards before the pinned one need at the least, so that none of them leaves the margin at its top.
  const needed = before.reduce((sum, item) => sum + item.height + gap, 0);
  let limit = Math.max(items[pin]?.wanted ?? 0, needed);
  for (const item of before.toReversed()) {
    limit = Math.min(item.wanted, limit - gap - item.height);
    tops.set(item.id, limit);
  }
  let floor = 0;
  for (const item of items) {
    const wanted = item.id === pinned ? Math.max(item.wanted, needed) : (tops.get(item.id) ?? item.wanted);
    const top = Math.max(floor, wanted);
    tops.set(item.id, top);
    floor = top + item.height + gap;
  }
  return tops;
}
