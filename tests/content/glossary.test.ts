// The glossary of the bundled issue: what it explains, in words of its own, and that it is found where it says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edition, issueFolder, misplaced, plain, wordsAt, wordsIn } from './edition.js';

/** A form in small letters, hyphens as spaces. */
const folded = (text: string): string => plain(text).toLowerCase().replace(/-/g, ' ');

describe('the glossary', () => {
  it('explains 40 terms at least, in alphabetical order', () => {
    const terms = edition().glossary.map(({ term }) => term);
    expect(terms.length).toBeGreaterThanOrEqual(40);
    expect(terms).toEqual(terms.toSorted(new Intl.Collator('en').compare));
    expect(new Set(edition().glossary.map(({ id }) => id)).size).toBe(terms.length);
  });

  it.each([
    ...['SFPC', 'DfE', 'FGC', 'CAMHS', 'CAAP', 'NEET', 'CPP', 'UASC', 'SEND', 'VCS', 'DDP', 'PACE'],
    ...['Ofsted', 'SW-RCT', 'pre-proceedings', 'reunification'],
  ])('has %s, as a term or as a form of one', (wanted) => {
    const having = edition().glossary.filter(({ term, forms }) => [term, ...forms].includes(wanted));
    expect(having).toHaveLength(1);
  });

  it('finds every term somewhere, once a block at most, in words that are the term or a form of it', () => {
    const wrong = edition().glossary.flatMap(({ term, forms: others, passages }) => {
      const forms = [term, ...others].map(folded);
      const strange = passages.map(wordsAt).filter((said) => {
        const as = folded(said);
        return !forms.includes(as) && !(as.endsWith('s') && forms.includes(as.slice(0, -1)));
      });
      const unused = passages.length === 0 ? ['is found nowhere'] : [];
      return [...unused, ...strange, ...misplaced(passages)].map((what) => `${term}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has forms that someone would look up: none is a clause', () => {
    const long = edition().glossary.flatMap(({ term, forms }) =>
      forms
        .filter((form) => wordsIn(form).length > 6 || /\b(?:her|his|its|goes|together with)\b/.test(form))
        .map((form) => `${term}: ${form}`),
    );
    expect(long).toEqual([]);
  });

  it('leaves no abbreviation of an article unexplained', () => {
    const explained = new Set(
      edition()
        .glossary.flatMap(({ term, forms }) => [term, ...forms])
        .flatMap((form) => [form, ...wordsIn(form)]),
    );
    // The country, which no reader looks up.
    const known = new Set(['UK']);
    const open = edition().articles.flatMap(({ id, text }) =>
      [...new Set(text.match(/[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu))]
        .map((word) => plain(word).replace(/(?<=\p{Lu})s$/u, ''))
        .filter((word) => {
          const capitals = [...word].filter((letter) => /\p{Lu}/u.test(letter)).length;
          const small = [...word].filter((letter) => /\p{Ll}/u.test(letter)).length;
          return capitals >= 2 && capitals >= small && !explained.has(word) && !known.has(word);
        })
        .map((word) => `${id}: ${word}`),
    );
    expect(open).toEqual([]);
  });

  it('gives each term a plain definition of one to three sentences, and quotes nobody', () => {
    const wrong = edition().glossary.filter(({ definition }) => {
      const sentences = definition.split(/[.!?](?:\s|$)/).length - 1;
      return (
        !/^[A-Z].*\.$/s.test(definition) || sentences < 1 || sentences > 3 || wordsIn(definition).length < 8
      );
    });
    expect(wrong).toEqual([]);
    const quoting = edition().glossary.filter(({ definition }) =>
      /["“”„«»]|(?<![\p{L}\p{N}])['‘](?=\p{L})/u.test(definition),
    );
    expect(quoting.map(({ term, definition }) => `${term}: ${definition}`)).toEqual([]);
  });

  it('sets aside no abbreviation as none but the name of the country', () => {
    const source = readFileSync(join(issueFolder, 'glossary.yaml'), 'utf8');
    expect(/^notAbbreviations: (.*)$/m.exec(source)?.[1]).toBe('[UK]');
  });
});
