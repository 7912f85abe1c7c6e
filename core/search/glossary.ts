// A glossary as search uses it: FGC and "family group conference" mean the same passages, whichever is typed.
import type { GlossaryEntry } from '../journal/types.js';
import { tokenise } from './analyse.js';
import type { Column } from './postings.js';
import { stemOf } from './stem.js';

/** A stretch of a query that the glossary knows. */
export interface Concept {
  /** First and one after the last of the terms that name it. */
  readonly from: number;
  readonly to: number;
  /** The other ways it is written, best known first. */
  readonly also: readonly string[];
  /** Every way it is written, as folded terms. */
  readonly sequences: readonly (readonly string[])[];
  /** Where it stands, in any form. */
  readonly column: Column;
}

/** The entries of all issues, with the documents their passages are in. */
export interface Glossary {
  /** `documentAt` says which document of the index holds an offset of an article. */
  add(
    entries: readonly GlossaryEntry[],
    documentAt: (article: string, offset: number) => number | undefined,
  ): void;
  /** What of these terms is in the glossary: the longest form at each place, left to right. */
  find(terms: readonly string[]): readonly Concept[];
}

interface Entry {
  readonly forms: string[];
  /** Documents are looked for when the entry is first asked for. */
  readonly passages: (() => number | undefined)[];
  column: Column | undefined;
}

/** More forms than this are not told. */
const TOLD = 3;

const sequenceOf = (form: string): readonly string[] =>
  tokenise(form)
    .filter((token) => !token.compound)
    .map((token) => token.term);
const keyOf = (terms: readonly string[]): string => terms.map(stemOf).join(' ');

const columnOf = (documents: ReadonlySet<number>): Column => ({
  docs: Uint32Array.from(documents),
  frequencies: new Float32Array(documents.size).fill(1),
});

/** Starts empty. */
export function createGlossary(): Glossary {
  const byForm = new Map<string, Entry>();
  let longest = 1;

  return {
    add(entries, documentAt) {
      for (const { term, forms, passages } of entries) {
        const keys = [term, ...forms].map((form) => keyOf(sequenceOf(form)));
        const known = keys.map((key) => byForm.get(key)).find((entry) => entry !== undefined);
        const entry = known ?? { forms: [], passages: [], column: undefined };
        for (const form of [term, ...forms]) if (!entry.forms.includes(form)) entry.forms.push(form);
        for (const { article, start } of passages) entry.passages.push(() => documentAt(article, start));
        entry.column = undefined;
        for (const key of keys) {
          byForm.set(key, entry);
          longest = Math.max(longest, key.split(' ').length);
        }
      }
    },
    find(terms) {
      const found: Concept[] = [];
      for (let from = 0; from < terms.length; from += 1)
        for (let to = Math.min(terms.length, from + longest); to > from; to -= 1) {
          const typed = keyOf(terms.slice(from, to));
          const entry = byForm.get(typed);
          if (!entry) continue;
          const others = entry.forms.filter((form) => keyOf(sequenceOf(form)) !== typed);
          entry.column ??= columnOf(new Set(entry.passages.flatMap((passage) => passage() ?? [])));
          found.push({
            from,
            to,
            also: others.slice(0, TOLD),
            sequences: others.map(sequenceOf),
            column: entry.column,
          });
          from = to - 1;
          break;
        }
      return found;
    },
  };
}
