// Which commands were done from the palette, for as long as the journal is open.

/** Ids, the latest first. */
let recent: readonly string[] = [];

/** Notes that a command was done. */
export function noteDone(id: string): void {
  recent = [id, ...recent.filter((other) => other !== id)];
}

/** What was done comes first, the latest before all; the rest stays in its order. */
export function latestFirst<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  const done = recent.flatMap((id) => all.find((item) => item.id === id) ?? []);
  return [...done, ...all.filter((item) => !done.includes(item))];
}
