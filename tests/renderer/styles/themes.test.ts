// Every theme says every colour, and every pair of colours the program puts together can be read (WCAG 2.2 AAA).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shownTheme, themes, type ThemeId } from '../../../core/schema/themes.js';

const styles = path.resolve(import.meta.dirname, '../../../renderer/styles');
const sheets = [
  path.join(styles, 'tokens.css'),
  ...readdirSync(path.join(styles, 'themes')).map((file) => path.join(styles, 'themes', file)),
];
const css = sheets.map((file) => readFileSync(file, 'utf8')).join('\n');

/** Custom properties by theme, without their dashes. */
const tokens = new Map(
  Array.from(
    css.matchAll(/\[data-theme='([\w-]+)'\]\s*\{([^}]*)\}/g),
    ([, id = '', body = '']) =>
      [
        id,
        new Map(
          Array.from(body.matchAll(/--([\w-]+):\s*([^;]+);/g), ([, name = '', value = '']) => [name, value]),
        ),
      ] as const,
  ),
);

type Colour = readonly [number, number, number];

function colour(theme: string, name: string): Colour {
  const value = tokens.get(theme)?.get(name) ?? '';
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`${theme} has no plain colour --${name}: "${value}"`);
  const at = (index: number): number => parseInt(value.slice(index, index + 2), 16);
  return [at(1), at(3), at(5)];
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(of: Colour): number {
  const [red = 0, green = 0, blue = 0] = of.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const mix = (one: Colour, other: Colour, part: number): Colour => [
  one[0] * part + other[0] * (1 - part),
  one[1] * part + other[1] * (1 - part),
  one[2] * part + other[2] * (1 - part),
];

const meanings = ['wheat', 'sage', 'sky', 'rose', 'lilac', 'clay'] as const;
const grounds = ['paper', 'side', 'card'] as const;

/** Foreground, ground, and the least contrast between them: 7 for text, 4.5 for large text, 3 for what is not text. */
type Pair = readonly [over: string, ground: string, least: number];
const pairs: readonly Pair[] = [
  ...[...grounds, 'accent-wash'].flatMap((ground): Pair[] => [
    ['ink', ground, 7],
    ['ink-soft', ground, 7],
    ['accent', ground, 7],
    ['focus', ground, 3],
  ]),
  ...[...grounds, 'accent-wash'].flatMap((ground): Pair[] => [
    ['danger', ground, 7],
    ['rule-strong', ground, 3],
  ]),
  ['on-accent', 'accent', 7],
  // The status message, and the line around it.
  ['paper', 'ink', 7],
  ['ink', 'selection', 7],
  ['ink', 'flash', 7],
  ...['art-wash-1', 'art-wash-2', 'art-wash-3', 'art-ground'].map((wash): Pair => ['ink', wash, 7]),
  ['art-line', 'paper', 3],
  // What is drawn stands on its washes too.
  ...['art-ground', 'art-wash-1', 'art-wash-2', 'art-wash-3'].flatMap((wash): Pair[] => [
    ['art-line', wash, 3],
    ['accent', wash, 3],
  ]),
  // The line around what has the focus crosses marks, and what was selected or lit (WCAG 2.4.13).
  ...[...meanings, 'selection', 'flash'].map((ground): Pair => ['focus', ground, 3]),
  ...['cover', 'cover-1', 'cover-2', 'cover-3'].flatMap((ground): Pair[] => [
    ['cover-text', ground, 7],
    ['cover-thread', ground, 3],
  ]),
  ...meanings.flatMap((meaning): Pair[] => [
    ['ink', meaning, 7],
    // A figure of a list of key figures, which is large.
    ['accent', meaning, 4.5],
    [`${meaning}-line`, meaning, 3],
    [`${meaning}-line`, 'paper', 3],
    [`${meaning}-line`, 'card', 3],
    [`${meaning}-text`, 'paper', 7],
    [`${meaning}-text`, 'card', 7],
  ]),
];

const ids = Object.keys(themes) as ThemeId[];

it('has a set of colours for every theme and no other', () => {
  expect([...tokens.keys()].sort()).toEqual([...ids].sort());
});

describe.each(ids)('the theme %s', (theme) => {
  it('says every colour the others say', () => {
    const every = [...new Set([...tokens.values()].flatMap((own) => [...own.keys()]))].sort();
    expect([...(tokens.get(theme)?.keys() ?? [])].sort()).toEqual(every);
  });

  it('can be read, whatever stands on whatever', () => {
    const faint = pairs.flatMap(([over, ground, least]) => {
      const found = contrast(colour(theme, over), colour(theme, ground));
      return found < least ? [`--${over} on --${ground}: ${found.toFixed(2)}, not ${least}`] : [];
    });
    expect(faint).toEqual([]);
  });

  it('can be read in the mark that is chosen, which is darker by its line', () => {
    const faint = meanings.flatMap((meaning) => {
      const wash = mix(colour(theme, meaning), colour(theme, `${meaning}-line`), 0.92);
      const found = contrast(colour(theme, 'ink'), wash);
      return found < 7 ? [`${meaning}: ${found.toFixed(2)}`] : [];
    });
    expect(faint).toEqual([]);
  });

  it('has the ground the window shows before the page has painted', () => {
    expect(themes[theme].ground).toBe(tokens.get(theme)?.get('paper'));
  });

  it('is dark when it says so', () => {
    expect(luminance(colour(theme, 'paper')) < 0.2).toBe(themes[theme].dark);
  });
});

it.each([
  [false, false, 'paper'],
  [true, false, 'dark'],
  [false, true, 'contrast-light'],
  [true, true, 'contrast-dark'],
])(
  'follows a system that is dark: %s and asks for more contrast: %s with %s',
  (dark, moreContrast, shown) => {
    expect(shownTheme('system', { dark, moreContrast })).toBe(shown);
    expect(shownTheme('sepia', { dark, moreContrast })).toBe('sepia');
  },
);
