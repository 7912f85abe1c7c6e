// A printed article holds the marks in their places, and each note's number once, where its passage ends.
import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, it, vi } from 'vitest';
import { createAnnotation } from '../../../../core/annotation/create.js';
import { describe as selectorsOf } from '../../../../core/anchoring/describe.js';
import { project } from '../../../../core/journal/projection.js';
import type { Annotation } from '../../../../core/annotation/types.js';
import type { Article } from '../../../../core/journal/types.js';
import { bodyOf, element, text } from '../../../core/journal/bodies.js';

// What is printed stands on stores that ask the page how wide it is.
vi.stubGlobal('window', { matchMedia: () => ({ matches: true, addEventListener: () => undefined }) });
const { markArticle } = await import('../../../../renderer/features/paper/marked-article.js');
const { meanings } = await import('../../../../core/annotation/meanings.js');
const { printedMarks } = await import('../../../../renderer/features/paper/annotations.js');

const block = (tag: string, id: string, kind: string, ...children: ElementContent[]): Element =>
  element(tag, children, { dataBlock: id, dataKind: kind, dataLabel: id });

const body = bodyOf(
  block('p', '1', 'paragraph', text('Families were '), element('em', [text('heard')]), text(' at last.')),
  element('ul', [
    block(
      'li',
      '2.1',
      'list-item',
      text('One.'),
      element('ul', [block('li', '2.2', 'list-item', text('Two.'))]),
    ),
  ]),
);
const source = { title: 'A title', standfirst: 'What it says.', body };
const article: Article = {
  id: 'a',
  ...source,
  kind: 'practice',
  part: 'All',
  authors: [],
  models: [],
  places: [],
  language: 'en-GB',
  words: 9,
  minutes: 1,
  ...project(source),
};

function annotation(id: string, from: string, to: string, note = ''): Annotation {
  const range = { start: article.text.indexOf(from), end: article.text.indexOf(to) + to.length };
  const made = createAnnotation({
    ref: { issue: 'i', article: 'a' },
    selectors: selectorsOf(article, range),
    meaning: 'evidence',
    id,
    now: '2026-11-21T12:00:00.000Z',
  });
  if (note === '') return made;
  return { ...made, body: [...made.body, { type: 'TextualBody', purpose: 'commenting', value: note }] };
}

/** Marks as [words], numbers as ^n. */
function drawn(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'root' && node.type !== 'element') return '';
  const inside = node.children.map((child) => drawn(child as ElementContent)).join('');
  if (node.type === 'root') return inside;
  return node.tagName === 'mark' ? `[${inside}]` : node.tagName === 'sup' ? `^${inside}` : inside;
}

function print(annotations: readonly Annotation[], marks = true, notes = true) {
  const printed = printedMarks(article, annotations, { marks, notes, meanings });
  const numbers = new Map(printed.notes.map(({ number, mark }) => [mark.annotation.id, number]));
  const { title, standfirst, body: marked } = markArticle(article, printed.byBlock, numbers);
  return { text: [title, standfirst, marked].map(drawn).join(' | '), printed };
}

describe('a printed article', () => {
  it('has all its words when nothing is marked', () => {
    expect(print([]).text).toBe('A title | What it says. | Families were heard at last.One.Two.');
  });

  it('has a note’s number once, at the end of a mark that goes over several blocks', () => {
    expect(print([annotation('n', 'says.', 'heard', 'Why?')]).text).toBe(
      'A title | What it [says.] | [Families were ][heard]^1 at last.One.Two.',
    );
  });

  it('numbers notes in reading order, in nested blocks too, and leaves marks without a note unnumbered', () => {
    const late = annotation('late', 'Two.', 'Two.', 'Later');
    const early = annotation('early', 'One.', 'One.', 'Sooner');
    const plain = annotation('plain', 'Families', 'Families');
    const { text: words, printed } = print([late, plain, early]);
    expect(words).toBe('A title | What it says. | [Families] were heard at last.[One.]^1[Two.]^2');
    expect(printed.notes.map(({ mark }) => mark.annotation.id)).toEqual(['early', 'late']);
  });

  it('without notes has no numbers; without marks only what its numbers need', () => {
    const both = [annotation('n', 'One.', 'One.', 'Why?'), annotation('m', 'Two.', 'Two.')];
    expect(print(both, true, false).text).toContain('[One.][Two.]');
    expect(print(both, false, true).text).toContain('[One.]^1Two.');
    expect(print(both, false, false).text).toContain('One.Two.');
  });

  it('keeps the note of a lost passage, last', () => {
    const lost: Annotation = {
      ...annotation('lost', 'One.', 'One.', 'Kept'),
      target: {
        type: 'SpecificResource',
        source: 'urn:learning-journal:i:a',
        selector: [
          { type: 'TextQuoteSelector', exact: 'Words nobody wrote in here, ever', prefix: '', suffix: '' },
        ],
      },
    };
    const { printed, text: words } = print([lost, annotation('n', 'Two.', 'Two.', 'There')]);
    expect(printed.notes.map(({ mark }) => mark.annotation.id)).toEqual(['n', 'lost']);
    expect(words).toContain('One.[Two.]^1');
  });

  it('has the number of a note without a mark where it belongs, draws nothing for it, and knows underlines', () => {
    const base = annotation('u', 'heard', 'heard', 'Quietly');
    const unmarked: Annotation = {
      ...base,
      body: base.body.slice(1),
      target: { ...base.target, styleClass: 'unmarked' },
    };
    const { selector: _, ...whole } = base.target;
    const onArticle: Annotation = { ...base, id: 'w', body: base.body.slice(1), target: whole };
    const line = annotation('l', 'Two.', 'Two.');
    const underlined: Annotation = { ...line, target: { ...line.target, styleClass: 'underline' } };
    const { printed, text: words } = print([unmarked, onArticle, underlined]);
    expect(words).toContain('Families were [heard]^2 at last.One.[Two.]');
    expect(printed.notes.map(({ mark }) => mark.annotation.id)).toEqual(['w', 'u']);
    expect([...printed.drawn].map(([id, { style }]) => [id, style])).toEqual([['l', 'underline']]);
  });
});
