// Where the window was when it closed. Without a schema library: it is read before the window opens, and that is quick.

/** Kept in `window.json`. `bounds` are screen pixels of the window when not maximised. */
export interface WindowState {
  readonly schemaVersion: 1;
  readonly bounds?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly maximised: boolean;
}

const atFirst: WindowState = { schemaVersion: 1, maximised: false };

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const isPixels = (value: unknown): value is number => Number.isSafeInteger(value);
const isSize = (value: unknown): value is number => isPixels(value) && value > 0;

/** Never fails: what does not fit is as at the first start. */
export function parseWindowState(stored: unknown): WindowState {
  const { schemaVersion, maximised, bounds } = fieldsOf(stored);
  if (schemaVersion !== 1 || typeof maximised !== 'boolean') return atFirst;
  if (bounds === undefined) return { schemaVersion, maximised };
  const { x, y, width, height } = fieldsOf(bounds);
  if (!isPixels(x) || !isPixels(y) || !isSize(width) || !isSize(height)) return atFirst;
  return { schemaVersion, maximised, bounds: { x, y, width, height } };
}
