// Decides where the window opens: where it was, if that is still on a screen, else centred on the main one.

/** A rectangle in screen pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Size of the window at its first start, in pixels. */
const defaultSize = { width: 1280, height: 860 };
/** The smallest it can be made. */
export const smallestSize = { width: 320, height: 320 };

const overlap = (a: Rectangle, b: Rectangle): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/**
 * Fits saved bounds to the screens there are (`workAreas`, the main one first). The window keeps its place only while
 * at least a quarter of it is on one screen, the one that holds most of it; it never opens larger than the screen it opens on.
 */
export function placeWindow(saved: Rectangle | undefined, workAreas: readonly Rectangle[]): Rectangle {
  const main = workAreas[0] ?? { x: 0, y: 0, ...defaultSize };
  const home =
    saved &&
    workAreas
      .filter((area) => overlap(saved, area) * 4 >= saved.width * saved.height)
      .toSorted((a, b) => overlap(saved, b) - overlap(saved, a))[0];
  const area = home ?? main;
  const wanted = saved ?? { ...defaultSize, x: 0, y: 0 };
  const width = Math.min(Math.max(wanted.width, smallestSize.width), area.width);
  const height = Math.min(Math.max(wanted.height, smallestSize.height), area.height);
  if (!home) {
    return {
      x: main.x + Math.round((main.width - width) / 2),
      y: main.y + Math.round((main.height - height) / 2),
      width,
      height,
    };
  }
  const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
  return {
    x: clamp(wanted.x, area.x, area.x + area.width - width),
    y: clamp(wanted.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}
