// What a note can mention: pieces and paragraphs of the issue, and other notes; filtered by what is typed.
import { addressOf } from '../journal/address.js';
import { numberOfBlock } from '../journal/paragraphs.js';
import type { Article, Issue } from '../journal/types.js';
import { isBinned, noteOf, quoteOf } from './read.js';
import type { Annotation } from './types.js';

/** One thing to mention. */
export interface Mention {
  /** `learning-journal://...` or the `urn:uuid:` of a note. */
  readonly url: string;
  /** What the link will say. */
  readonly label: string;
  /** What it is, to choose by. */
  readonly detail: string;
}

/** Where mentions are looked for. */
export interface MentionSources {
  readonly issue: Issue;
  /** The article the note is about; it comes first. */
  readonly here: Article | undefined;
  /** The reader's own notes, the latest first. */
  readonly notes: readonly Annotation[];
}

const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/[‘’]/g, "'").toLowerCase();

const cut = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length).replace(/\s+\S*$/, '')}…`;
};

const nameOf = ({ title, shortTitle }: Article): string => shortTitle ?? title;

const toArticle = (issue: Issue, article: Article): Mention => ({
  url: `learning-journal://${issue.id}/${article.id}`,
  label: nameOf(article),
  detail: 'Article',
});

function toParagraph(issue: Issue, article: Article, number: string): readonly Mention[] {
  const url = addressOf(issue.id, article, number);
  const block = article.blocks.find((one) => numberOfBlock(one) === number && one.kind !== 'heading');
  if (url === undefined) return [];
  const words = block ? article.text.slice(block.start, block.end) : '';
  return [{ url, label: `${nameOf(article)}, ¶${number}`, detail: cut(words, 90) }];
}

/** The first words of a note, without the signs of its Markdown. */
const wordsOf = (annotation: Annotation): string =>
  (noteOf(annotation)?.markdown ?? '').replaceAll(/[*_#>`~\\]|\]\([^)]*\)|\[[ x]?\]?|<\/?u>/g, '').trim();

const toNote = (annotation: Annotation): Mention => ({
  url: annotation.id,
  label: cut(wordsOf(annotation) || quoteOf(annotation) || 'Note', 48),
  detail: `Your note: ${cut(quoteOf(annotation) || wordsOf(annotation), 70)}`,
});

/** Paragraphs that hold the words, a few an article. */
function passages(issue: Issue, articles: readonly Article[], wanted: string): readonly Mention[] {
  return articles.flatMap((article) => {
    const numbers = article.blocks
      .filter(
        ({ kind, start, end }) =>
          kind !== 'heading' && folded(article.text.slice(start, end)).includes(wanted),
      )
      .map(numberOfBlock)
      .filter((number) => number !== undefined);
    return [...new Set(numbers)].slice(0, 3).flatMap((number) => toParagraph(issue, article, number));
  });
}

/**
 * What may be meant by what is typed: a number is a paragraph of this piece, words and a number one of the pieces so
 * named; words alone are looked for in titles, notes and the text. At most `limit`.
 */
export function mentionsFor(typed: string, sources: MentionSources, limit: number): readonly Mention[] {
  const { issue, here, notes } = sources;
  const articles = here ? [here, ...issue.articles.filter(({ id }) => id !== here.id)] : issue.articles;
  const [, words = '', number] = /^(.*?)(?:[\s,]*¶\s*|[\s,]+|^)?(\d+(?:\.\d+)*)?$/.exec(typed.trim()) ?? [];
  const wanted = folded(number === undefined ? typed.trim() : words.trim());
  const byName = articles.filter((article) => folded(nameOf(article)).includes(wanted));
  const named = [
    ...byName,
    ...articles.filter((article) => !byName.includes(article) && folded(article.title).includes(wanted)),
  ];
  if (number !== undefined) {
    const pieces = wanted === '' ? (here ? [here] : []) : named;
    const found = pieces.flatMap((article) => toParagraph(issue, article, number));
    if (found.length > 0) return found.slice(0, limit);
  }
  const all = folded(typed.trim());
  const written = notes.filter(
    (note) => !isBinned(note) && folded(`${wordsOf(note)}\n${quoteOf(note)}`).includes(all),
  );
  const half = Math.ceil(limit / 2);
  const titled = (number === undefined ? named : []).map((article) => toArticle(issue, article));
  const found = [...titled.slice(0, half), ...written.slice(0, half).map(toNote)];
  const inText = all.length < 3 ? [] : passages(issue, articles, all);
  return [...found, ...inText, ...titled.slice(half)].slice(0, limit);
}
