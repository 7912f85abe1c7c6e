// Settings read from disk never stop the program: what does not fit is as a new reader has it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePreferences } from '../../../core/schema/parse-preferences.js';
import { parseProgress } from '../../../core/schema/parse-progress.js';
import { defaultPreferences } from '../../../core/schema/preferences.js';
import { emptyProgress } from '../../../core/schema/progress.js';
import { requestSchemas } from '../../../core/schema/requests.js';
import { parseWindowState } from '../../../core/schema/window-state.js';

const place = { block: 'p-1', offset: -12.5, furthest: 0.4, opened: '2026-11-21T12:00:00.000Z' };

describe('preferences', () => {
  it('keep every field that fits and fall back in those that do not', () => {
    const stored = { theme: 'dark', textSize: 9000, notesOpen: 'yes', lastMeaning: 'question' };
    expect(parsePreferences(stored)).toEqual({
      ...defaultPreferences,
      theme: 'dark',
      lastMeaning: 'question',
    });
  });
});

describe('reading progress', () => {
  it('keeps the places that fit', () => {
    const stored = {
      issue: 'i',
      article: 'a',
      articles: { 'i/a': place, 'i/b': { ...place, furthest: 7 }, 'i/c': null },
      editions: { i: 2, j: 0, k: 'three', ['l'.repeat(201)]: 4 },
    };
    expect(parseProgress(stored)).toEqual({
      schemaVersion: 1,
      issue: 'i',
      article: 'a',
      articles: { 'i/a': place },
      editions: { i: 2 },
      bookmarks: [],
    });
  });
});

describe('bookmarks', () => {
  const bookmark = {
    issue: 'i',
    article: 'a',
    block: 'p-1',
    title: 'A',
    label: '4',
    words: 'One',
    made: place.opened,
  };

  it('are kept where they fit, one a paragraph, the latest', () => {
    const again = { ...bookmark, words: 'Two' };
    const other = { ...bookmark, block: 'p-2' };
    const stored = [bookmark, other, { ...bookmark, block: 3 }, null, 'b', again];
    expect(parseProgress({ bookmarks: stored }).bookmarks).toEqual([again, other]);
  });

  it('are none in a file from before there were any', () => {
    expect(parseProgress({ schemaVersion: 1, articles: {}, editions: {} }).bookmarks).toEqual([]);
  });
});

describe('window state', () => {
  it('is kept whole or not at all', () => {
    const bounds = { x: -5, y: 10, width: 800, height: 600 };
    expect(parseWindowState({ schemaVersion: 1, bounds, maximised: true })).toEqual({
      schemaVersion: 1,
      bounds,
      maximised: true,
    });
    expect(
      parseWindowState({ schemaVersion: 1, bounds: { ...bounds, width: 0 }, maximised: true }).bounds,
    ).toBeUndefined();
  });
});

describe('settings of any shape', () => {
  it('are read without throwing, into what the window may send back', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({
        articles: fc.dictionary(fc.string(), fc.anything()),
        bookmarks: fc.array(fc.anything()),
        issue: fc.anything(),
        theme: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(anything, (stored) => {
        expect(requestSchemas.savePreferences.safeParse(parsePreferences(stored)).success).toBe(true);
        expect(requestSchemas.saveProgress.safeParse(parseProgress(stored)).success).toBe(true);
        expect(parseWindowState(stored).schemaVersion).toBe(1);
      }),
    );
    expect(parseProgress(undefined)).toEqual(emptyProgress);
    expect(parsePreferences(null)).toEqual(defaultPreferences);
  });
});
