// Marks in the text of a block: every character stays, and stands inside exactly the marks that cover it.
import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { lanes, segments, type ClippedMark } from '../../../../core/annotation/segments.js';
import { blockText } from '../../../../core/journal/projection.js';
import type { TermSpan } from '../../../../core/journal/terms.js';
import { withMarks } from '../../../../renderer/features/reader/mark-hast.js';
import { element, inlineNodes, text } from '../../../core/journal/bodies.js';

type Span = readonly [id: string, start: number, end: number];

const marksOf = (length: number, spans: readonly Span[], startElsewhere: readonly string[] = []) => {
  const marks = spans.map(([id, start, end]): ClippedMark => ({ id, start, end, created: id }));
  const starts = new Set(spans.map(([id]) => id).filter((id) => !startElsewhere.includes(id)));
  return { segments: segments(marks, length), starts, lanes: lanes(marks) };
};
const lengthOf = (nodes: readonly ElementContent[]): number => blockText(element('p', nodes)).length;
const marked = (nodes: readonly ElementContent[], ...spans: readonly Span[]) =>
  withMarks(nodes, marksOf(lengthOf(nodes), spans));

/** The nodes as markup, a mark as `[id:...]`, with `!` where it begins. */
const drawn = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      const { dataMark, dataFirst } = node.properties;
      const inside = drawn(node.children);
      if (node.tagName === 'br') return '/';
      if (node.tagName === 'dfn') return `{${inside}${dataFirst === undefined ? '' : '!'}}`;
      if (node.tagName !== 'mark') return `<${node.tagName}>${inside}</>`;
      return `[${String(dataMark)}${dataFirst === undefined ? '' : '!'}:${inside}]`;
    })
    .join('');

describe('marks', () => {
  const em = element('em', [text('two')]);
  it.each([
    ['none', [text('one two')], [], 'one two'],
    ['in the middle', [text('one two')], [['a', 4, 6]], 'one [a!:tw]o'],
    ['over markup', [text('one '), em, text(' three')], [['a', 2, 10]], 'on[a!:e ]<em>[a:two]</>[a: th]ree'],
    [
      'one over another',
      [text('one two')],
      [
        ['a', 0, 5],
        ['b', 3, 7],
      ],
      '[a!:one][a:[b!: t]][b:wo]',
    ],
    [
      'one inside another, split by markup',
      [text('on'), em],
      [
        ['a', 0, 5],
        ['b', 1, 4],
      ],
      '[a!:o][a:[b!:n]]<em>[a:[b:tw]][a:o]</>',
    ],
    ['over a line break', [text('one'), element('br', []), text('two')], [['a', 1, 6]], 'o[a!:ne]/[a:tw]o'],
    [
      'that begins with a line break',
      [text('one'), element('br', []), text('two')],
      [['a', 3, 7]],
      'one/[a!:two]',
    ],
    ['over an empty text', [text('one'), text(''), text('two')], [['a', 2, 4]], 'on[a!:e][a:t]wo'],
    ['of a family of five', [text('👩‍👩‍👧!')], [['a', 0, 8]], '[a!:👩‍👩‍👧]!'],
  ] as const)('%s', (_, nodes, spans, expected) => {
    expect(drawn(marked(nodes, ...spans))).toBe(expected);
  });

  it('leave blocks nested in a block to themselves', () => {
    const inner = element('li', [text('inner')], { dataBlock: 'x' });
    const nodes = [text('outer'), element('ul', [inner]), text('end')];
    const shown = marked(nodes, ['a', 2, 6]);
    expect(drawn(shown)).toBe('ou[a!:ter]<ul><li>inner</></>[a:e]nd');
    expect(shown).toContainEqual(element('ul', [inner]));
  });

  it('that began in an earlier block do not begin again', () => {
    const marks = marksOf(
      3,
      [
        ['a', 0, 2],
        ['b', 1, 3],
      ],
      ['a'],
    );
    expect(drawn(withMarks([text('one')], marks))).toBe('[a:o][a:[b!:n]][b:e]');
  });

  it('know how deep they stand, as far as can be told apart', () => {
    const spans = ['a', 'b', 'c', 'd', 'e'].map((id): Span => [id, 0, 3]);
    const depths: unknown[] = [];
    for (let [node] = marked([text('one')], ...spans); node?.type === 'element'; [node] = node.children)
      depths.push(node.properties['dataDepth']);
    expect(depths).toEqual(['0', '1', '2', '3', '4']);
  });

  const anySpans = fc
    .array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 6 })
    .map((spans) => spans.map(([a, b], index): Span => [`m${index}`, Math.min(a, b), Math.max(a, b)]));

  it('change nothing of the text, whatever text they were made for', () => {
    const anyMarks = fc
      .array(fc.tuple(fc.nat(40), fc.nat(40), fc.subarray(['a', 'b', 'c'])), { maxLength: 6 })
      .map((runs) => {
        const sorted = runs.map(([a, b, ids]) => ({ start: Math.min(a, b), end: Math.max(a, b), ids }));
        return {
          segments: sorted.toSorted((a, b) => a.start - b.start),
          starts: new Set(['a', 'b']),
          lanes: new Map<string, number>(),
        };
      });
    fc.assert(
      fc.property(inlineNodes, anyMarks, (nodes, marks) => {
        const before = structuredClone(nodes);
        expect(blockText(element('p', withMarks(nodes, marks)))).toBe(blockText(element('p', nodes)));
        expect(nodes).toEqual(before);
      }),
    );
  });

  it('stand around every character they cover, and no other, the outer before the inner', () => {
    fc.assert(
      fc.property(inlineNodes, anySpans, (nodes, spans) => {
        const length = lengthOf(nodes);
        const marks = marksOf(length, spans);
        const covering: string[] = [];
        const walk = (node: ElementContent, around: string): void => {
          if (node.type === 'text') covering.push(...Array.from({ length: node.value.length }, () => around));
          if (node.type !== 'element') return;
          if (node.tagName === 'br') covering.push('break');
          const own = node.tagName === 'mark' ? `${around}>${String(node.properties['dataMark'])}` : around;
          for (const child of node.children) walk(child, own);
        };
        for (const node of withMarks(nodes, marks)) walk(node, '');
        const expected = marks.segments.flatMap(({ start, end, ids }) =>
          Array.from({ length: end - start }, () => ids.map((id) => `>${id}`).join('')),
        );
        expect(covering).toHaveLength(length);
        covering.forEach((found, offset) => {
          if (found !== 'break') expect(found).toBe(expected[offset]);
        });
      }),
    );
  });

  it('begin exactly once, at their first character, if they cover any', () => {
    fc.assert(
      fc.property(inlineNodes, anySpans, (nodes, spans) => {
        const whole = blockText(element('p', nodes));
        const begun: (readonly [id: string, offset: number])[] = [];
        let offset = 0;
        const walk = (node: ElementContent): void => {
          if (node.type === 'text') offset += node.value.length;
          if (node.type !== 'element') return;
          if (node.tagName === 'br') offset += 1;
          if (node.properties['dataFirst'] !== undefined)
            begun.push([String(node.properties['dataMark']), offset]);
          node.children.forEach(walk);
        };
        withMarks(nodes, marksOf(whole.length, spans)).forEach(walk);
        const breaks = new Set<number>();
        offset = 0;
        const findBreaks = (node: ElementContent): void => {
          if (node.type === 'text') offset += node.value.length;
          if (node.type !== 'element') return;
          if (node.tagName === 'br') breaks.add(offset++);
          node.children.forEach(findBreaks);
        };
        nodes.forEach(findBreaks);
        const expected = spans.flatMap(([id, start, end]) => {
          let first = start;
          while (breaks.has(first)) first += 1;
          return first < Math.min(end, whole.length) ? [[id, first] as const] : [];
        });
        expect(begun.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

describe('terms', () => {
  const term = (start: number, end: number) => ({ entry: 't', start, end });
  const shown = (nodes: readonly ElementContent[], spans: readonly Span[], ...terms: TermSpan[]) =>
    drawn(withMarks(nodes, marksOf(lengthOf(nodes), spans), terms));

  it.each([
    ['alone', [], 'one {two!} three'],
    ['inside a mark', [['a', 2, 10]], 'on[a!:e {two!} th]ree'],
    ['that is marked', [['a', 4, 7]], 'one [a!:{two!}] three'],
    ['cut in two by the end of a mark', [['a', 0, 5]], '[a!:one {t!}]{wo} three'],
    ['with a mark in its middle', [['a', 5, 6]], 'one {t!}[a!:{w}]{o} three'],
  ] as const)('%s', (_, spans, expected) => {
    expect(shown([text('one two three')], spans, term(4, 7))).toBe(expected);
  });

  it('stand in markup and after a line break', () => {
    const nodes = [text('one'), element('br', []), element('em', [text('two')]), text(' four')];
    expect(shown(nodes, [], term(4, 7), term(8, 12))).toBe('one/<em>{two!}</> {four!}');
  });

  it('change nothing of the text and of the marks, wherever they stand', () => {
    const anyTerms = fc
      .uniqueArray(fc.nat(60), { maxLength: 8 })
      .map((edges) => edges.toSorted((a, b) => a - b))
      .map((edges) =>
        edges.flatMap((start, at) => {
          const end = edges[at + 1];
          return at % 2 === 0 && end !== undefined ? [term(start, end)] : [];
        }),
      );
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 4 });
    fc.assert(
      fc.property(inlineNodes, anyTerms, spans, (nodes, terms, edges) => {
        const marks = marksOf(
          lengthOf(nodes),
          edges.map(([a, b], at): Span => [`m${at}`, Math.min(a, b), Math.max(a, b)]),
        );
        const before = structuredClone(nodes);
        const after = withMarks(nodes, marks, terms);
        expect(blockText(element('p', after))).toBe(blockText(element('p', nodes)));
        expect(nodes).toEqual(before);
        const count = (all: readonly ElementContent[]): number =>
          all.reduce(
            (sum, node) =>
              node.type === 'element' ? sum + count(node.children) + Number(node.tagName === 'mark') : sum,
            0,
          );
        expect(count(after)).toBe(count(withMarks(nodes, marks)));
      }),
    );
  });
});
