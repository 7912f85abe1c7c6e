// An issue as search documents: one for each article's own words about itself, and one for each passage of its body.
import type { Block } from '../journal/types.js';
import type { TextSpan } from '../journal/sentences.js';
import type { SearchableArticle, SearchableIssue, SearchableNote, SearchField } from './types.js';

/** A run of text a hit can be shown in, and where it leads. */
export interface Segment {
  readonly text: string;
  readonly field: SearchField;
  readonly block: string;
  readonly label: string;
  /** In the article's text. */
  readonly range: TextSpan;
  /** True where one sentence cannot be pointed at: a title, a cell, or names that are not in the article's text. */
  readonly whole: boolean;
  /** What to show instead of `text`: the whole row of a table cell. */
  readonly shown?: string;
}

/** What MiniSearch sees of a document. */
export type IndexedFields = { readonly id: number } & Partial<Record<SearchField, string>>;

/** Small list items and table rows stand together until a passage is this long, in UTF-16 units. */
const SMALL = 240;
const PART_SEPARATOR = ' · ';

const unitOf = (block: Block): string => block.label.split('.')[0] ?? '';
const rowOf = (block: Block): string => block.label.replace(/c\d+$/, '');
const isRowMate = (a: Block, b: Block): boolean =>
  a.kind === 'table-cell' && b.kind === 'table-cell' && rowOf(a) === rowOf(b);

/** Blocks of a body as passages: paragraphs alone, small list items and table rows of one list or table together. */
function groupBlocks(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    if (block.kind === 'title' || block.kind === 'standfirst') continue;
    const group = groups.at(-1);
    const first = group?.[0];
    const last = group?.at(-1);
    const joins =
      first &&
      last &&
      (block.kind === 'list-item' || block.kind === 'table-cell') &&
      block.kind === last.kind &&
      unitOf(block) === unitOf(last) &&
      (isRowMate(last, block) || block.end - first.start <= SMALL);
    if (group && joins) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function passageSegments(text: string, blocks: readonly Block[]): Segment[] {
  const textOf = (block: Block): string => text.slice(block.start, block.end);
  return blocks.map((block) => {
    const segment: Segment = {
      text: textOf(block),
      field: block.kind === 'heading' ? 'heading' : 'text',
      block: block.id,
      label: block.label,
      range: { start: block.start, end: block.end },
      whole: block.kind === 'table-cell',
    };
    if (block.kind !== 'table-cell') return segment;
    const row = blocks.filter((other) => isRowMate(block, other));
    return { ...segment, shown: row.map(textOf).join(PART_SEPARATOR) };
  });
}

function aboutSegments(article: SearchableArticle): Segment[] {
  const blockOf = (kind: Block['kind']): Block | undefined =>
    article.blocks.find((block) => block.kind === kind);
  const title = blockOf('title');
  const standfirst = blockOf('standfirst');
  const at = (text: string, field: SearchField, block: Block | undefined, whole: boolean): Segment => ({
    text,
    field,
    block: block?.id ?? 'title',
    label: block?.label ?? 'title',
    range: { start: block?.start ?? 0, end: block?.end ?? 0 },
    whole,
  });
  const people = article.authors.map(({ name, role, organisation }) =>
    [name, role, organisation].filter((part) => part !== undefined && part !== '').join(', '),
  );
  const tags = [...article.models, ...article.places].join(PART_SEPARATOR);
  return [
    at(article.title, 'title', title, true),
    at(article.standfirst, 'standfirst', standfirst, false),
    ...people.map((person) => at(person, 'people', title, true)),
    at(tags, 'tags', title, true),
  ].filter((segment) => segment.text !== '');
}

/** The documents of an article in reading order: its own words about itself, then its passages. */
export const documentsOf = (article: SearchableArticle): readonly (readonly Segment[])[] => [
  aboutSegments(article),
  ...groupBlocks(article.blocks).map((blocks) => passageSegments(article.text, blocks)),
];

/** What a note says, the words it was written on and its tags, as the segments of one document. */
export function noteSegments(note: SearchableNote): readonly Segment[] {
  const at = (text: string, field: SearchField): Segment => ({
    text,
    field,
    block: note.block,
    label: '',
    range: note.range,
    whole: true,
  });
  return [at(note.text, 'note'), at(note.quote, 'quote'), at(note.tags.join(PART_SEPARATOR), 'tags')].filter(
    (segment) => segment.text !== '',
  );
}

/** The fields MiniSearch indexes: the segments of a document joined by field. */
export function indexedFields(id: number, segments: readonly Segment[]): IndexedFields {
  const fields: Partial<Record<SearchField, string>> = {};
  for (const { field, text } of segments) {
    const before = fields[field];
    fields[field] = before === undefined ? text : `${before}\n${text}`;
  }
  return { id, ...fields };
}

/** Leaves out what search does not need (the bodies above all), so that an issue is small enough to post. */
export function leanIssue(issue: SearchableIssue): SearchableIssue {
  return {
    id: issue.id,
    ...(issue.title !== undefined && { title: issue.title }),
    ...(issue.number !== undefined && { number: issue.number }),
    ...(issue.glossary && { glossary: issue.glossary }),
    ...(issue.index && { index: issue.index }),
    articles: issue.articles.map((article) => ({
      id: article.id,
      title: article.title,
      ...(article.shortTitle !== undefined && { shortTitle: article.shortTitle }),
      standfirst: article.standfirst,
      kind: article.kind,
      authors: article.authors,
      models: article.models,
      places: article.places,
      language: article.language,
      text: article.text,
      blocks: article.blocks,
    })),
  };
}
