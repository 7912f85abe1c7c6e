// The MiniSearch settings. Building an index and loading a saved one must use the same, so there is one constant.
import type { Options } from 'minisearch';
import { terms } from './analyse.js';
import type { IndexedFields } from './documents.js';

const itself = (term: string): string => term;

/**
 * Documents are numbered in reading order and kept beside the index, so nothing is stored in it. A search through
 * these options looks up one analysed term at a time: rank.ts puts the terms of a query together.
 */
export const SEARCH_OPTIONS: Options<IndexedFields> = {
  idField: 'id',
  fields: ['title', 'standfirst', 'people', 'tags', 'heading', 'text'],
  tokenize: terms,
  processTerm: itself,
  searchOptions: {
    tokenize: (term) => [term],
    processTerm: itself,
    boost: { title: 3, people: 2, tags: 2, standfirst: 1.5, heading: 1.5, text: 1 },
  },
};
