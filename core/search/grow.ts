// Flat arrays that grow as they are written to.

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** The same array if it has room for so many, else one of at least twice its length that begins with it. */
export function longer<T extends Numbers>(array: T, room: number): T {
  if (room <= array.length) return array;
  const Kind = array.constructor as new (length: number) => T;
  const more = new Kind(Math.max(room, 2 * array.length));
  more.set(array);
  return more;
}
