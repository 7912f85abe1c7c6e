// Reads reading progress from disk or from the window: an article whose place does not fit is unread.
import { z } from 'zod';
import { emptyProgress, mostBookmarks, type Bookmark, type ReadingProgress } from './progress.js';

const articleProgress = z.strictObject({
  block: z.string().max(200),
  offset: z.number(),
  furthest: z.number().min(0).max(1),
  opened: z.iso.datetime({ offset: true }),
});

const bookmark = z.strictObject({
  issue: z.string().max(200),
  article: z.string().max(200),
  block: z.string().max(200),
  title: z.string().max(500),
  label: z.string().max(40),
  words: z.string().max(200),
  made: z.iso.datetime({ offset: true }),
});

const fingerprint = z.string().max(40);

const articleKey = z.string().max(400);

/** Progress as the window sends it. */
export const progressSchema = z.strictObject({
  schemaVersion: z.literal(1),
  issue: z.string().max(200).optional(),
  article: z.string().max(200).optional(),
  articles: z.record(articleKey, articleProgress),
  editions: z.record(z.string().max(200), z.int().positive()),
  texts: z.record(z.string().max(200), fingerprint).optional(),
  bookmarks: z.array(bookmark).max(mostBookmarks),
});

/** The bookmarks that fit, one a block. */
function parseBookmarks(stored: unknown): readonly Bookmark[] {
  const kept = new Map<string, Bookmark>();
  for (const value of z.array(z.unknown()).catch([]).parse(stored)) {
    const parsed = bookmark.safeParse(value);
    if (!parsed.success || kept.size >= mostBookmarks) continue;
    const { issue, article, block } = parsed.data;
    kept.set(JSON.stringify([issue, article, block]), parsed.data);
  }
  return [...kept.values()];
}

/** Never fails: what does not fit is left out. */
export function parseProgress(stored: unknown): ReadingProgress {
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(stored);
  const places = z.record(z.string(), z.unknown()).catch({}).parse(fields['articles']);
  const articles = Object.entries(places).flatMap(([key, value]) => {
    const parsed = articleProgress.safeParse(value);
    return parsed.success && articleKey.safeParse(key).success ? [[key, parsed.data] as const] : [];
  });
  const known = z.record(z.string(), z.unknown()).catch({}).parse(fields['editions']);
  const editions = Object.entries(known).flatMap(([id, edition]) => {
    const parsed = z.int().positive().safeParse(edition);
    return parsed.success && id.length <= 200 ? [[id, parsed.data] as const] : [];
  });
  const texts = z.record(z.string().max(200), fingerprint).optional().catch(undefined).parse(fields['texts']);
  const name = z.string().max(200).optional().catch(undefined);
  const issue = name.parse(fields['issue']);
  const article = name.parse(fields['article']);
  return {
    ...emptyProgress,
    ...(issue === undefined ? {} : { issue }),
    ...(article === undefined ? {} : { article }),
    articles: Object.fromEntries(articles),
    editions: Object.fromEntries(editions),
    ...(texts === undefined ? {} : { texts }),
    bookmarks: parseBookmarks(fields['bookmarks']),
  };
}
