// Draws the strip of a timeline: a line of years with bars for spans and signs for dates, stacked where they are close.
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Period } from './dates.js';
import { signRadius, signShape } from './signs.js';

/** One event as it is drawn. `sign` counts from 1, 0 is none. */
export interface StripEvent {
  readonly period: Period;
  readonly sign: number;
}

const width = 680;
const side = 8;
const lane = 16;
const barHeight = 8;
const gap = 2;
/** With more years than this only some are labelled. */
const mostLabels = 18;

interface Placed extends StripEvent {
  readonly left: number;
  readonly right: number;
  readonly level: number;
}

/** Sets the events on levels, the lowest one first, so that none overlaps; spans lie below, next to the line. */
function place(events: readonly StripEvent[], x: (year: number) => number): readonly Placed[] {
  const levels: Placed[][] = [];
  const ordered = events.toSorted((a, b) => Number(b.period.span) - Number(a.period.span));
  return ordered.map((event) => {
    const { from, to, span } = event.period;
    const middle = x((from + to) / 2);
    // A span that ends where another begins shares its level. One so short that its sign would not fit grows by it.
    const left = span ? x(from) : middle - signRadius;
    const right = span ? Math.max(x(to) - gap, left + 2 * signRadius) : middle + signRadius;
    const free = levels.findIndex((row) =>
      row.every((other) => right + gap <= other.left || other.right + gap <= left),
    );
    const level = free === -1 ? levels.length : free;
    const placed = { ...event, left, right, level };
    (levels[level] ??= []).push(placed);
    return placed;
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The strip as SVG, styled by class alone. `said` is what it shows, in words. Needs at least one event. */
export function timelineStrip(events: readonly StripEvent[], said: string): Element {
  const first = Math.floor(Math.min(...events.map(({ period }) => period.from)));
  const last = Math.ceil(Math.max(...events.map(({ period }) => period.to)));
  const x = (year: number): number => side + ((year - first) * (width - 2 * side)) / (last - first);
  const placed = place(events, x);
  const floor = (Math.max(...placed.map(({ level }) => level)) + 1) * lane + 6;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const every = Math.ceil(years.length / mostLabels);
  return s(
    'svg',
    { className: ['timeline-strip'], viewBox: `0 0 ${width} ${floor + 26}`, role: 'img', ariaLabel: said },
    [
      s('line', { className: ['timeline-axis'], x1: side, x2: width - side, y1: floor, y2: floor }),
      ...years.flatMap((year, index) => {
        const tick = { className: ['timeline-tick'], x1: round(x(year)), x2: round(x(year)) };
        const label = { className: ['timeline-year'], x: round(x(year + 0.5)), y: floor + 20 };
        return [
          s('line', { ...tick, y1: floor, y2: floor + 6 }),
          // The years stand between the ticks: a tick is where one ends and the next begins.
          ...(year < last && index % every === 0
            ? [s('text', { ...label, textAnchor: 'middle' }, String(year))]
            : []),
        ];
      }),
      ...placed.flatMap(({ period, sign, left, right, level }) => {
        const middle = floor - 4 - level * lane - lane / 2;
        const bar = {
          x: round(left),
          y: middle - barHeight / 2,
          width: round(right - left),
          height: barHeight,
        };
        const transform = `translate(${round(left + signRadius)} ${middle})`;
        return [
          ...(period.span
            ? [s('rect', { className: ['timeline-bar', `timeline-sign-${sign}`], ...bar, rx: barHeight / 2 })]
            : []),
          ...(period.span && sign === 0 ? [] : [s('g', { transform }, signShape(sign))]),
        ];
      }),
    ],
  );
}
