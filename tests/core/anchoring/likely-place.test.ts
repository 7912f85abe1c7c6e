// Where looking for a lost passage begins.
import { describe as suite, expect, it } from 'vitest';
import { describe } from '../../../core/anchoring/describe.js';
import { likelyPlace } from '../../../core/anchoring/likely-place.js';
import { documentOf, rangeOf } from './documents.js';

const lost = 'Nobody knew where the budget for it had gone.';
const old = documentOf(
  'The first paragraph is about something else.',
  `It was a long winter in the valley. ${lost} In spring the school opened again.`,
  'The last paragraph is about something else too.',
);
const selectors = describe(old, rangeOf(old, lost));
const words = (doc: typeof old): string | undefined => {
  const range = likelyPlace(doc, selectors);
  return range && doc.text.slice(range.start, range.end);
};

suite('the likely place of a lost passage', () => {
  it('is beside the words that stood before it, wherever they are now', () => {
    const today = documentOf(
      { id: 'x', text: 'New.' },
      'It was a long winter in the valley. So they said.',
      'End.',
    );
    expect(words(today)).toBe('It was a long winter in the valley. So they said.');
  });

  it('is beside the words that stood after it, where those before it are gone', () => {
    const today = documentOf('New.', 'Much changed.', 'Later. In spring the school opened again.');
    expect(words(today)).toBe('Later. In spring the school opened again.');
  });

  it('is the paragraph after the one before it, where it was the first of its paragraph', () => {
    const first = 'It was a long winter in the valley.';
    const made = describe(old, rangeOf(old, first));
    const today = documentOf('The first paragraph is about something else.', 'So they said.', 'End.');
    const range = likelyPlace(today, made);
    expect(range && today.text.slice(range.start, range.end)).toBe('So they said.');
  });

  it('is the block it was in, where what surrounded it is gone or stands more than once', () => {
    expect(words(documentOf('One.', 'Something quite different.', 'Three.'))).toBe(
      'Something quite different.',
    );
    const twice = 'It was a long winter in the valley. In spring the school opened again.';
    expect(words(documentOf(twice, 'Something quite different.', twice))).toBe('Something quite different.');
  });

  it('is beside the few words that are left of what surrounded it, where its block is gone too', () => {
    const today = documentOf({ id: 'x', text: 'New.' }, { id: 'y', text: 'In spring it rained.' });
    expect(words(today)).toBe('In spring it rained.');
  });

  it('is as far into the text as it was, where its block is gone, and the end of a shorter text', () => {
    const [, ...rest] = selectors;
    const far = documentOf(...['x', 'y', 'z'].map((id) => ({ id, text: id.repeat(60) })));
    const range = likelyPlace(far, rest);
    expect(range && far.text.slice(range.start, range.end)).toBe('y'.repeat(60));
    const short = documentOf({ id: 'x', text: 'Short.' });
    expect(likelyPlace(short, rest)).toEqual({ start: 0, end: 6 });
  });

  it('is not known of a note without a passage, nor in a text without words', () => {
    expect(likelyPlace(old, [])).toBeUndefined();
    expect(likelyPlace({ text: '', blocks: [] }, selectors)).toBeUndefined();
  });
});
