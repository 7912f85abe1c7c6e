// Reads preferences from disk or from the window: what does not fit falls back to its default, field by field.
import { z } from 'zod';
import { defaultPreferences, textSizeLimits, type Preferences } from './preferences.js';

/** Preferences as the window sends them. */
export const preferencesSchema = z.strictObject({
  schemaVersion: z.literal(1),
  theme: z.enum(['system', 'paper', 'dark']),
  textSize: z.int().min(textSizeLimits.min).max(textSizeLimits.max),
  contentsOpen: z.boolean(),
  notesOpen: z.boolean(),
  lastMeaning: z.string().max(100),
  contentNotes: z.boolean(),
}) satisfies z.ZodType<Preferences>;

/** Never fails: a field that does not fit is as a new reader has it. */
export function parsePreferences(stored: unknown): Preferences {
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(stored);
  const kept = Object.entries(preferencesSchema.shape).flatMap(([key, field]) => {
    const parsed = field.safeParse(fields[key]);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return { ...defaultPreferences, ...(Object.fromEntries(kept) as Partial<Preferences>) };
}
