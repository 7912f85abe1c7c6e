// Sentence boundaries inside the text projection, for the reading cursor, excerpts and speech.
import type { Article } from './types.js';

/** A run of the text projection in UTF-16 offsets, without surrounding white space. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** All sentences of an article in reading order; a sentence never crosses a block. Unicode UAX #29 boundaries. */
export function sentences(article: Pick<Article, 'text' | 'blocks' | 'language'>): readonly TextSpan[] {
  const segmenter = new Intl.Segmenter(article.language, { granularity: 'sentence' });
  return article.blocks.flatMap((block) => {
    const text = article.text.slice(block.start, block.end);
    return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
      const trimmed = segment.trim();
      if (trimmed === '') return [];
      const start = block.start + index + segment.indexOf(trimmed);
      return [{ start, end: start + trimmed.length }];
    });
  });
}
