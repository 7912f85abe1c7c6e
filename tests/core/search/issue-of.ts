// Small issues for the search tests, written as articles of paragraphs.
import type { Block, BlockKind } from '../../../core/journal/types.js';
import type {
  SearchableArticle,
  SearchableIssue,
  SearchHit,
  SearchResults,
} from '../../../core/search/types.js';

/** A paragraph, or a block of another kind under its own label. */
export type BlockText = string | { readonly kind: BlockKind; readonly label: string; readonly text: string };

interface ArticleText extends Partial<
  Pick<SearchableArticle, 'title' | 'shortTitle' | 'standfirst' | 'kind' | 'authors' | 'models' | 'places'>
> {
  readonly id: string;
  readonly body?: readonly BlockText[];
}

function articleOf({ id, title = id, standfirst = '', body = [], ...rest }: ArticleText): SearchableArticle {
  const blocks: Block[] = [];
  let text = '';
  const add = (block: Pick<Block, 'id' | 'kind' | 'label'>, words: string): void => {
    if (blocks.length > 0) text += '\n';
    blocks.push({ ...block, start: text.length, end: text.length + words.length });
    text += words;
  };
  add({ id: 'title', kind: 'title', label: 'title' }, title);
  add({ id: 'standfirst', kind: 'standfirst', label: 'standfirst' }, standfirst);
  body.forEach((block, index) => {
    if (typeof block === 'string')
      add({ id: `b${index + 1}`, kind: 'paragraph', label: `${index + 1}` }, block);
    else add({ id: `b${index + 1}`, kind: block.kind, label: block.label }, block.text);
  });
  return {
    id,
    title,
    standfirst,
    kind: 'practice',
    authors: [],
    models: [],
    places: [],
    language: 'en-GB',
    text,
    blocks,
    ...rest,
  };
}

/** An issue of these articles. */
export const issueOf = (...articles: readonly ArticleText[]): SearchableIssue => ({
  id: 'test-issue',
  articles: articles.map(articleOf),
});

/** An issue of one article whose paragraphs are `body`. */
export const passages = (...body: readonly BlockText[]): SearchableIssue =>
  issueOf({ id: 'article', title: '', body });

/** All hits of an answer in the order they are shown. */
export const hitsOf = (results: SearchResults): readonly SearchHit[] =>
  results.groups.flatMap((group) => group.hits);

/** The blocks found, in the order they are shown. */
export const blocksOf = (results: SearchResults): readonly string[] =>
  hitsOf(results).map((hit) => hit.block);

/** The marked words of a hit's excerpt. */
export const markedIn = ({ excerpt }: SearchHit): readonly string[] =>
  excerpt.marks.map(({ start, end }) => excerpt.text.slice(start, end));
