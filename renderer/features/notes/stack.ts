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
  let limit = items[pin]?.wanted ?? 0;
  for (const item of items.slice(0, pin).toReversed()) {
    limit = Math.min(item.wanted, limit - gap - item.height);
    tops.set(item.id, limit);
  }
  let floor = 0;
  for (const item of items) {
    const top = Math.max(floor, tops.get(item.id) ?? item.wanted);
    tops.set(item.id, top);
    floor = top + item.height + gap;
  }
  return tops;
}
