// Where the window was when it closed.
import { z } from 'zod';

const windowStateSchema = z.object({
  schemaVersion: z.literal(1),
  bounds: z
    .object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
    .optional(),
  maximised: z.boolean(),
});

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

/** Never fails: what does not fit is as at the first start. */
export function parseWindowState(stored: unknown): WindowState {
  const parsed = windowStateSchema.safeParse(stored);
  if (!parsed.success) return { schemaVersion: 1, maximised: false };
  const { bounds, maximised } = parsed.data;
  return { schemaVersion: 1, maximised, ...(bounds ? { bounds } : {}) };
}
