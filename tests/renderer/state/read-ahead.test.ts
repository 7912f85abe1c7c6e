// Reading ahead: who turns to another article of the issue has its marks at once, and what cannot be read stays unsaid
// until it is opened.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { highlight } from '../../core/annotation/annotations.js';
import type { Disk } from './disk.js';
import { settle, startProgram } from './program.js';

const platform = vi.hoisted(() => ({ request: (() => undefined) as unknown as Disk['request'] }));
vi.mock('../../../renderer/platform/journal.js', () => ({
  request: (...asked: Parameters<Disk['request']>) => platform.request(...asked),
}));
vi.mock('../../../renderer/state/preferences.js', async () => {
  const { defaultPreferences } = await import('../../../core/schema/preferences.js');
  const { createStore } = await import('zustand/vanilla');
  return { changePreferences: () => undefined, usePreferences: createStore(() => defaultPreferences) };
});

const start = (laid: Parameters<typeof startProgram>[1]) =>
  startProgram((request) => {
    platform.request = request;
  }, laid);

/** Reads ahead, with all the time in the world. */
async function ahead(): Promise<void> {
  const { followIssueAhead } = await import('../../../renderer/state/read-ahead.js');
  followIssueAhead();
  await vi.advanceTimersByTimeAsync(1000);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (perform: () => void) => setTimeout(perform));
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an article turned to', () => {
  const laid = { beta: [highlight('1')], 'no-article-of-this-issue': [highlight('2')] };

  it('shows its marks in the same moment, once its notebook was read ahead', async () => {
    const program = await start(laid);
    await ahead();
    expect(program.disk.opened).toEqual(['alpha', 'beta']);
    program.goTo('beta');
    expect(program.status()).toMatchObject({ article: 'beta', status: 'ready' });
    expect(program.shown()).toEqual([highlight('1')]);
  });

  it('shows what was changed since it was read ahead', async () => {
    const program = await start(laid);
    await ahead();
    program.goTo('beta');
    program.removeMark(highlight('1').id);
    const made = program.addMark({ start: 45, end: 53 }, 'evidence');
    program.goTo('alpha');
    program.undoOrRedo('undo');
    expect(program.status().article).toBe('beta');
    expect(program.shown()).toEqual([]);
    program.undoOrRedo('redo');
    program.goTo('alpha');
    program.goTo('beta');
    expect(program.shown().map(({ id }) => id)).toEqual([made]);
  });

  it('says why its notebook cannot be read when it is opened, and not before', async () => {
    const program = await start(laid);
    program.disk.unreadable = 'You may not read it.';
    await ahead();
    expect(program.notices()).toEqual([]);
    program.goTo('beta');
    await settle();
    expect(program.status().status).toBe('failed');
    expect(program.notices()).toMatchObject([{ severity: 'error', detail: 'You may not read it.' }]);
    program.disk.unreadable = undefined;
    program.goTo('alpha');
    program.goTo('beta');
    await settle();
    expect(program.shown()).toEqual([highlight('1')]);
  });
});
