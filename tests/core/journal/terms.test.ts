// Terms are explained once a section, where they can be, and nothing else is.
import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { project } from '../../../core/journal/projection.js';
import { termsToExplain } from '../../../core/journal/terms.js';
import type { Article, GlossaryEntry } from '../../../core/journal/types.js';
import { bodyOf, element, text } from './bodies.js';

let blocks = 0;
const block = (tag: string, kind: string, ...children: readonly (string | ElementContent)[]) =>
  element(
    tag,
    children.map((child) => (typeof child === 'string' ? text(child) : child)),
    { dataBlock: `b${(blocks += 1)}`, dataKind: kind, dataLabel: String(blocks) },
  );
const p = (...children: readonly (string | ElementContent)[]) => block('p', 'paragraph', ...children);
const h2 = (words: string) => block('h2', 'heading', words);

function articleOf(...children: readonly ElementContent[]): Article {
  const body = bodyOf(...children);
  const source = { title: 'Of FGC', standfirst: 'FGC at work', body };
  return { id: 'piece', body, ...project(source) } as unknown as Article;
}

/** A glossary of these words, with the first place of each in each block, as the compiler makes it. */
const glossaryOf = (article: Article, ...terms: readonly string[]): readonly GlossaryEntry[] =>
  terms.map((term) => ({
    id: term.toLowerCase(),
    term,
    forms: [],
    definition: 'What it is.',
    passages: article.blocks.flatMap((one) => {
      const at = article.text.slice(one.start, one.end).indexOf(term);
      const start = one.start + at;
      return at < 0 ? [] : [{ article: 'piece', start, end: start + term.length }];
    }),
  }));

/** What is explained, as "number of the block in the body: words". */
function explained(article: Article, glossary: readonly GlossaryEntry[]): readonly string[] {
  const chosen = termsToExplain(article, glossary);
  return article.blocks.flatMap((one, index) =>
    (chosen.get(one.id) ?? []).map(
      ({ start, end }) => `${index - 1}: ${article.text.slice(one.start + start, one.start + end)}`,
    ),
  );
}

const both = ['FGC', 'DfE'] as const;

describe('terms to explain', () => {
  it.each([
    ['the first place only', [p('An FGC.'), p('Another FGC.')], ['1: FGC']],
    ['two in a paragraph, in reading order', [p('DfE and FGC.')], ['1: DfE', '1: FGC']],
    [
      'again after a heading, but not in it',
      [p('An FGC.'), h2('The FGC'), p('The FGC.')],
      ['1: FGC', '3: FGC'],
    ],
    [
      'again after a heading that is no block',
      [p('An FGC.'), element('section', [element('h2', [text('Questions')]), p('Which FGC?')])],
      ['1: FGC', '2: FGC'],
    ],
    ['not in a link', [p('See ', element('a', [text('the FGC')]), '.'), p('An FGC.')], ['2: FGC']],
    ['not where markup cuts it', [p('F', element('em', [text('GC')])), p('An FGC.')], ['2: FGC']],
    ['inside markup', [p('The ', element('strong', [text('FGC')]), ' helps.')], ['1: FGC']],
    ['after a line break', [p('One', element('br', []), 'FGC')], ['1: FGC']],
    ['not in a pull line', [block('p', 'figure-text', 'FGC!'), p('An FGC.')], ['2: FGC']],
    [
      'in an item of a list inside an item',
      [block('li', 'list-item', 'Outer ', element('ul', [block('li', 'list-item', 'an FGC')]))],
      ['2: FGC'],
    ],
    ['nothing where there is none', [p('A family.')], []],
  ])('%s', (_, children, expected) => {
    const article = articleOf(...children);
    expect(explained(article, glossaryOf(article, ...both))).toEqual(expected);
  });

  it('are those of the article asked for', () => {
    const article = articleOf(p('An FGC.'));
    const elsewhere = glossaryOf(article, 'FGC').map((entry) => ({
      ...entry,
      passages: entry.passages.map((passage) => ({ ...passage, article: 'another' })),
    }));
    expect(explained(article, elsewhere)).toEqual([]);
  });

  it('never stand twice in a section, whatever the text', () => {
    const word = fc.constantFrom('FGC', 'DfE', 'family');
    const paragraph = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => p(words.join(' ')));
    const sections = fc.array(fc.array(paragraph, { maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(sections, (all) => {
        const article = articleOf(...all.flatMap((section) => [h2('On'), ...section]));
        const chosen = termsToExplain(article, glossaryOf(article, ...both));
        for (const section of all) {
          const words = article.text;
          const held = both.filter((term) =>
            section.some((one) => {
              const known = article.blocks.find(({ id }) => id === one.properties['dataBlock']);
              return words.slice(known?.start, known?.end).includes(term);
            }),
          );
          const entries = section.flatMap((one) =>
            (chosen.get(String(one.properties['dataBlock'])) ?? []).map(({ entry }) => entry),
          );
          expect(entries.toSorted()).toEqual(held.map((term) => term.toLowerCase()).toSorted());
        }
      }),
    );
  });
});
