// Compiles what an issue refers to: its glossary (glossary.yaml) and its index of people, places and models.
import type { Article, GlossaryEntry, IndexEntry } from '../../core/journal/types.js';
import { compileGlossary } from './glossary.js';
import { compileIndex, type IndexNames } from './index-names.js';
import type { Problem } from './problems.js';
import { readBlocks } from './terms.js';

/** An issue's folder and what was compiled of it; paths in messages are relative to `root`. */
export interface ReferenceInput {
  readonly folder: string;
  readonly root: string;
  /** In reading order. */
  readonly articles: readonly Article[];
  readonly indexNames: IndexNames;
  /** Whether articles are missing because of their mistakes, so that what stands in none is no mistake. */
  readonly partial?: boolean;
}

/** The glossary in alphabetical order, the index (people by surname), and every problem found in either. */
export interface Reference {
  readonly glossary: readonly GlossaryEntry[];
  readonly index: readonly IndexEntry[];
  readonly problems: readonly Problem[];
}

/** Reads glossary.yaml, if there is one, and finds every term and name in the articles. */
export function compileReference({ folder, root, articles, indexNames, partial }: ReferenceInput): Reference {
  const read = articles.map(readBlocks);
  const { glossary, problems } = compileGlossary(folder, root, read, partial ?? false);
  const names = compileIndex(folder, root, read, indexNames, partial ?? false);
  return { glossary, index: names.index, problems: [...problems, ...names.problems] };
}
