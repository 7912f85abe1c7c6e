// Annotations of every kind the program makes, for properties.
import fc from 'fast-check';
import { createAnnotation } from '../../../core/annotation/create.js';
import { binned, withNote, withStyle, withTags } from '../../../core/annotation/edit.js';
import type { Annotation } from '../../../core/annotation/types.js';
import { issueNotebook } from '../../../core/ipc/contract.js';
import { describe } from '../../../core/anchoring/describe.js';
import { documentOf } from '../anchoring/documents.js';
import { withStrangeKeys } from './annotations.js';

const doc = documentOf(
  'The families were heard 😀.',
  'Teams gave “time”, and the rest followed.',
  'Nobody hurried.',
);
const time = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('=1+1', '@SUM(A1)', '-2', 'a,b', 'say "so"', 'two\nlines', '<b>&', '# not a heading', ''),
);

/** Marks, underlines, notes without a mark, on passages, articles and issues, with notes and tags, binned or not. */
export const annotations: fc.Arbitrary<Annotation> = fc
  .record({
    id: fc.uuid(),
    now: time,
    from: fc.nat(doc.text.length - 1),
    length: fc.nat(40),
    whole: fc.constantFrom('passage', 'passage', 'article', 'issue'),
    style: fc.option(fc.constantFrom('highlight' as const, 'underline' as const, 'unmarked' as const)),
    tags: fc.array(
      text.filter((tag) => tag.trim() !== ''),
      { maxLength: 3 },
    ),
    note: fc.option(text),
    inBin: fc.option(time),
    strange: fc.boolean(),
  })
  .map(({ id, now, from, length, whole, style, tags, note, inBin, strange }) => {
    const ref = { issue: 'families-6', article: whole === 'issue' ? issueNotebook : 'foreword' };
    let made = createAnnotation({
      ref,
      selectors: describe(doc, { start: from, end: Math.min(doc.text.length, from + 1 + length) }),
      meaning: 'evidence',
      id: `urn:uuid:${id}`,
      now,
    });
    if (whole !== 'passage') {
      const { selector: _, ...target } = made.target;
      made = { ...made, target };
    }
    if (style) made = withStyle(made, style, now);
    if (tags.length > 0) made = withTags(made, tags, now);
    if (note !== null)
      made = withNote(
        made,
        { lexical: JSON.stringify({ root: { children: [] } }), html: '<p></p>', markdown: note },
        now,
      );
    if (inBin !== null) made = binned(made, inBin);
    return strange ? withStrangeKeys(made) : made;
  });
