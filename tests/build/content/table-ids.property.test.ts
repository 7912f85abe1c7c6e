// Ids of table cells: from caption, heads and words, so that an edit of one cell leaves the others alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiled } from './compile.js';

const ids = (body: string): readonly string[] =>
  compiled(body)
    .blocks.slice(2)
    .map(({ id }) => id);

describe('the ids of table cells', () => {
  const words = fc.constantFrom('Yes', 'No', '12', '_Yes_', 'café');
  const heads = (size: number) =>
    fc.uniqueArray(fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', 'c') }), {
      minLength: size,
      maxLength: size,
    });
  const grid = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.record({
        rowHeads: heads(rows),
        columnHeads: heads(columns),
        cells: fc.array(fc.array(words, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      }),
    );
  type Grid = typeof grid extends fc.Arbitrary<infer T> ? T : never;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const tableOf = ({ rowHeads, columnHeads, cells }: Grid, caption = 'Caption'): string =>
    [
      `:::table{caption="${caption}"}\n`,
      line(['', ...columnHeads]),
      line(['-', ...columnHeads.map(() => '-')]),
      ...cells.map((row, index) => line([rowHeads[index] ?? '', ...row])),
      '\n:::',
    ].join('\n');
  /** Ids by the labels of their cells. */
  const byLabel = (body: string): Map<string, string> =>
    new Map(
      compiled(body)
        .blocks.filter(({ kind }) => kind === 'table-cell')
        .map(({ id, label }) => [label, id]),
    );
  const pick = (index: number, size: number): number => index % size;

  it('are all different', () => {
    fc.assert(
      fc.property(grid, (table) => {
        const found = ids(`${tableOf(table)}\n\n${tableOf(table, 'Another caption')}`);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 50 },
    );
  });

  it('stay when another cell is edited', () => {
    fc.assert(
      fc.property(grid, fc.nat(), fc.nat(), words, (table, down, across, text) => {
        const row = pick(down, table.cells.length);
        const column = pick(across, table.columnHeads.length);
        const edited = table.cells.with(row, table.cells[row]?.with(column, text) ?? []);
        const before = byLabel(tableOf(table));
        const after = byLabel(tableOf({ ...table, cells: edited }));
        const label = `1.r${row + 2}c${column + 2}`;
        before.delete(label);
        after.delete(label);
        expect(after).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it('stay when another row or column gets another head', () => {
    fc.assert(
      fc.property(grid, fc.nat(), fc.boolean(), (table, index, byRow) => {
        const list = byRow ? table.rowHeads : table.columnHeads;
        const at = pick(index, list.length);
        const edited = list.with(at, 'New');
        const after = byLabel(
          tableOf(byRow ? { ...table, rowHeads: edited } : { ...table, columnHeads: edited }),
        );
        for (const [label, id] of byLabel(tableOf(table))) {
          const touched = label.endsWith(`c${at + 2}`) && !byRow;
          if (!touched && !(byRow && label.includes(`r${at + 2}c`))) expect(after.get(label)).toBe(id);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('go with their rows and columns when these change places', () => {
    fc.assert(
      fc.property(grid, (table) => {
        const turned = {
          rowHeads: table.rowHeads.toReversed(),
          columnHeads: table.columnHeads.toReversed(),
          cells: table.cells.map((row) => row.toReversed()).toReversed(),
        };
        expect(ids(tableOf(turned)).toSorted()).toEqual(ids(tableOf(table)).toSorted());
      }),
      { numRuns: 50 },
    );
  });

  it('are told apart where heads repeat', () => {
    const found = ids(
      tableOf({
        rowHeads: ['a', 'a'],
        columnHeads: ['b', 'b'],
        cells: [
          ['No', 'No'],
          ['No', 'No'],
        ],
      }),
    );
    expect(new Set(found).size).toBe(9);
  });
});
