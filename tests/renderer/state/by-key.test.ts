// Only those hear of a change whose thing has changed.
import { expect, it } from 'vitest';
import { listenersByKey } from '../../../renderer/state/by-key.js';

/** Listens to some keys and writes down who was told. */
function listening(...keys: readonly string[]) {
  const listeners = listenersByKey();
  const told: string[] = [];
  const ends = keys.map((key) => listeners.subscribe(key, () => told.push(key)));
  return { listeners, told, ends };
}

it('tells those whose value is new, another or gone, and no others', () => {
  const { listeners, told } = listening('same', 'other', 'new', 'gone', 'never');
  listeners.tellChanges(
    new Map([
      ['same', 1],
      ['other', 1],
      ['gone', 1],
      ['unheard', 1],
    ]),
    new Map([
      ['same', 1],
      ['other', 2],
      ['new', 1],
    ]),
  );
  expect(told).toEqual(['other', 'new', 'gone']);
});

it('tells each once, however often its key is named', () => {
  const { listeners, told } = listening('a', 'a', 'b');
  listeners.tell(['a', 'a', 'c']);
  expect(told).toEqual(['a', 'a']);
});

it('does not tell those who have stopped, also when they stop while others are told', () => {
  const { listeners, told, ends } = listening('a', 'a');
  ends[0]?.();
  listeners.tell(['a']);
  expect(told).toEqual(['a']);
  ends[1]?.();
  const stop = listeners.subscribe('a', () => {
    told.push('again');
    stop();
  });
  listeners.tell(['a']);
  listeners.tell(['a']);
  expect(told).toEqual(['a', 'again']);
});
