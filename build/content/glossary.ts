// Reads an issue's glossary.yaml and finds its terms, and the abbreviations it forgot, in the articles.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { Article, GlossaryEntry, Passage } from '../../core/journal/types.js';
import { unexplained } from './abbreviations.js';
import { createIdMaker } from './names.js';
import type { Problem } from './problems.js';
import { collectPassages, createFinder, formKey, type Found, type ReadArticle } from './terms.js';
import { typographic } from './whitespace.js';
import { readYaml } from './yaml.js';

/** A definition is read in a small box over the text. */
const mostWords = 60;

const line = z
  .string()
  .overwrite((text) => text.trim().replace(/\s+/g, ' '))
  .min(1, 'is empty');
const form = line.regex(/^[\p{L}\p{N}].*[\p{L}\p{N}\p{M}]$/u, 'begins and ends with a letter or a digit');
const definition = line.refine(
  (text) => text.split(' ').length <= mostWords,
  `has more than ${mostWords} words`,
);

const glossarySchema = z.strictObject({
  terms: z.array(z.strictObject({ term: form, forms: z.array(form).default([]), definition })),
  notAbbreviations: z.array(line).default([]),
});

type Term = z.infer<typeof glossarySchema>['terms'][number];

const collator = new Intl.Collator('en');

/** A form that an earlier entry, or the entry itself, has already. */
function repeated(terms: readonly Term[], file: string, lineOf: (path: PropertyKey[]) => number): Problem[] {
  const owners = new Map<string, Term>();
  return terms.flatMap((term, index) =>
    [term.term, ...term.forms].flatMap((written, place) => {
      const owner = owners.get(formKey(written));
      owners.set(formKey(written), owner ?? term);
      if (!owner) return [];
      const path = place === 0 ? ['terms', index, 'term'] : ['terms', index, 'forms', place - 1];
      const whose = owner === term ? 'this entry' : `the entry "${owner.term}"`;
      return [{ file, line: lineOf(path), message: `"${written}" stands in ${whose} already` }];
    }),
  );
}

/**
 * Compiles the glossary of the issue in `folder` against its articles. An issue without a glossary.yaml has no entries.
 * With `partial` articles are missing, and an entry that stands in none of the others is no problem.
 */
export function compileGlossary(
  folder: string,
  root: string,
  articles: readonly ReadArticle[],
  partial: boolean,
): { readonly glossary: readonly GlossaryEntry[]; readonly problems: readonly Problem[] } {
  const path = join(folder, 'glossary.yaml');
  if (!existsSync(path)) return { glossary: [], problems: [] };
  const file = relative(root, path);
  const { value, problems, lineOf } = readYaml(glossarySchema, readFileSync(path, 'utf8'), file, 1);
  if (!value) return { glossary: [], problems };

  const find = createFinder(
    value.terms.flatMap((entry) => [entry.term, ...entry.forms].map((written) => ({ entry, form: written }))),
    { plurals: true },
  );
  const passages = new Map<Term, Passage[]>();
  const explained = new Map<Article, readonly Found<Term>[]>();
  for (const { article, look } of articles) {
    const blocks = look(find);
    collectPassages(passages, article.id, blocks);
    explained.set(article, blocks.flat());
  }
  const unused = value.terms.flatMap((term, index) =>
    partial || passages.has(term)
      ? []
      : [{ file, line: lineOf(['terms', index]), message: `no article uses "${term.term}" or its forms` }],
  );
  const makeId = createIdMaker();
  return {
    glossary: value.terms
      .toSorted((a, b) => collator.compare(a.term, b.term))
      .map((term) => ({
        id: makeId(term.term),
        term: typographic(term.term),
        forms: term.forms.map((written) => typographic(written)),
        definition: typographic(term.definition),
        passages: passages.get(term) ?? [],
      })),
    problems: [
      ...repeated(value.terms, file, lineOf),
      ...unused,
      ...unexplained(folder, root, explained, new Set(value.notAbbreviations)),
    ],
  };
}
