// How long the rest of an article takes to read.
import type { Article } from './types.js';

/** Words of an article before each of its blocks; counted once an article. */
const counted = new WeakMap<Pick<Article, 'blocks' | 'text'>, ReadonlyMap<string, number>>();

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

function wordsBefore(article: Pick<Article, 'blocks' | 'text'>): ReadonlyMap<string, number> {
  const known = counted.get(article);
  if (known) return known;
  let words = 0;
  const before = new Map<string, number>();
  for (const { id, start, end } of article.blocks) {
    before.set(id, words);
    words += wordsIn(article.text.slice(start, end));
  }
  before.set('', words);
  counted.set(article, before);
  return before;
}

/**
 * Minutes from the beginning of a block to the end, in proportion to the minutes of the whole and rounded up; the whole
 * for a block that is not there.
 */
export function minutesLeft(
  article: Pick<Article, 'blocks' | 'text' | 'minutes'>,
  block: string | undefined,
): number {
  const before = wordsBefore(article);
  const all = before.get('') ?? 0;
  const read = before.get(block ?? 'title') ?? 0;
  if (all === 0) return article.minutes;
  return Math.min(article.minutes, Math.max(1, Math.ceil(((all - read) / all) * article.minutes)));
}
