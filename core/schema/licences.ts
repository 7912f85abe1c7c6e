// Reads the list of licences that the build gathers beside each bundle.
import { z } from 'zod';
import type { Licence } from '../about.js';

const list = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
);

/** The licences in a file's text; none when it is damaged, which costs the reader nothing but this list. */
export function parseLicences(text: string): readonly Licence[] {
  try {
    return list.parse(JSON.parse(text));
  } catch {
    return [];
  }
}
