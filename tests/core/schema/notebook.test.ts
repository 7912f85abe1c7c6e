// What is accepted as a notebook, what is not, and why.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyNotebook, parseNotebook } from '../../../core/schema/notebook.js';
import { highlight, withStrangeKeys } from '../annotation/annotations.js';

const empty = emptyNotebook('families-6', 'foreword', 'Foreword');
const holding = (...items: readonly unknown[]) => ({
  ...empty,
  total: items.length,
  first: { ...empty.first, items },
});
const parse = (value: unknown) => parseNotebook(JSON.stringify(value));

describe('parseNotebook', () => {
  it('reads what the program writes', () => {
    expect(parse(holding(highlight()))).toEqual({ ok: true, value: holding(highlight()) });
  });

  it('keeps keys, selectors and bodies that the program does not know', () => {
    const strange = withStrangeKeys(highlight());
    const selector = [...(strange.target.selector ?? []), { type: 'CssSelector', value: 'p' }];
    const notebook = {
      ...holding({ ...strange, target: { ...strange.target, selector } }),
      'x:club': [1, { a: null }],
    };
    expect(parse(notebook)).toEqual({ ok: true, value: notebook });
  });

  it.each([
    ['a quotation without context', { type: 'TextQuoteSelector', exact: 'families' }],
    ['a block without a position', { type: 'FragmentSelector', value: 'p-1' }],
  ])('takes %s, as the standard allows', (_, selector) => {
    const annotation = highlight();
    expect(parse(holding({ ...annotation, target: { ...annotation.target, selector: [selector] } })).ok).toBe(
      true,
    );
  });

  it.each([
    ['no text', '', 'not-json'],
    ['half a file', '{"type": "Annot', 'not-json'],
    ['a number', '7', 'wrong-shape'],
    ['null', 'null', 'wrong-shape'],
    ['a list', '[]', 'wrong-shape'],
    ['no version', JSON.stringify({ ...empty, 'lj:version': undefined }), 'wrong-shape'],
    [
      'a later version',
      JSON.stringify({ ...empty, 'lj:version': 2, first: 'of another shape' }),
      'newer-version',
    ],
    [
      'items that are no list',
      JSON.stringify({ ...empty, first: { ...empty.first, items: {} } }),
      'wrong-shape',
    ],
    [
      'an annotation without a date',
      JSON.stringify(holding({ ...highlight(), created: 'today' })),
      'wrong-shape',
    ],
    [
      'a position that is no number',
      JSON.stringify(
        holding({
          ...highlight(),
          target: { ...highlight().target, selector: [{ type: 'TextPositionSelector', start: '1', end: 2 }] },
        }),
      ),
      'wrong-shape',
    ],
  ])('refuses %s', (_, text, kind) => {
    const parsed = parseNotebook(text);
    expect(parsed).toMatchObject({ ok: false, error: { kind } });
    expect(!parsed.ok && parsed.error.message).toMatch(/^(is|was) /);
  });

  it('takes any text without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => typeof parseNotebook(text).ok === 'boolean'),
    );
  });
});
