// Commands and their keys: each key does one thing, and is what a keyboard really sends.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands, keyOf, perform, sendMenu } from '../../../renderer/commands/registry.js';
import { acceleratorOf } from '../../../renderer/commands/shortcuts.js';
import { requestSchemas } from '../../../core/schema/requests.js';

const calls = vi.hoisted(() => ({
  request: vi.fn(() => Promise.resolve(null)),
  stepTextSize: vi.fn(),
  toggleSide: vi.fn(),
  toggleFocusMode: vi.fn(),
  setFocusMode: vi.fn(),
  move: vi.fn(),
  turn: vi.fn(),
  undoOrRedo: vi.fn(),
}));
vi.mock('../../../renderer/platform/journal.js', () => ({ request: calls.request }));
vi.mock('../../../renderer/state/preferences.js', () => ({
  stepTextSize: calls.stepTextSize,
  usePreferences: { getState: () => ({}), subscribe: () => () => undefined },
}));
vi.mock('../../../renderer/state/layout.js', () => ({
  toggleSide: calls.toggleSide,
  toggleFocusMode: calls.toggleFocusMode,
  setFocusMode: calls.setFocusMode,
}));
vi.mock('../../../renderer/state/journal.js', () => ({ move: calls.move, turn: calls.turn }));
vi.mock('../../../renderer/state/undo-actions.js', () => ({ undoOrRedo: calls.undoOrRedo }));

beforeEach(() => {
  for (const call of Object.values(calls)) call.mockClear();
});

/** A key press as a keyboard sends it: `+c` Control, `+a` Alt, `+s` Shift, `+m` Meta. */
const press = (key: string, held = '') => ({
  key,
  ctrlKey: held.includes('c'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
  metaKey: held.includes('m'),
});

describe('a key press', () => {
  it.each([
    ['a letter', press('k', 'c'), 'Ctrl+K'],
    ['a letter with Shift', press('Z', 'cs'), 'Ctrl+Shift+Z'],
    ['a letter with Shift and Caps Lock', press('z', 'cs'), 'Ctrl+Shift+Z'],
    ['a letter with Caps Lock', press('Z', 'c'), 'Ctrl+Z'],
    ['a letter on a Mac', press('k', 'm'), 'Ctrl+K'],
    ['plus on a British keyboard', press('+', 'cs'), 'Ctrl++'],
    ['plus on a German keyboard', press('+', 'c'), 'Ctrl++'],
    ['the key of plus, without Shift', press('=', 'c'), 'Ctrl+='],
    ['minus', press('-', 'c'), 'Ctrl+-'],
    ['nought', press('0', 'c'), 'Ctrl+0'],
    ['nought on a French keyboard', press('0', 'cs'), 'Ctrl+0'],
    ['a slash', press('/', 'c'), 'Ctrl+/'],
    ['a slash on a German keyboard', press('/', 'cs'), 'Ctrl+/'],
    ['a comma', press(',', 'c'), 'Ctrl+,'],
    ['an arrow', press('ArrowLeft', 'a'), 'Alt+Left'],
    ['an arrow with Shift', press('ArrowDown', 'as'), 'Alt+Shift+Down'],
    ['a page key', press('PageDown', 'c'), 'Ctrl+PageDown'],
    ['a letter alone', press('n'), 'N'],
    ['Control alone', press('Control', 'c'), 'Ctrl+Control'],
  ])('%s', (_, pressed, expected) => {
    expect(acceleratorOf(pressed)).toBe(expected);
  });
});

const held: Readonly<Record<string, string>> = { Ctrl: 'c', Alt: 'a', Shift: 's' };
const named: Readonly<Record<string, string>> = {
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
};
const keys = commands.flatMap(({ id, keys: all }) => all.map((key) => [key, id] as const));

describe('the keys of commands', () => {
  it('do one thing each', () => {
    expect(new Set(keys.map(([key]) => key)).size).toBe(keys.length);
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  });

  it.each(keys)('%s (%s) is what pressing it gives', (key) => {
    const parts = key.replace(/\+$/, 'plus').split('+');
    const last = (parts.pop() ?? '').replace('plus', '+');
    const modifiers = parts.map((part) => held[part]).join('');
    // Only what is no letter may stand alone: a letter would be in the way of typing and of the toolbar's keys.
    expect(modifiers === '' ? last : '?').toMatch(/^(?:F\d+|\?)$/);
    const shown = modifiers.includes('s') ? last : last.toLowerCase();
    expect(acceleratorOf(press(named[last] ?? (last.length === 1 ? shown : last), modifiers))).toBe(key);
  });

  it('leave those of the text to the text', () => {
    expect(commands.filter(({ leaveToText }) => leaveToText).map(({ id }) => id)).toEqual(['undo', 'redo']);
  });

  it('are known by the id of the command', () => {
    expect(keyOf('search')).toBe('Ctrl+K');
    expect(keyOf('no such command')).toBeUndefined();
  });
});

describe('a command', () => {
  it.each([
    ['undo', calls.undoOrRedo, 'undo'],
    ['redo', calls.undoOrRedo, 'redo'],
    ['back', calls.move, -1],
    ['forward', calls.move, 1],
    ['previous', calls.turn, -1],
    ['next', calls.turn, 1],
    ['contents', calls.toggleSide, 'contents'],
    ['notes', calls.toggleSide, 'notes'],
    ['larger', calls.stepTextSize, 1],
    ['smaller', calls.stepTextSize, -1],
    ['normal-size', calls.stepTextSize, 0],
  ] as const)('%s does what it says', (id, call, argument) => {
    perform(id);
    expect(call.mock.calls).toEqual([[argument]]);
  });

  it('for focus mode turns it on and off, and the search, which it hides, ends it', () => {
    perform('focus');
    expect(calls.toggleFocusMode).toHaveBeenCalledOnce();
    perform('search');
    expect(calls.setFocusMode.mock.calls).toEqual([[false]]);
  });

  it('for full screen asks the program', () => {
    perform('fullscreen');
    expect(calls.request.mock.calls).toEqual([['toggleFullScreen', undefined]]);
  });

  it('that is not known does nothing', () => {
    perform('no such command');
    for (const call of Object.values(calls)) expect(call).not.toHaveBeenCalled();
  });

  it('is sent to the menu in a form the program takes, with the key that is shown', async () => {
    await sendMenu();
    const [[channel, entries] = []] = calls.request.mock.calls as unknown as [string, readonly object[]][];
    expect(channel).toBe('setMenu');
    expect(entries).toHaveLength(commands.length);
    expect(entries).toContainEqual({ id: 'search', label: 'Search', group: 'Go', accelerator: 'Ctrl+K' });
    expect(requestSchemas.setMenu.safeParse(entries).success).toBe(true);
  });
});
