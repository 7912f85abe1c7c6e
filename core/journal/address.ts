// The address of a paragraph, to paste into a note or a message and back into the search box.
import { paragraphSpan } from './paragraphs.js';
import type { TextSpan } from './sentences.js';
import type { Article } from './types.js';

/** How every address begins. */
const scheme = 'learning-journal://';

/** What an address names. */
export interface Address {
  readonly issue: string;
  readonly article: string;
  /** The number the paragraph was cited by when the address was copied. */
  readonly number?: string;
  /** Id of its first block, which stays when paragraphs before it come or go. */
  readonly block?: string;
}

/** `learning-journal://issue/article/4#p-41f5dc5b42`: a number for people, a block id for later editions. */
export function addressOf(
  issue: string,
  article: Pick<Article, 'id' | 'blocks'>,
  number: string,
): string | undefined {
  const span = paragraphSpan(article, number);
  const block = span && article.blocks.find(({ start }) => start === span.start);
  return block && `${scheme}${issue}/${article.id}/${number}#${block.id}`;
}

/** Reads an address; the number and what follows it may be missing. Undefined for any other text. */
export function parseAddress(text: string): Address | undefined {
  const match = /^learning-journal:\/\/([\w-]+)\/([\w-]+)(?:\/(\d+(?:\.\d+)*)(?:#([\w-]+))?)?\/?$/i.exec(
    text.trim(),
  );
  const [, issue, article, number, block] = match ?? [];
  if (issue === undefined || article === undefined) return undefined;
  return {
    issue,
    article,
    ...(number === undefined ? {} : { number }),
    ...(block === undefined ? {} : { block }),
  };
}

/** Where an address leads in its article: to the block if it is still there, else to the number. */
export function passageAt(article: Pick<Article, 'blocks'>, address: Address): TextSpan | undefined {
  const { number, block } = address;
  const named = article.blocks.find(({ id }) => id === block);
  const span = number === undefined ? undefined : paragraphSpan(article, number);
  if (!named) return span;
  const inside = span && span.start <= named.start && named.end <= span.end;
  return inside ? span : { start: named.start, end: named.end };
}
