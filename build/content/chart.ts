// Draws the small line chart that stands beside a table: an SVG whose numbers are also in the table.
import type { Element } from 'hast';
import { s } from 'hastscript';

const width = 420;
const height = 170;
const margin = { left: 34, right: 34, top: 30, bottom: 28 };

/** One point of a series: the column's label and its number. */
export interface ChartPoint {
  readonly label: string;
  readonly value: number;
}

/** The number in a table's cell ("1,234"), or NaN when it holds anything else. */
export const chartNumber = (cell: string): number =>
  /\d/.test(cell) ? Number(cell.replace(/[,\s]/g, '')) : Number.NaN;

/**
 * A line chart as SVG, styled by class alone, named for people who do not see it. Needs at least two points. It stands
 * on zero, so that a change looks as large as it is.
 */
export function lineChart(caption: string, points: readonly ChartPoint[]): Element {
  const values = points.map((point) => point.value);
  const most = Math.max(...values) || 1;
  const floor = height - margin.bottom;
  const x = (index: number): number =>
    Math.round(margin.left + (index * (width - margin.left - margin.right)) / (points.length - 1));
  const y = (value: number): number => Math.round(margin.top + (1 - value / most) * (floor - margin.top));
  const line = points.map((point, index) => `${x(index)},${y(point.value)}`).join(' ');
  const said = points.map((point) => `${point.label}: ${point.value}`).join(', ');
  return s(
    'svg',
    {
      className: ['chart'],
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      ariaLabel: `${caption}. ${said}.`,
    },
    [
      s('polygon', {
        className: ['chart-area'],
        points: `${x(0)},${floor} ${line} ${x(points.length - 1)},${floor}`,
      }),
      s('polyline', { className: ['chart-line'], points: line }),
      s('line', { className: ['chart-floor'], x1: 0, x2: width, y1: floor, y2: floor }),
      ...points.flatMap((point, index) => [
        s('circle', { className: ['chart-dot'], cx: x(index), cy: y(point.value), r: 4 }),
        s('text', { className: ['chart-value'], x: x(index), y: y(point.value) - 12 }, String(point.value)),
        s('text', { className: ['chart-label'], x: x(index), y: height - 8 }, point.label),
      ]),
    ],
  );
}
