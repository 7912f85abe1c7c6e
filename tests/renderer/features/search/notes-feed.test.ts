// What search is told of marks: their meanings by the names the reader gave them, also those taken away since.
import { expect, it, vi } from 'vitest';
import { binned } from '../../../../core/annotation/edit.js';
import { changeMeaningIn, removeMeaning } from '../../../../core/annotation/edit-meanings.js';
import type { Annotation } from '../../../../core/annotation/types.js';
import type { Preferences } from '../../../../core/schema/preferences.js';
import type { SearchableNote } from '../../../../core/search/types.js';
import { feedNotes } from '../../../../renderer/features/search/notes-feed.js';
import { useNotebookLibrary } from '../../../../renderer/state/notebook-library.js';
import { usePreferences } from '../../../../renderer/state/preferences.js';
import { highlight } from '../../../core/annotation/annotations.js';

vi.mock('../../../../renderer/platform/journal.js', () => ({ request: () => Promise.resolve(undefined) }));
vi.mock('../../../../renderer/state/preferences.js', async () => {
  const { create } = await import('zustand');
  const { defaultPreferences } = await import('../../../../core/schema/preferences.js');
  return { changePreferences: () => undefined, usePreferences: create(() => defaultPreferences) };
});

it('tells the name of a meaning again when it is changed or taken away', () => {
  const mark = highlight();
  useNotebookLibrary.setState({
    notebooks: new Map([
      [
        'one/home',
        { ref: { issue: 'one', article: 'home' }, label: 'Home', byId: new Map([[mark.id, mark]]) },
      ],
    ]),
  });
  const names: (string | undefined)[] = [];
  const end = feedNotes({
    putNotes: (notes: readonly SearchableNote[]) => {
      names.push(...notes.map(({ meaningName }) => meaningName));
    },
    removeNotes: () => undefined,
  });
  const change = (changed: Pick<Preferences, 'meanings' | 'formerMeanings'>): void => {
    usePreferences.setState(changed);
  };
  const renamed = changeMeaningIn(usePreferences.getState(), 'evidence', { name: 'Proof for the board' });
  change({ meanings: renamed.meanings, formerMeanings: renamed.formerMeanings });
  const removed = removeMeaning(usePreferences.getState(), 'evidence');
  change({ meanings: removed.meanings, formerMeanings: removed.formerMeanings });
  end();
  expect(names).toEqual(['Evidence', 'Proof for the board', 'Proof for the board']);
});

it('brings only what has changed, and takes away what went or lies in the bin', () => {
  const [first, second, third] = [highlight('1'), highlight('2'), highlight('3')];
  const show = (...annotations: readonly Annotation[]): void => {
    const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    const notebook = { ref: { issue: 'one', article: 'home' }, label: 'Home', byId };
    useNotebookLibrary.setState({ notebooks: new Map([['one/home', notebook]]) });
  };
  const told: string[] = [];
  show(first, binned(second, '2026-11-22T12:00:00.000Z'));
  const end = feedNotes({
    putNotes: (notes) => told.push(...notes.map(({ id }) => `put ${id}`)),
    removeNotes: (ids) => told.push(...ids.map((id) => `remove ${id}`)),
  });
  show(first, second, third);
  show(binned(first, '2026-11-22T12:00:00.000Z'), second);
  show(second);
  end();
  expect(told).toEqual([
    `put ${first.id}`,
    `put ${second.id}`,
    `put ${third.id}`,
    `remove ${first.id}`,
    `remove ${third.id}`,
  ]);
});
