// Reads the reader's searches from disk or from the window.
import { z } from 'zod';
import { longestSearch, mostSearches, type Searches } from './searches.js';

const query = z.string().max(longestSearch).regex(/\S/);

/** As the window sends them. */
export const searchesSchema = z.strictObject({
  recent: z.array(query).max(mostSearches.recent),
  saved: z.array(query).max(mostSearches.saved),
}) satisfies z.ZodType<Searches>;

function kept(stored: unknown, most: number): readonly string[] {
  const values = z.array(z.unknown()).catch([]).parse(stored);
  const fitting = values.flatMap((value) => {
    const parsed = query.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  return [...new Set(fitting)].slice(0, most);
}

/** Never fails: what does not fit is left out, the rest stays. */
export function parseSearches(stored: unknown): Searches {
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(stored);
  return {
    recent: kept(fields['recent'], mostSearches.recent),
    saved: kept(fields['saved'], mostSearches.saved),
  };
}
