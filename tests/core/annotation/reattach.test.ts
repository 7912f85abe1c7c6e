// What is kept of a mark whose passage changed, whatever the reader decides, and what is shown of it.
import { describe as suite, expect, it } from 'vitest';
import fc from 'fast-check';
import { describe } from '../../../core/anchoring/describe.js';
import { differences } from '../../../core/anchoring/differences.js';
import { fateOf } from '../../../core/annotation/edition-review.js';
import { isWhole, quoteOf } from '../../../core/annotation/read.js';
import { keptAsNote, reattached } from '../../../core/annotation/reattach.js';
import { sidesOf } from '../../../core/annotation/sides.js';
import { fingerprintOf } from '../../../core/journal/fingerprint.js';
import { annotationSchema } from '../../../core/schema/annotation.js';
import type { Article } from '../../../core/journal/types.js';
import { documentOf, rangeOf } from '../anchoring/documents.js';
import { highlight } from './annotations.js';

const sentence = 'Social workers spent two days a week there.';
const edited = sentence.replace('two', 'three');
const old = documentOf(`It was quiet. ${sentence} Nobody was in a hurry.`);
const today = documentOf({ id: 'x', text: `It was quiet. ${edited} Nobody was in a hurry.` });
const made = highlight('a');
const selector = describe(old, rangeOf(old, sentence));
const mark = { ...made, target: { ...made.target, selector, 'other:key': 1 } };
const now = '2025-01-01T00:00:00.000Z';

suite('a mark whose words were edited', () => {
  it('stands again once it is accepted, and keeps what it was made on', () => {
    const after = reattached(mark, today, rangeOf(today, edited), now);
    expect(fateOf(today, after)).toEqual({ kind: 'stands' });
    expect(quoteOf(after)).toBe(edited);
    expect(after.target).toMatchObject({ 'lj:was': selector, 'other:key': 1 });
    expect(annotationSchema.parse(after)).toEqual(after);
  });

  it('keeps what it was first made on when it is put elsewhere again, and nothing once it is back', () => {
    const after = reattached(mark, today, rangeOf(today, edited), now);
    const elsewhere = reattached(after, today, rangeOf(today, 'It was quiet.'), now);
    expect(elsewhere.target['lj:was']).toEqual(selector);
    const back = reattached(elsewhere, old, rangeOf(old, sentence), now);
    expect(back.target).toEqual(mark.target);
  });

  it('is shown with only the changed word struck out and put in', () => {
    const { then, now: present } = sidesOf(today, mark, fateOf(today, mark));
    const changed = (side: typeof then | undefined) => side?.passage.filter(({ kind }) => kind !== 'same');
    expect(changed(then)).toEqual([{ kind: 'old', text: 'two' }]);
    expect(changed(present)).toEqual([{ kind: 'new', text: 'three' }]);
    expect(then.before).toEqual([{ kind: 'same', text: 'It was quiet. ' }]);
  });
});

suite('a mark that lost its passage', () => {
  it('kept as a note is about the whole article and still has its quotation', () => {
    const after = keptAsNote(mark, now);
    expect(isWhole(after)).toBe(true);
    expect(quoteOf(after)).toBe(sentence);
    expect(annotationSchema.parse(after)).toEqual(after);
    expect(reattached(after, today, rangeOf(today, edited), now).target).toMatchObject({
      'lj:was': selector,
    });
  });
});

suite('differences', () => {
  it('make both texts again, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('the ', 'hub ', 'was', ' ', '\n', '🏡', 'cafe\u0301', '. '))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = differences(before, after);
        const only = (kind: 'old' | 'new') =>
          parts
            .filter((part) => part.kind === 'same' || part.kind === kind)
            .map((part) => part.text)
            .join('');
        expect(only('old')).toBe(before);
        expect(only('new')).toBe(after);
      }),
    );
  });
});

suite('the fingerprint of an issue', () => {
  const issue = (...texts: readonly string[]) => ({
    articles: texts.map((text, at) => ({ ...documentOf(text), id: `a${at}` }) as unknown as Article),
  });
  it('changes with a letter, with an article and with their order, and with nothing else', () => {
    const given = fingerprintOf(issue('One two.', 'Three.'));
    expect(fingerprintOf(issue('One two.', 'Three.'))).toBe(given);
    for (const other of [issue('One twp.', 'Three.'), issue('One two.'), issue('Three.', 'One two.')])
      expect(fingerprintOf(other)).not.toBe(given);
  });
});
