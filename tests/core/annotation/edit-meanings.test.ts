// The reader's list of meanings: whatever is done to it, it can be kept, shown and told apart.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMeaning,
  changeMeaningIn,
  moveMeaning,
  removeMeaning,
  restoreMeaning,
  type MeaningList,
} from '../../../core/annotation/edit-meanings.js';
import { meaningColours, meaningPatterns, meanings, patternOf } from '../../../core/annotation/meanings.js';
import { parsePreferences } from '../../../core/schema/parse-preferences.js';
import { defaultPreferences } from '../../../core/schema/preferences.js';

const begin: MeaningList = { meanings, formerMeanings: [] };
const names = ({ meanings: all }: MeaningList): readonly string[] => all.map(({ name }) => name);

describe('the meanings', () => {
  it('have a line each of their own, up to twelve', () => {
    let list = begin;
    for (let at = 1; at <= 10; at += 1) list = addMeaning(list, 'Theory');
    expect(list.meanings).toHaveLength(12);
    expect(new Set(list.meanings.map(patternOf)).size).toBe(12);
    expect(new Set(list.meanings.map(({ id }) => id)).size).toBe(12);
  });

  it('are renamed on one line and not to nothing', () => {
    expect(names(changeMeaningIn(begin, 'evidence', { name: '  What\nwe know ' }))[1]).toBe('What we know');
    expect(changeMeaningIn(begin, 'evidence', { name: ' \t' })).toBe(begin);
  });

  it('keep their order but for the one that is moved, and the first cannot go up', () => {
    expect(names(moveMeaning(begin, 'evidence', -1)).slice(0, 3)).toEqual([
      'Evidence',
      'Key idea',
      'Practice',
    ]);
    expect(moveMeaning(begin, 'key-idea', -1)).toBe(begin);
  });

  it('that are taken away are remembered, can come back, and the last one stays', () => {
    let list = changeMeaningIn(begin, 'evidence', { name: 'Proof' });
    list = removeMeaning(list, 'evidence');
    expect(list.formerMeanings.map(({ name }) => name)).toEqual(['Proof']);
    expect(names(restoreMeaning(list, 'evidence')).at(-1)).toBe('Proof');
    for (const { id } of meanings) list = removeMeaning(list, id);
    expect(names(list)).toEqual(['To discuss']);
  });

  it('of preferences from before patterns could be chosen have the patterns they had', () => {
    const old = {
      ...defaultPreferences,
      meanings: meanings.map(({ id, name, colour }) => ({ id, name, colour })),
    };
    const { formerMeanings: _, markStyle: __, ...stored } = old;
    const parsed = parsePreferences(stored);
    expect(parsed.meanings.map(patternOf)).toEqual(meanings.map(patternOf));
    expect(parsed.markStyle).toBe('highlight');
  });

  it('can be kept after any changes', () => {
    const id = fc.constantFrom('key-idea', 'evidence', 'theory', 'theory-2', 'nothing');
    const step = fc.oneof(
      fc.string().map((name) => (list: MeaningList) => addMeaning(list, name)),
      id.map((one) => (list: MeaningList) => removeMeaning(list, one)),
      id.map((one) => (list: MeaningList) => restoreMeaning(list, one)),
      fc.tuple(id, fc.constantFrom(-1 as const, 1 as const)).map(
        ([one, by]) =>
          (list: MeaningList) =>
            moveMeaning(list, one, by),
      ),
      fc
        .record({
          one: id,
          name: fc.string(),
          colour: fc.constantFrom(...meaningColours),
          pattern: fc.constantFrom(...meaningPatterns),
        })
        .map(
          ({ one, ...change }) =>
            (list: MeaningList) =>
              changeMeaningIn(list, one, change),
        ),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const list = steps.reduce((before, change) => change(before), begin);
        const stored: unknown = JSON.parse(JSON.stringify({ ...defaultPreferences, ...list }));
        expect(parsePreferences(stored)).toMatchObject(list);
        expect(new Set(list.meanings.map((one) => one.id)).size).toBe(list.meanings.length);
      }),
    );
  });
});
