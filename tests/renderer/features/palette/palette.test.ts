// Commands by what was typed of their names, and by what was done last.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { matching, score } from '../../../../renderer/features/palette/match.js';

vi.mock('../../../../renderer/state/preferences.js', async () => {
  const { create } = await import('zustand');
  const usePreferences = create(() => ({ recentCommands: [] }));
  return { usePreferences, changePreferences: usePreferences.setState };
});

const labels = [
  'Search',
  'Show or hide notes',
  'Show or hide contents',
  'Find in article',
  'Next article',
  'Index',
];
const all = labels.map((label) => ({ id: label, label }));
const found = (typed: string) => matching(all, typed).map(({ label }) => label);

describe('what was typed', () => {
  it.each([
    ['hide notes', ['Show or hide notes']],
    ['notes hide', ['Show or hide notes']],
    ['sho con', ['Show or hide contents']],
    ['ARTICLE', ['Find in article', 'Next article']],
    ['fia', ['Find in article']],
    ['srch', ['Search']],
    ['in', ['Index', 'Find in article']],
    ['earch', ['Search']],
    ['zq', []],
  ])('%s finds %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('finds everything, in its order, when it is nothing', () => {
    expect(found(' ')).toEqual(labels);
  });

  it('fits a name better from its beginning than from inside, and inside than scattered', () => {
    const scores = [
      score('Notes', 'note'),
      score('Hide notes', 'note'),
      score('Keynotes', 'note'),
      score('No time', 'note'),
    ];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });
});

describe('what was done', () => {
  beforeEach(() => {
    vi.resetModules();
  });

  it('comes first, the last before all', async () => {
    const { latestFirst, noteDone } = await import('../../../../renderer/features/palette/recent.js');
    const ids = (): string[] => latestFirst(all).map(({ id }) => id);
    expect(ids()).toEqual(labels);
    noteDone('Index');
    noteDone('Next article');
    noteDone('gone since');
    noteDone('Index');
    expect(ids()).toEqual(['Index', 'Next article', ...labels.slice(0, 4)]);
    // It is remembered with the settings, no more of it than is of use.
    const { usePreferences } = await import('../../../../renderer/state/preferences.js');
    expect(usePreferences.getState().recentCommands).toEqual(['Index', 'gone since', 'Next article']);
    for (let other = 0; other < 20; other += 1) noteDone(`other ${other}`);
    expect(usePreferences.getState().recentCommands).toHaveLength(8);
  });
});
