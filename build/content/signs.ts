// The signs of a timeline: six shapes that are told apart without colour, and a dot for events without a sign.
import type { Element } from 'hast';
import { s } from 'hastscript';

/** How many signs a key can have. */
export const mostSigns = 6;

/** Half the width of a sign, in units of the timeline's view box. */
export const signRadius = 6;

/** Corners of a polygon around 0, each given by its angle in degrees from the top and its distance. */
const corners = (points: readonly (readonly [angle: number, distance: number])[]): string =>
  points
    .map(([angle, distance]) => {
      const turn = (angle * Math.PI) / 180;
      return `${(distance * Math.sin(turn)).toFixed(1)},${(-distance * Math.cos(turn)).toFixed(1)}`;
    })
    .join(' ');

const star = Array.from({ length: 10 }, (_, index) => [index * 36, index % 2 === 0 ? 6 : 2.6] as const);
// The hole is drawn the other way round, so that it is one whatever the fill rule.
const ring = 'M0,-6A6,6 0 1 1 0,6A6,6 0 1 1 0,-6ZM0,-3A3,3 0 1 0 0,3A3,3 0 1 0 0,-3Z';

const shapes: readonly (readonly [tag: string, geometry: Readonly<Record<string, string | number>>])[] = [
  ['circle', { cx: 0, cy: 0, r: 3 }],
  ['circle', { cx: 0, cy: 0, r: 5.5 }],
  ['polygon', { points: corners([0, 90, 180, 270].map((angle) => [angle, 6])) }],
  ['rect', { x: -5, y: -5, width: 10, height: 10 }],
  ['polygon', { points: corners([0, 120, 240].map((angle) => [angle, 6])) }],
  ['path', { d: ring }],
  ['polygon', { points: corners(star) }],
];

/** A sign around the point 0,0. Signs are numbered from 1, in the order of the key; 0 is none. */
export function signShape(sign: number): Element {
  const [tag, geometry] = shapes[sign] ?? ['circle', { cx: 0, cy: 0, r: 3 }];
  return s(tag, { className: ['timeline-sign', `timeline-sign-${sign}`], ...geometry });
}

/** A sign by itself, to stand beside the words that say the same. */
export const signIcon = (sign: number): Element =>
  s('svg', { className: ['sign'], viewBox: '-7 -7 14 14', ariaHidden: 'true' }, signShape(sign));
