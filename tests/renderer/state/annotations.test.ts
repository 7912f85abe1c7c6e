// The marks of the article on show, cut up for its blocks; what did not change is not drawn again.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Annotation, Selectors } from '../../../core/annotation/types.js';
import type { Article } from '../../../core/journal/types.js';
import { cardId, locate, showMarks, useAnnotations } from '../../../renderer/state/annotations.js';
import { highlight } from '../../core/annotation/annotations.js';
import { documentOf, rangeOf } from '../../core/anchoring/documents.js';

const doc = documentOf(
  'A title of some length',
  'The first paragraph.',
  'The second paragraph.',
  'The last one.',
);
const article = { ...doc, id: 'a' } as unknown as Article;

/** A mark on the words, found again by them alone, or by the place where they stand. */
function markOn(id: string, words: string, created = '2026-11-21T12:00:00.000Z'): Annotation {
  const found = doc.text.includes(words);
  const { start, end } = found ? rangeOf(doc, words) : { start: 0, end: 0 };
  const selector: Selectors = [
    ...(found ? [{ type: 'TextPositionSelector', start, end } as const] : []),
    {
      type: 'TextQuoteSelector',
      exact: words,
      prefix: doc.text.slice(0, start).slice(-32),
      suffix: doc.text.slice(end, end + 32),
    },
  ];
  const annotation = highlight(id);
  return { ...annotation, created, target: { ...annotation.target, selector } };
}
const show = (...annotations: readonly Annotation[]): void => {
  showMarks(annotations.map((annotation) => locate(article, annotation)));
};
const blocks = () => useAnnotations.getState().byBlock;
const drawn = (block: string): readonly string[] =>
  (blocks().get(block)?.segments ?? []).flatMap(({ start, end, ids }) => {
    const at = doc.blocks.find(({ id }) => id === block)?.start ?? 0;
    return ids.length === 0 ? [] : [`${doc.text.slice(at + start, at + end)}: ${ids.join()}`];
  });
const begins = (): readonly string[] =>
  [...blocks()].flatMap(([block, { starts }]) => [...starts].map((id) => `${id} in ${block}`));

beforeEach(() => {
  useAnnotations.setState({ article, marks: [], byId: new Map(), byBlock: new Map() });
});

describe('marks', () => {
  it('lie in the blocks they reach into, and begin in the first of them', () => {
    show(markOn('1', 'paragraph.\nThe second paragraph.\nThe last'), markOn('2', 'second'));
    const [one, two] = [highlight('1').id, highlight('2').id];
    expect([...blocks().keys()]).toEqual(['p2', 'p3', 'p4']);
    expect(drawn('p2')).toEqual([`paragraph.: ${one}`]);
    expect(drawn('p3')).toEqual([`The : ${one}`, `second: ${one},${two}`, ` paragraph.: ${one}`]);
    expect(drawn('p4')).toEqual([`The last: ${one}`]);
    expect(begins()).toEqual([`${one} in p2`, `${two} in p3`]);
  });

  it('that begin with the end of a line begin where their words do', () => {
    show(markOn('1', '\nThe second'));
    expect(drawn('p3')).toEqual([`The second: ${highlight('1').id}`]);
    expect(begins()).toEqual([`${highlight('1').id} in p3`]);
  });

  it('stand in reading order, those at one place by age, and those that were not found last', () => {
    show(
      markOn('gone', 'Nothing of the kind was ever written in this place, not by anybody.'),
      markOn('late', 'last one'),
      markOn('young', 'first', '2026-11-22T12:00:00.000Z'),
      markOn('old', 'first', '2026-11-20T12:00:00.000Z'),
      markOn('title', 'some'),
    );
    const { marks, byId } = useAnnotations.getState();
    const expected = ['title', 'old', 'young', 'late', 'gone'].map((id) => highlight(id).id);
    expect(marks.map(({ annotation }) => annotation.id)).toEqual(expected);
    expect(marks.at(-1)?.resolution.status).toBe('orphan');
    expect([...byId.keys()]).toEqual(expected);
  });

  it('leave every block alone in which nothing changed', () => {
    show(markOn('1', 'first'), markOn('2', 'second'));
    const before = blocks();
    show(markOn('1', 'first'), markOn('2', 'second'), markOn('3', 'last one'), markOn('4', 'The second'));
    expect(blocks().get('p2')).toBe(before.get('p2'));
    expect(blocks().get('p3')).not.toBe(before.get('p3'));
    show(markOn('1', 'first'), markOn('2', 'second'));
    expect(blocks().get('p2')).toBe(before.get('p2'));
    expect(blocks().has('p4')).toBe(false);
  });

  it('draw a block again in which a mark no longer begins, though it looks the same', () => {
    show(markOn('1', 'The second'));
    const before = blocks().get('p3');
    show(markOn('1', 'paragraph.\nThe second'));
    expect(blocks().get('p3')?.segments).toEqual(before?.segments);
    expect(begins()).toEqual([`${highlight('1').id} in p2`]);
  });
});

describe('the id of a card', () => {
  it('is one that may stand in a page', () => {
    expect(cardId('urn:uuid:1a-2b')).toBe('card-urn-uuid-1a-2b');
  });
});
