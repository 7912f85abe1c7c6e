// The publication as the program knows it: an issue, its articles, and the blocks every feature points into.
import type { Root } from 'hast';
import type { articleKinds, blockKinds, indexKinds } from './kinds.js';

/** What an article is. */
export type ArticleKind = (typeof articleKinds)[number];

/** A person who wrote or is the subject of an article, as the journal names them. */
export interface Author {
  readonly name: string;
  readonly role?: string;
  readonly organisation?: string;
}

/** What a block is. */
export type BlockKind = (typeof blockKinds)[number];

/**
 * One addressable run of text: a title, standfirst, paragraph, heading, list item, quotation, table cell or caption.
 * `start` and `end` are UTF-16 offsets into the article's text projection; blocks are in reading order, never overlap,
 * and are separated by one line feed.
 */
export interface Block {
  /** Stable across edits to other blocks and across reordering; the element carries it as `data-block`. */
  readonly id: string;
  readonly kind: BlockKind;
  /** What a person cites: `4`, `6.2` (second item of ¶6), `7.r2c3` (a cell); `title` and `standfirst` for those. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** An article: metadata, sanitised body, and its text projection. */
export interface Article {
  readonly id: string;
  readonly title: string;
  /** Shorter title for the contents, where the full one would not fit. */
  readonly shortTitle?: string;
  readonly standfirst: string;
  readonly kind: ArticleKind;
  /** The part of the contents the article stands in ("Opening"). */
  readonly part: string;
  readonly authors: readonly Author[];
  /** Practice models: Family Safeguarding, Family Valued, No Wrong Door. */
  readonly models: readonly string[];
  readonly places: readonly string[];
  /** BCP 47 language tag. */
  readonly language: string;
  /** A short warning shown before a story that may distress. */
  readonly contentNote?: string;
  readonly words: number;
  /** Reading time in whole minutes, at least 1. */
  readonly minutes: number;
  /** Text projection: the text of all blocks joined by one line feed. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Sanitised hast; elements that are blocks carry `dataBlock`. */
  readonly body: Root;
  /** A small picture without words for the head of the article: one sanitised `svg`, coloured by class alone. */
  readonly ornament?: Root;
}

/** A passage of an issue: UTF-16 offsets into an article's text projection. */
export interface Passage {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** A term or abbreviation of the field, and the first place it stands in each block of the issue. */
export interface GlossaryEntry {
  /** The term in lower case, joined by hyphens. */
  readonly id: string;
  /** As people look it up: `FGC`, `pre-proceedings`. */
  readonly term: string;
  /** Other ways it is written: the long form of an abbreviation, a variant. */
  readonly forms: readonly string[];
  readonly definition: string;
  /** In reading order, one a block. */
  readonly passages: readonly Passage[];
}

/** What an entry of the index names. */
export type IndexKind = (typeof indexKinds)[number];

/** A person, place or model, and the first place it is named in each block of the issue. */
export interface IndexEntry {
  /** Kind and name in lower case, joined by hyphens; unique in the issue. */
  readonly id: string;
  readonly kind: IndexKind;
  readonly name: string;
  /** Who a person is: role and organisation. */
  readonly detail?: string;
  /** In reading order, one a block. */
  readonly passages: readonly Passage[];
}

/** A compiled issue, the one file the app loads. */
export interface Issue {
  readonly schemaVersion: 2;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** The journal the issue belongs to. */
  readonly journal: string;
  readonly number: number;
  readonly publisher: string;
  /** ISO 8601 date, possibly year and month only. */
  readonly date: string;
  /** What kind of edition it is, as a reference names it ("study edition"). */
  readonly editionLabel?: string | undefined;
  /** Grows by one each time the bundled text changes. */
  readonly edition: number;
  readonly contributors: readonly string[];
  readonly about: string;
  /** The cover: one sanitised `svg`, coloured by class alone. */
  readonly cover?: Root;
  /** In reading order. */
  readonly articles: readonly Article[];
  /** In alphabetical order. */
  readonly glossary: readonly GlossaryEntry[];
  /** People by surname, places and models by name. */
  readonly index: readonly IndexEntry[];
}
