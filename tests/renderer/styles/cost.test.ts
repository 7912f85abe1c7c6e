// Rules that would have Chromium style what has not changed: in a long article with many marks a task of 30 ms.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const renderer = resolve(import.meta.dirname, '../../../renderer');

/** All selectors of the window's sheets. What is printed is laid out once. */
const selectors = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css') && !file.startsWith(join('features', 'paper')))
  .flatMap((file) => {
    const text = readFileSync(join(renderer, file), 'utf8').replace(/\/\*.*?\*\//gs, '');
    return [...text.matchAll(/([^{};]+)\{/g)]
      .flatMap(([, list = '']) => list.split(/,(?![^(]*\))/))
      .map((selector) => ({ file, selector: selector.trim() }))
      .filter((one) => !one.selector.startsWith('@'));
  });

describe('rules', () => {
  it('are found', () => {
    expect(selectors.length).toBeGreaterThan(500);
  });

  it('are about nothing that follows a bare tag or `*`: all around whatever is put in anywhere would be styled anew', () => {
    const bare = selectors.filter(({ selector }) =>
      // What stands before the sign, with neither class, id, attribute nor pseudo-class; and `:checked + span` names what follows by its tag alone.
      [...selector.replace(/\[[^\]]*\]/g, '[]').matchAll(/([^\s>+~(]*)\s*[+~]\s*([^\s>+~),]*)/g)].some(
        ([, left = '', right = '']) =>
          !/[.#[:]/.test(left) || (/^[a-z0-9]*:/.test(left) && !/[.#[:]/.test(right)),
      ),
    );
    expect(bare).toEqual([]);
  });

  it('for passing light are of the root alone, from which all else has it: not of every element in turn', () => {
    expect(selectors.filter(({ selector }) => /(^|\s)::highlight/.test(selector))).toEqual([
      expect.objectContaining({ selector: 'h1 ::highlight(spoken)' }),
    ]);
  });
});
