// Laws of the review after a new edition, for any edition before and after.
import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { splitsPair } from '../../../core/anchoring/code-points.js';
import { describe } from '../../../core/anchoring/describe.js';
import { fateOf, reviewOf, totalOf } from '../../../core/annotation/edition-review.js';
import type { Annotation } from '../../../core/annotation/types.js';
import type { Article } from '../../../core/journal/types.js';
import { anyDocument, documentOf } from '../anchoring/documents.js';
import { highlight } from './annotations.js';

type Doc = ReturnType<typeof documentOf>;

const markOver = (doc: Doc, start: number, end: number, id = 'a'): Annotation => {
  const annotation = highlight(id);
  return { ...annotation, target: { ...annotation.target, selector: describe(doc, { start, end }) } };
};

const paragraphOf = (...words: readonly string[]) =>
  fc
    .array(fc.constantFrom(...words), { minLength: 4, maxLength: 30 })
    .map((chosen) => `${chosen.join(' ')}.`);
const common = paragraphOf(
  'families',
  'were',
  'heard',
  'and',
  'the',
  'team',
  'met',
  'every',
  'week',
  'at',
  'home',
);
/** Words that no paragraph of `common` resembles. */
const rare = paragraphOf('Zyx', 'quvvo', 'zykk', 'jupju', 'vuxxy', 'gizzug', 'puxbuc', 'dubjol');

/** As the compiler does it: the id of a block comes from what it says, and a repeat gets a counter. */
const editionOf = (paragraphs: readonly string[]): Doc =>
  documentOf(
    ...paragraphs.map((text, index) => {
      const seen = paragraphs.slice(0, index).filter((earlier) => earlier === text).length;
      return { id: `p-${text}-${seen}`, text };
    }),
  );

const count = (text: string, part: string): number => text.split(part).length - 1;

suite('what is said of a mark', () => {
  it('is nothing, whatever is edited outside its block', () => {
    const outside = fc.array(common, { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.record({ own: common, head: outside, tail: outside, newHead: outside, newTail: outside }),
        fc.nat(200),
        fc.nat(200),
        ({ own, head, tail, newHead, newTail }, a, b) => {
          const doc = editionOf([...head, own, ...tail]);
          const revised = editionOf([...newHead, own, ...newTail]);
          const block = doc.blocks[head.length];
          fc.pre(block !== undefined);
          const at = [a, b].map((offset) => block.start + (offset % (own.length + 1))).sort((x, y) => x - y);
          const [start = 0, end = 0] = at;
          const words = doc.text.slice(start, end);
          // Words that stand in several places are told apart by what is around them, which may be what was edited.
          fc.pre(words.trim() !== '' && count(doc.text, words) === 1 && count(revised.text, words) === 1);
          expect(fateOf(revised, markOver(doc, start, end))).toEqual({ kind: 'stands' });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is that it is lost, when its block was deleted and its words occur nowhere', () => {
    fc.assert(
      fc.property(
        fc.array(common, { maxLength: 5 }),
        rare,
        fc.nat(5),
        fc.boolean(),
        (others, own, at, all) => {
          const doc = editionOf(others.toSpliced(at, 0, own));
          const block = doc.blocks[Math.min(at, others.length)];
          fc.pre(block !== undefined);
          const end = all ? block.end : block.start + Math.ceil(own.length / 2);
          const mark = markOver(doc, block.start, end);
          expect(fateOf(editionOf(others), mark)).toEqual({ kind: 'lost' });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is one thing: every mark is in exactly one group', () => {
    fc.assert(
      fc.property(
        anyDocument,
        anyDocument,
        fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 8 }),
        fc.boolean(),
        (doc, revised, spans, gone) => {
          const marks = spans.flatMap(([a, b], index) => {
            const start = Math.min(a, b, doc.text.length);
            const end = Math.min(Math.max(a, b), doc.text.length);
            const whole = !splitsPair(doc.text, start) && !splitsPair(doc.text, end);
            return whole ? [markOver(doc, start, end, String(index))] : [];
          });
          const article = { ...revised, id: 'a', title: 'A' } as unknown as Article;
          const reviewed = marks.map((annotation) => ({
            annotation,
            fate: fateOf(gone ? undefined : article, annotation),
          }));
          const { counts, articles } = reviewOf(
            { articles: gone ? [] : [article] },
            new Map([['a', reviewed]]),
          );
          expect(totalOf(counts)).toBe(marks.length);
          const listed = articles.flatMap((listing) => listing.marks.map(({ annotation }) => annotation.id));
          const standing = reviewed.flatMap(({ annotation, fate }) =>
            fate.kind === 'stands' ? [annotation.id] : [],
          );
          expect(listed).toHaveLength(totalOf(counts) - counts.stands);
          expect([...listed, ...standing].sort()).toEqual(marks.map(({ id }) => id).sort());
          if (gone) expect(counts.lost).toBe(marks.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
