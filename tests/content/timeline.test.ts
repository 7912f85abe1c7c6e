// The programme timeline: the six signs of the original's key, and every date the issue gives, in order.
import { describe, expect, it } from 'vitest';
import { article, classesOf, elementsIn, panels, plain, textOf } from './edition.js';
import { originals, seedsOrSkip } from './seeds.js';

const signs = [
  'Trailblazer announced',
  'Trailblazer',
  'Diagnostic and discovery phase',
  'Implementation phase',
  'Go live date',
  'Planned evaluation date',
];

const withClass = (name: string) =>
  panels('programme-timeline', 'timeline').flatMap((figure) =>
    elementsIn(figure).filter((element) => classesOf(element).includes(name)),
  );

/** The events as `date, sign: words`. */
const events = (): readonly string[] => withClass('timeline-event').map((event) => plain(textOf(event)));

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** The beginning of a date or span as a number that grows with time. */
function beginning(date: string): number {
  const [, day = '0', month = '', year = ''] = /^(?:(?:(\d{1,2}) )?([A-Z][a-z]+) )?(\d{4})/.exec(date) ?? [];
  return Number(year) * 10_000 + (months.indexOf(month) + 1) * 100 + Number(day);
}

describe('the programme timeline', () => {
  it('is one figure that says it is of this edition, under a caption', () => {
    const figures = panels('programme-timeline', 'timeline');
    expect(figures.map(({ tagName }) => tagName)).toEqual(['figure']);
    const captions = figures.flatMap((figure) => elementsIn(figure, 'figcaption').map(textOf));
    expect(captions).toEqual(['The programme from its start to its full evaluation']);
  });

  it('has the six signs of the original in its key', () => {
    const key = withClass('timeline-key').flatMap((list) =>
      elementsIn(list, 'li').map((item) => textOf(item)),
    );
    expect(key.map((name) => name.trim())).toEqual(signs);
  });

  it('has a key that the original prints', (context) => {
    const seeds = seedsOrSkip(context, 'the key was not looked up in them');
    const printed = originals(seeds).get('programme-timeline') ?? '';
    const names = [...printed.matchAll(/^- +(.+)$/gm)].map(([, name = '']) => name.trim());
    expect(names.toSorted()).toEqual(signs.toSorted());
  });

  it.each([
    ['2019 to 2024', '17 areas of England'],
    ['2019', 'Foundations starts to evaluate the three models'],
    ['2020', 'joins Our Place in Rochdale'],
    ['March 2020', 'Mutual Ventures and Innovation Unit are engaged'],
    ['April 2020, Go live date', 'Our Place, the No Wrong Door hub in Rochdale, opens'],
    ['December 2020', 'The first Strengthening Families learning journal is published'],
    ['January 2021', 'judgement by Ofsted'],
    ['March 2021 to March 2024', 'goes down from 735 to 647'],
    ['April 2021, Go live date', 'Coventry launches Family Valued'],
    ['June 2021', "Coventry's Reunification Project starts"],
    ['January 2022, Go live date', 'Wandsworth launches Family Safeguarding'],
    ['July 2022', 'allow the Reunification Project in Coventry to expand'],
    ['June 2023', 'The SFPC Workforce Learning Report'],
    ['October 2023', 'judges it to be Outstanding'],
    ['January 2024', 'Home Again, a report on reunification, is launched at the House of Commons'],
    [
      'March 2024',
      'The sixth and last learning journal is published, with all 17 adopters operationally live',
    ],
    ['1 April 2024', 'The programme comes to its formal end'],
    ['2026, Planned evaluation date', 'The impact evaluation is to conclude'],
    ['2026 and 2027, Planned evaluation date', 'The full evaluation is to be published'],
  ])('says what happened at %s', (head, words) => {
    expect(events().filter((event) => event.startsWith(`${head}: `) && event.includes(words))).toHaveLength(
      1,
    );
  });

  it('goes on in time, with no date twice under one sign', () => {
    const heads = events().map((event) => event.slice(0, event.indexOf(': ')));
    expect(heads.length).toBeGreaterThanOrEqual(19);
    expect(new Set(heads).size).toBe(heads.length);
    const begun = heads.map(beginning);
    expect(Math.min(...begun)).toBeGreaterThanOrEqual(2019_00_00);
    expect(begun).toEqual(begun.toSorted((a, b) => a - b));
  });

  it('names every date and its sign in the strip, for those who do not see it', () => {
    const [strip, ...more] = withClass('timeline-strip');
    expect(more).toEqual([]);
    expect(strip?.properties['role']).toBe('img');
    const name = plain(String(strip?.properties['ariaLabel']));
    const heads = events().map((event) => event.slice(0, event.indexOf(': ')));
    expect(name.endsWith(`${heads.join('; ')}.`)).toBe(true);
  });

  it('has its events among the blocks that a note can hold on to', () => {
    const { blocks, text } = article('programme-timeline');
    const items = new Set(blocks.map(({ start, end }) => plain(text.slice(start, end))));
    expect(events().filter((event) => !items.has(event))).toEqual([]);
  });
});
