// What is read aloud: the article as a queue of short utterances, each with the passage it lights and the pause after it.
import type { Article, Block, BlockKind } from '../journal/types.js';
import { sentences, type TextSpan } from '../journal/sentences.js';

/** One thing to say: a sentence, or a whole row of a table. */
export interface Utterance extends TextSpan {
  /** What the voice is given: the words of the passage, on one line. */
  readonly text: string;
  /** Silence after it at normal speed, in milliseconds. */
  readonly pauseMs: number;
}

/** Silence at the end of a block, in milliseconds; sentences within one follow each other as the voice does it. */
const pauseAfter: Readonly<Record<BlockKind, number>> = {
  title: 700,
  standfirst: 600,
  heading: 500,
  paragraph: 350,
  quotation: 450,
  'list-item': 250,
  'table-cell': 300,
  caption: 400,
  'figure-text': 250,
};

const row = /^(.+\.r\d+)c\d+$/;

/** The row of a table a cell is in ("7.r2"), or undefined for what is no cell. */
const rowOf = (block: Block): string | undefined =>
  block.kind === 'table-cell' ? row.exec(block.label)?.[1] : undefined;

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A row of a table is said in one go: its head, then what stands in its columns. */
function rowUtterance(article: Pick<Article, 'text'>, cells: readonly Block[]): Utterance[] {
  const filled = cells.filter((cell) => cell.end > cell.start);
  const start = filled[0]?.start;
  const end = filled.at(-1)?.end;
  if (start === undefined || end === undefined) return [];
  const words = filled.map((cell) => onOneLine(article.text.slice(cell.start, cell.end)));
  return [{ start, end, text: words.join(', '), pauseMs: pauseAfter['table-cell'] }];
}

/** What can be heard: a row of dashes or an ornament cannot. */
const sayable = ({ text }: Utterance): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * The queue of an article in reading order: title, standfirst, then every block as it stands in the text, by sentence,
 * and tables by row. Abbreviations stay as they are written, which is what voices are made for.
 */
export function speechQueue(article: Pick<Article, 'text' | 'blocks' | 'language'>): readonly Utterance[] {
  const all = sentences(article);
  const queue: Utterance[] = [];
  let next = 0;
  for (let at = 0; at < article.blocks.length; at += 1) {
    const block = article.blocks[at];
    if (!block) break;
    const place = rowOf(block);
    if (place !== undefined) {
      const cells = [block];
      for (let cell = article.blocks[at + 1]; cell && rowOf(cell) === place; cell = article.blocks[at + 1]) {
        cells.push(cell);
        at += 1;
      }
      queue.push(...rowUtterance(article, cells));
    }
    const end = article.blocks[at]?.end ?? block.end;
    for (let sentence = all[next]; sentence && sentence.start < end; sentence = all[next]) {
      next += 1;
      if (place !== undefined) continue;
      const text = onOneLine(article.text.slice(sentence.start, sentence.end));
      const last = (all[next]?.start ?? Infinity) >= end;
      queue.push({ ...sentence, text, pauseMs: last ? pauseAfter[block.kind] : 0 });
    }
  }
  return queue.filter(sayable);
}

/** The utterance to begin with at an offset of the text: the one that holds it or the first after it, else the last. */
export function utteranceAt(queue: readonly Utterance[], offset: number): number {
  const found = queue.findIndex(({ end }) => end > offset);
  return found < 0 ? Math.max(0, queue.length - 1) : found;
}
