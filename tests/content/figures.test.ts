// The tables, figures and dates of the bundled issue, exactly as the original gives them.
import { describe, expect, it } from 'vitest';
import { article, classesOf, elementsIn, panelItems, panels, plain, runningText, textOf } from './edition.js';
import { pieces } from './pieces.js';
import { originals, seedsOrSkip } from './seeds.js';

describe('the children Coventry looks after', () => {
  const years = ['March 2021', 'March 2022', 'March 2023', 'March 2024'];
  const numbers = ['735', '683', '652', '647'];

  it('stand in a table with heads for its columns and its row', () => {
    const tables = elementsIn(article('reunification').body, 'table');
    const rows = tables.flatMap((table) =>
      elementsIn(table, 'tr').map((row) =>
        elementsIn(row, 'th', 'td').map((cell) => [
          cell.tagName,
          cell.properties['scope'] ?? '',
          textOf(cell),
        ]),
      ),
    );
    expect(rows).toEqual([
      [['td', '', ''], ...years.map((year) => ['th', 'col', year])],
      [['th', 'row', 'Children looked after'], ...numbers.map((number) => ['td', '', number])],
    ]);
  });

  it('are cells that a note can hold on to, under a caption that says who is left out', () => {
    const { blocks, text } = article('reunification');
    const textsOf = (kind: string): readonly string[] =>
      blocks.filter((block) => block.kind === kind).map(({ start, end }) => text.slice(start, end));
    expect(textsOf('table-cell')).toEqual([...years, 'Children looked after', ...numbers]);
    expect(textsOf('caption').map(plain)).toEqual([
      expect.stringMatching(/Coventry City Council, excluding unaccompanied asylum-seeking children/),
    ]);
  });

  it('are drawn in a chart whose name says all four', () => {
    const [chart, ...more] = elementsIn(article('reunification').body, 'svg').filter((svg) =>
      classesOf(svg).includes('chart'),
    );
    expect(more).toEqual([]);
    expect(chart?.properties['role']).toBe('img');
    const name = String(chart?.properties['ariaLabel']);
    expect(name).toContain(years.map((year, index) => `${year}: ${String(numbers[index])}`).join(', '));
    const heights = chart
      ? elementsIn(chart, 'circle').map(({ properties }) => Number(properties['cy']))
      : [];
    expect(heights).toHaveLength(4);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });
});

describe('figures at a glance', () => {
  it.each([
    ['pascals-story', ['17', '15', '37', '44']],
    ['reunification', ['32', '29']],
    ['leadership', ['35']],
    ['programme-timeline', ['17', '2026 and 2027']],
    ['keep-doing-the-right-things', ['2020', '2021', '2023']],
    ['impact-evaluation', ['2019', '8', '18 or 36', '2026']],
  ])('of %s begin in bold and are exact', (id, figures) => {
    const items = panels(id, 'key-figures').flatMap((panel) => elementsIn(panel, 'li'));
    const begun = items.map(({ children: [first] }) =>
      first?.type === 'element' && first.tagName === 'strong' ? plain(textOf(first)) : '',
    );
    expect(begun).toEqual(figures);
  });

  it.each([
    ['pascals-story', '17', /^17 children back with their family/],
    ['pascals-story', '15', /^15 children kept from going into care$/],
    ['pascals-story', '37', /^37 who avoided a child protection plan, or saw one de-escalated$/],
    ['pascals-story', '44', /^44 families who avoided statutory intervention/],
    ['reunification', '32', /^32 children and young people home from care since .* June 2021$/],
    ['reunification', '29', /^29 of them still at home with their families$/],
  ])('of %s say of %s what it counts', (id, figure, said) => {
    expect(panelItems(id, 'key-figures').filter((item) => item.startsWith(`${figure} `))).toEqual([
      expect.stringMatching(said),
    ]);
  });
});

/** Numbers of the originals that an article takes over from another piece. */
const borrowed: Readonly<Record<string, readonly string[]>> = {
  welcome: ['2020', '2024'],
  'innovation-here-to-stay': ['1', '2024'],
  'impact-evaluation': ['27', '2027'],
};

/** Numbers worked out for this edition, or of a drawing made for it. */
const ours: Readonly<Record<string, readonly string[]>> = {
  reunification: ['88', '12', '52', '31', '5'],
  'impact-evaluation': ['8'],
};

/** Pieces that gather what stands all over the issue. */
const gathering = ['programme-timeline', 'acknowledgements', 'the-partners'];

describe('numbers', () => {
  const numbersIn = (text: string): readonly string[] => [...new Set(text.match(/\d+/g) ?? [])];

  it('in running text, panels and captions are those of the original', (context) => {
    const seeds = seedsOrSkip(context, 'the numbers of the articles were not looked up in them');
    const pieceOf = originals(seeds);
    const everywhere = [...seeds.values()].join('\n');
    const strange = pieces.flatMap(({ id }) => {
      const original = numbersIn(gathering.includes(id) ? everywhere : (pieceOf.get(id) ?? ''));
      const elsewhere = (borrowed[id] ?? []).filter((number) => numbersIn(everywhere).includes(number));
      const known = new Set([...original, ...elsewhere, ...(ours[id] ?? [])]);
      return numbersIn(article(id).text)
        .filter((number) => !known.has(number))
        .map((number) => `${id}: ${number}`);
    });
    expect(strange).toEqual([]);
  });

  it('worked out for this edition are right', () => {
    const [first, second, third, last] = [735, 683, 652, 647] as const;
    const text = plain(runningText('reunification'));
    expect(text).toContain(`was ${first - last} below that of March 2021`);
    expect(text).toContain(`about ${Math.round((100 * (first - last)) / first)} per cent`);
    expect(text).toContain(
      `by ${first - second} in the first year, by ${second - third} in the second and by ${third - last} in the third`,
    );
    expect(text).toContain('about nine in every ten');
    expect(Math.round((10 * 29) / 32)).toBe(9);
    const outcomes = elementsIn(article('impact-evaluation').body, 'li').filter((item) =>
      /^how (?:many|stable|likely|long|high)/.test(textOf(item)),
    );
    expect(outcomes).toHaveLength(8);
  });
});
