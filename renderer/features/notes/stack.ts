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
export function stack(items: readonly StackItem[], gap: number, pinned?: string | null): readonly number[] {
  const tops = items.map(({ wanted }) => wanted);
  const pin = Math.max(
    0,
    items.findIndex(({ id }) => id === pinned),
  );
  let limit = items[pin]?.wanted ?? 0;
  for (let at = pin - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (!item) break;
    limit = Math.min(item.wanted, limit - gap - item.height);
    tops[at] = limit;
  }
  let floor = 0;
  for (const [at, { height }] of items.entries()) {
    const top = Math.max(floor, tops[at] ?? 0);
    tops[at] = top;
    floor = top + height + gap;
  }
  return tops;
}
