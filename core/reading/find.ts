// Find in article: every place where the words stand, in the text projection.
import type { TextSpan } from '../journal/sentences.js';
import type { Article, Block } from '../journal/types.js';
import { fold, type Folded } from './fold.js';

/** What find needs of an article. */
export type Findable = Pick<Article, 'text' | 'blocks'>;

const folded = new WeakMap<Findable, readonly Folded[]>();

/** The blocks of an article folded, once for each article. */
function foldedBlocks(article: Findable): readonly Folded[] {
  const known = folded.get(article);
  if (known) return known;
  const made = article.blocks.map(({ start, end }) => fold(article.text.slice(start, end)));
  folded.set(article, made);
  return made;
}

/** The offset after the character that a folded code unit comes from, with the marks on it. */
function endOf({ origins }: Folded, last: number): number {
  const start = origins[last] ?? 0;
  let next = last + 1;
  while (origins[next] === start && next < origins.length - 1) next += 1;
  return origins[next] ?? start;
}

function hitsIn(block: Block, text: Folded, words: string): TextSpan[] {
  const hits: TextSpan[] = [];
  let past = 0;
  for (let at = text.text.indexOf(words); at >= 0; at = text.text.indexOf(words, at + words.length)) {
    const start = text.origins[at] ?? 0;
    const end = endOf(text, at + words.length - 1);
    // Two hits in one character (the dots of an ellipsis) are one.
    if (start >= past && end > start) hits.push({ start: block.start + start, end: block.start + end });
    past = Math.max(past, end);
  }
  return hits;
}

/**
 * All places of `words` in reading order, as whole characters. Case, accents and kinds of apostrophe, quotation mark,
 * hyphen and space make no difference. A hit never crosses a block, and two never overlap.
 */
export function findIn(article: Findable, words: string): readonly TextSpan[] {
  const wanted = fold(words).text;
  if (wanted.trim() === '') return [];
  const texts = foldedBlocks(article);
  return article.blocks.flatMap((block, index) => {
    const text = texts[index];
    return text ? hitsIn(block, text, wanted) : [];
  });
}
