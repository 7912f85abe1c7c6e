// The beginning of an article that fills the window: drawn first, so that who turns to it sees it sooner.
import type { RootContent } from 'hast';
import type { Preferences } from '../../../core/schema/preferences.js';

/** Height of a line at 100 per cent, in pixels. */
const lineHeight = 30;

/** The least that the top bar and the head of an article take up, in pixels: what stays as it is, and what grows with the text. */
const head = { fixed: 150, growing: 180 };

/** The space between two parts of a body, in lines. */
const gap = 0.5;

type Looks = Pick<Preferences, 'textSize' | 'leading' | 'measure'>;

/** Height of a line as the reader set it, in pixels. */
const lineOf = ({ textSize, leading }: Omit<Looks, 'measure'>): number =>
  (lineHeight * textSize * leading) / 10_000;

/** How far below the top of the window the body of an article begins, at the least, in pixels. */
export const leastBodyTop = ({ textSize }: Pick<Looks, 'textSize'>): number =>
  head.fixed + (head.growing * textSize) / 100;

const lengthOf = (node: RootContent): number => {
  if (node.type === 'text') return node.value.length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
};

/**
 * How many parts of a body are needed to fill a window of `height` pixels below the head of its article, one at least:
 * rather too many than too few.
 */
export function beginningOf(parts: readonly RootContent[], height: number, looks: Looks): number {
  let lines = (height - leastBodyTop(looks)) / lineOf(looks);
  let count = 0;
  for (const part of parts) {
    if (lines < 0 && count > 0) break;
    count += 1;
    lines -= lengthOf(part) / looks.measure + gap;
  }
  return count;
}
