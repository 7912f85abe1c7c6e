// The closed lists of the journal's vocabulary, once for types, compiler and schema.

/** What an article is, for the contents, filters and search (`kind:story`). */
export const articleKinds = [
  'front-matter',
  'leadership',
  'practice',
  'story',
  'learning',
  'evaluation',
  'back-matter',
  'companion',
] as const;

/** The kinds of block a body is made of. */
export const blockKinds = [
  'title',
  'standfirst',
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'table-cell',
  'caption',
  'figure-text',
] as const;

/** What the index names. */
export const indexKinds = ['person', 'place', 'model'] as const;
