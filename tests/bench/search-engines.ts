// The engines that search is compared with, each as it is meant to be used, over the same passages.
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { SearchableIssue } from '../../core/search/types.js';

/** A passage as every engine gets it. */
interface Passage {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** How many results each is asked for. */
const limit = 50;

/** The paragraphs of a library, with the title of their article. */
export function passagesOf(issues: readonly SearchableIssue[]): Passage[] {
  return issues
    .flatMap(({ articles }) => articles)
    .flatMap((article) =>
      article.blocks
        .filter(({ kind }) => kind === 'paragraph')
        .map(({ start, end }) => ({ title: article.title, text: article.text.slice(start, end) })),
    )
    .map((passage, id) => ({ id, ...passage }));
}

/** Builds an index and answers a keystroke with the number of what it found. */
export type Engine = (passages: readonly Passage[]) => Promise<(query: string) => unknown>;

/** By name. */
export const engines: Readonly<Record<string, Engine>> = {
  MiniSearch: (passages) => {
    const index = new MiniSearch({
      fields: ['title', 'text'],
      searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
    });
    index.addAll(passages);
    return Promise.resolve((query) => index.search(query).slice(0, limit));
  },
  FlexSearch: (passages) => {
    const index = new FlexSearch.Document({
      document: { id: 'id', index: ['title', 'text'] },
      tokenize: 'forward',
    });
    for (const passage of passages) index.add({ ...passage });
    return Promise.resolve((query) => index.search(query, { limit }));
  },
  Orama: async (passages) => {
    const index = create({ schema: { title: 'string', text: 'string' } });
    await insertMultiple(
      index,
      passages.map(({ id, title, text }) => ({ id: String(id), title, text })),
    );
    return (query) => searchOrama(index, { term: query, limit, tolerance: 1 });
  },
  Lunr: (passages) => {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('title');
      builder.field('text');
      for (const passage of passages) builder.add(passage);
    });
    return Promise.resolve((query) =>
      index
        .query((asked) => {
          const words = query.split(/\s+/).filter((word) => word !== '');
          words.forEach((word, at) => {
            asked.term(lunr.tokenizer(word), {});
            if (at === words.length - 1)
              asked.term(lunr.tokenizer(word), { wildcard: lunr.Query.wildcard.TRAILING, boost: 0.5 });
          });
        })
        .slice(0, limit),
    );
  },
};
