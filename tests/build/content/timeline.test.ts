// Timelines: the strip, the key and the list on the page, and what an editor is told of one that is amiss.
import fc from 'fast-check';
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../build/content/dates.js';
import { blocksOf, compiled, elementsOf, mistakesIn } from './compile.js';

const timeline = (events: readonly string[], key = 'Start; Go live; Review'): string =>
  `:::timeline{caption="The years" key="${key}"}\n\n${events.map((event) => `- ${event}`).join('\n')}\n\n:::`;

const classesOf = ({ properties }: Element): readonly string[] => {
  const classes = properties['className'];
  return Array.isArray(classes) ? classes.map(String) : [];
};
const classed = (body: string, name: string): Element[] =>
  elementsOf(compiled(body).body).filter((element) => classesOf(element).includes(name));
const only = (body: string, name: string): Element => {
  const [found, ...more] = classed(body, name);
  if (!found || more.length > 0) throw new Error(`not one ${name}`);
  return found;
};
const words = (element: Element): string =>
  element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? words(child) : ''))
    .join('');

const example = timeline([
  '**2019 to 2021**, _Start_: All of it.',
  '**March 2020**: A hub opens.',
  "**1 April 2021**, _Go live_: It's live.",
  '**2022**, _Go live_: Another.',
]);

describe('a timeline', () => {
  it('is a caption, a strip, a key and a list, under one number', () => {
    const { properties, children } = only(example, 'timeline');
    expect(properties['dataNumber']).toBe('1');
    expect(children).toMatchObject([
      { tagName: 'figcaption' },
      { tagName: 'svg', properties: { className: ['timeline-strip'] } },
      { tagName: 'ul', properties: { className: ['timeline-key'] } },
      { tagName: 'ol', properties: { className: ['timeline-list'] } },
    ]);
    expect(blocksOf(compiled(example))).toEqual([
      '1 caption: The years',
      '1.1 list-item: 2019 to 2021, Start: All of it.',
      '1.2 list-item: March 2020: A hub opens.',
      '1.3 list-item: 1 April 2021, Go live: It’s live.',
      '1.4 list-item: 2022, Go live: Another.',
    ]);
  });

  it('says its dates and signs to those who do not see the strip', () => {
    expect(only(example, 'timeline-strip').properties).toMatchObject({
      role: 'img',
      ariaLabel: 'The years. 2019 to 2021, Start; March 2020; 1 April 2021, Go live; 2022, Go live.',
    });
  });

  it('marks each event of the list with its sign, and says the sign in words', () => {
    const signs = classed(example, 'timeline-event').map((event) => {
      const [svg] = event.children;
      const shape = svg?.type === 'element' ? elementsOf(svg).flatMap(classesOf) : [];
      expect(svg).toMatchObject({ tagName: 'svg', properties: { ariaHidden: 'true' } });
      expect(event.children[1]).toMatchObject({ tagName: 'strong' });
      return shape.at(-1);
    });
    expect(signs).toEqual(['timeline-sign-1', 'timeline-sign-0', 'timeline-sign-2', 'timeline-sign-2']);
    expect(classed(example, 'timeline-sign-name').map(words)).toEqual(['Start', 'Go live', 'Go live']);
  });

  it('has a key of all signs that says which no event uses', () => {
    const entries = only(example, 'timeline-key').children.filter((node) => node.type === 'element');
    expect(entries.map((entry) => [words(entry), classesOf(entry)])).toEqual([
      ['Start', []],
      ['Go live', []],
      ['Review', ['timeline-unused']],
    ]);
    for (const entry of entries) expect(entry.children[0]).toMatchObject({ tagName: 'svg' });
  });

  it('has six signs of six shapes', () => {
    const key = only(timeline(['**2020**: x'], 'A; B; C; D; E; F'), 'timeline-key');
    const shapes = elementsOf(key).filter((element) => classesOf(element).includes('timeline-sign'));
    const drawn = shapes.map(({ tagName, properties: { className: _, ...geometry } }) =>
      JSON.stringify([tagName, geometry]),
    );
    expect(new Set(drawn).size).toBe(6);
    expect(shapes.map((shape) => classesOf(shape)[1])).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `timeline-sign-${n}`),
    );
  });

  it('labels every year from the first to the last', () => {
    expect(classed(example, 'timeline-year').map(words)).toEqual(['2019', '2020', '2021', '2022']);
    expect(classed(example, 'timeline-tick')).toHaveLength(5);
  });

  it('may be without a key, and then has none', () => {
    const bare = ':::timeline{caption="The years"}\n\n- **2020**: x\n\n:::';
    expect(classed(bare, 'timeline-key')).toEqual([]);
    expect(classed(bare, 'timeline-event')).toHaveLength(1);
  });

  it('reads its events the same when blank lines stand between them', () => {
    expect(compiled(example.replaceAll('\n- ', '\n\n- ')).body).toEqual(compiled(example).body);
  });

  it('takes words in italics for a sign only after a comma', () => {
    const body = timeline(['**2020**: _Start_ is not meant here.']);
    expect(classed(body, 'timeline-sign-name')).toEqual([]);
    expect(classed(body, 'timeline-event').flatMap(elementsOf).flatMap(classesOf)).toContain(
      'timeline-sign-0',
    );
  });
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Where bars and signs stand on a strip; a sign is 12 units wide. */
function boxes(strip: Element): { readonly bars: readonly Box[]; readonly signs: readonly Box[] } {
  const elements = elementsOf(strip);
  const bars = elements
    .filter((element) => classesOf(element).includes('timeline-bar'))
    .map(({ properties: { x, y, width, height } }) => ({
      left: Number(x),
      right: Number(x) + Number(width),
      y: Number(y) + Number(height) / 2,
    }));
  const signs = elements
    .filter(({ tagName }) => tagName === 'g')
    .map(({ properties }) => {
      const [, x, y] = /^translate\((\S+) (\S+)\)$/.exec(String(properties['transform'])) ?? [];
      return { left: Number(x) - 6, right: Number(x) + 6, y: Number(y) };
    });
  return { bars, signs };
}

const year = fc.integer({ min: 2018, max: 2027 });
const dated = fc.record({
  from: year,
  length: fc.integer({ min: 0, max: 4 }),
  month: fc.integer({ min: 0, max: 11 }),
});
const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

describe('the strip of a timeline', () => {
  it('lets nothing overlap and nothing stand outside it', () => {
    fc.assert(
      fc.property(fc.array(dated, { minLength: 1, maxLength: 25 }), (events) => {
        const sorted = events
          .map((event) => ({ ...event, at: event.length === 0 ? event.from + event.month / 12 : event.from }))
          .toSorted((a, b) => a.at - b.at);
        const lines = sorted.map(({ from, length, month }, index) => {
          const date = length === 0 ? `${names[month] ?? ''} ${from}` : `${from} to ${from + length}`;
          return `**${date}**: ${index}`;
        });
        const strip = only(timeline(lines), 'timeline-strip');
        const [, , width = 0, height = 0] = String(strip.properties['viewBox']).split(' ').map(Number);
        const { bars, signs } = boxes(strip);
        const all = [...bars, ...signs];
        expect(all).toHaveLength(events.length);
        all.forEach((box, index) => {
          expect(
            Math.min(box.left, width - box.right, box.y - 6, height - box.y - 26),
          ).toBeGreaterThanOrEqual(0);
          for (const other of all.slice(index + 1))
            if (Math.abs(other.y - box.y) < 12)
              expect(box.right < other.left || other.right < box.left).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('sets dates where they belong between the years', () => {
    const strip = only(
      timeline(['**2020 to 2021**: a', '**January 2020**: b', '**December 2020**: c']),
      'timeline-strip',
    );
    const [start = 0, middle = 0, end = 0] = elementsOf(strip)
      .filter((element) => classesOf(element).includes('timeline-tick'))
      .map(({ properties }) => Number(properties['x1']));
    const { bars, signs } = boxes(strip);
    expect(bars[0]?.left).toBe(start);
    expect(bars[0]?.right).toBeCloseTo(end - 2);
    const month = (middle - start) / 12;
    expect((signs[0]?.left ?? 0) + 6).toBeCloseTo(start + month / 2, 0);
    expect((signs[1]?.left ?? 0) + 6).toBeCloseTo(middle - month / 2, 0);
  });

  it('stands the sign of a span at its beginning', () => {
    const { bars, signs } = boxes(only(timeline(['**2020 to 2023**, _Start_: a']), 'timeline-strip'));
    expect(signs).toHaveLength(1);
    expect(signs[0]?.left).toBe(bars[0]?.left);
    expect(signs[0]?.y).toBe(bars[0]?.y);
  });
});

describe('a date', () => {
  it.each([
    ['2019', 2019, 2020, false],
    ['March 2020', 2020 + 2 / 12, 2020 + 3 / 12, false],
    ['1 April 2024', 2024 + 3 / 12, 2024 + (3 + 1 / 30) / 12, false],
    ['29 February 2024', 2024 + (1 + 28 / 29) / 12, 2024 + 2 / 12, false],
    ['2019 to 2024', 2019, 2025, true],
    ['March 2020 to March 2024', 2020 + 2 / 12, 2024 + 3 / 12, true],
    ['2026 and 2027', 2026, 2028, true],
    ['2020 to June 2021', 2020, 2021 + 6 / 12, true],
  ])('%s is a stretch of time', (written, from, to, span) => {
    const period = parsePeriod(written);
    expect(period?.from).toBeCloseTo(from, 8);
    expect(period?.to).toBeCloseTo(to, 8);
    expect(period?.span).toBe(span);
  });

  it.each([
    ...[
      '',
      'soon',
      '20',
      '20190',
      'Mars 2020',
      'march 2020',
      '0 March 2020',
      '32 March 2020',
      '29 February 2023',
    ],
    ...[
      '1 2020',
      '2024 to 2019',
      '2019 to 2019',
      '2019 to',
      '2019 to 2020 to 2021',
      '2019-2024',
      '2019:',
      ' 2019',
    ],
  ])('is not "%s"', (written) => {
    expect(parsePeriod(written)).toBeUndefined();
  });
});

describe('a timeline is refused for', () => {
  it.each([
    ['no caption', ':::timeline{key="A"}\n\n- **2020**, _A_: x\n\n:::', 8, /needs a caption/],
    ['no list', ':::timeline{caption="C"}\n\nx\n\n:::', 8, /holds one list with bullets/],
    [
      'a list with numbers',
      ':::timeline{caption="C"}\n\n1. **2020**: x\n\n:::',
      8,
      /holds one list with bullets/,
    ],
    ['more than a list', ':::timeline{caption="C"}\n\n- **2020**: x\n\ny\n\n:::', 8, /holds one list/],
    [
      'an attribute that is not known',
      ':::timeline{caption="C" signs="A"}\n\n- **2020**: x\n\n:::',
      8,
      /has caption and key, not "signs"/,
    ],
    ['a sign twice', timeline(['**2020**: x'], 'A; B; A'), 8, /the key names "A" twice/],
    ['seven signs', timeline(['**2020**: x'], 'A; B; C; D; E; F; G'), 8, /at most 6 signs, not 7/],
    [
      'a sign that is not in the key',
      timeline(['**2020**: x', '**2021**, _Strat_: y']),
      11,
      /"Strat" is not in the key, which has Start; Go live/,
    ],
    [
      'a sign without a key',
      ':::timeline{caption="C"}\n\n- **2020**, _A_: x\n\n:::',
      10,
      /which has no signs/,
    ],
    [
      'a date that is none',
      timeline(['**Spring 2020**: x']),
      10,
      /"Spring 2020" is not a date such as "2019"/,
    ],
    [
      'a span that ends before it begins',
      timeline(['**2021 to 2020**: x']),
      10,
      /"2021 to 2020" ends before it/,
    ],
    [
      'dates out of order',
      timeline(['**March 2020**: x', '**2020**: y']),
      11,
      /"2020" begins before the event above/,
    ],
    ['no date', timeline(['x']), 10, /begins with its date in bold/],
    ['a date that is not bold', timeline(['2020: x']), 10, /begins with its date in bold/],
    ['no colon', timeline(['**2020** x']), 10, /begins with its date in bold/],
    ['no words', timeline(['**2020**:']), 10, /begins with its date in bold/],
    ['no words after a sign', timeline(['**2020**, _Start_:']), 10, /begins with its date in bold/],
    ['no colon after a sign', timeline(['**2020**, _Start_ x']), 10, /begins with its date in bold/],
    ['a list in an event', timeline(['**2020**: x\n  - y']), 10, /begins with its date in bold/],
  ])('%s', (_, body, line, reason) => {
    const [mistake, ...more] = mistakesIn(body);
    expect(more).toEqual([]);
    expect(mistake).toMatch(new RegExp(`^articles/01-test\\.md:${line}: `));
    expect(mistake).toMatch(reason);
  });
});
