// The one list of commands: it feeds the native menu, the keyboard and the tooltips.
import type { MenuEntry } from '../../core/ipc/contract.js';
import { request } from '../platform/journal.js';
import { goTo, move, turn } from '../state/journal.js';
import { toggleSide } from '../state/layout.js';
import { stepTextSize } from '../state/preferences.js';
import { openPanel } from '../state/panels.js';
import { undoOrRedo } from '../state/undo-actions.js';

/** Something the reader can do, by whatever way. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: MenuEntry['group'];
  /** Key in Electron's accelerator form ("Ctrl+K"); the first is shown, the others work too. */
  readonly keys: readonly string[];
  /** While the reader is writing, the key belongs to the text. */
  readonly leaveToText?: boolean;
  readonly perform: () => void;
}

/** All commands, in menu order. */
export const commands: readonly Command[] = [
  {
    id: 'settings',
    label: 'Settings',
    group: 'File',
    keys: ['Ctrl+,'],
    perform: () => {
      openPanel('settings');
    },
  },
  {
    id: 'undo',
    label: 'Undo',
    group: 'Edit',
    keys: ['Ctrl+Z'],
    leaveToText: true,
    perform: () => {
      undoOrRedo('undo');
    },
  },
  {
    id: 'redo',
    label: 'Redo',
    group: 'Edit',
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    leaveToText: true,
    perform: () => {
      undoOrRedo('redo');
    },
  },
  {
    id: 'search',
    label: 'Search',
    group: 'Go',
    keys: ['Ctrl+K'],
    perform: () => {
      openPanel('search');
    },
  },
  {
    id: 'back',
    label: 'Back',
    group: 'Go',
    keys: ['Alt+Left'],
    perform: () => {
      move(-1);
    },
  },
  {
    id: 'forward',
    label: 'Forward',
    group: 'Go',
    keys: ['Alt+Right'],
    perform: () => {
      move(1);
    },
  },
  {
    id: 'previous',
    label: 'Previous article',
    group: 'Go',
    keys: ['Ctrl+PageUp'],
    perform: () => {
      turn(-1);
    },
  },
  {
    id: 'next',
    label: 'Next article',
    group: 'Go',
    keys: ['Ctrl+PageDown'],
    perform: () => {
      turn(1);
    },
  },
  {
    id: 'edition',
    label: 'Marks in the new edition',
    group: 'Go',
    keys: ['Ctrl+Shift+E'],
    perform: () => {
      openPanel('edition');
    },
  },
  {
    id: 'about',
    label: 'About this issue',
    group: 'Go',
    keys: ['Ctrl+Shift+A'],
    perform: () => {
      goTo({ page: 'issue' });
    },
  },
  {
    id: 'glossary',
    label: 'Glossary',
    group: 'Go',
    keys: ['Ctrl+Shift+G'],
    perform: () => {
      goTo({ page: 'glossary' });
    },
  },
  {
    id: 'index',
    label: 'Index',
    group: 'Go',
    keys: ['Ctrl+Shift+I'],
    perform: () => {
      goTo({ page: 'index' });
    },
  },
  {
    id: 'contents',
    label: 'Show or hide contents',
    group: 'View',
    keys: ['Ctrl+Shift+L'],
    perform: () => {
      toggleSide('contents');
    },
  },
  {
    id: 'notes',
    label: 'Show or hide notes',
    group: 'View',
    keys: ['Ctrl+Shift+M'],
    perform: () => {
      toggleSide('notes');
    },
  },
  {
    id: 'larger',
    label: 'Larger text',
    group: 'View',
    keys: ['Ctrl+=', 'Ctrl++'],
    perform: () => {
      stepTextSize(1);
    },
  },
  {
    id: 'smaller',
    label: 'Smaller text',
    group: 'View',
    keys: ['Ctrl+-'],
    perform: () => {
      stepTextSize(-1);
    },
  },
  {
    id: 'normal-size',
    label: 'Normal text size',
    group: 'View',
    keys: ['Ctrl+0'],
    perform: () => {
      stepTextSize(0);
    },
  },
  {
    id: 'keyboard',
    label: 'Keyboard shortcuts',
    group: 'Help',
    keys: ['Ctrl+/'],
    perform: () => {
      openPanel('keyboard');
    },
  },
];

/** The key shown for a command. */
export const keyOf = (id: string): string | undefined =>
  commands.find((command) => command.id === id)?.keys[0];

/** Does a command by its id; an unknown id does nothing. */
export function perform(id: string): void {
  commands.find((command) => command.id === id)?.perform();
}

/** Does a command chosen in the native menu; what belongs to the text while the reader is writing goes to the text. */
export function performFromMenu(id: string): void {
  const command = commands.find((known) => known.id === id);
  const focused = document.activeElement;
  if (!command?.leaveToText || !(focused instanceof HTMLElement)) command?.perform();
  else if (focused.isContentEditable) {
    const shiftKey = id === 'redo';
    const press = { key: 'z', code: 'KeyZ', ctrlKey: true, shiftKey, bubbles: true, cancelable: true };
    focused.dispatchEvent(new KeyboardEvent('keydown', press));
  } else if (focused.matches('input, textarea')) {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- a field's own undo has no other name
    document.execCommand(id);
  } else command.perform();
}

/** Sends the commands to the native menu. */
export async function sendMenu(): Promise<void> {
  await request(
    'setMenu',
    commands.map(({ id, label, group, keys: [accelerator] }) => ({
      id,
      label,
      group,
      ...(accelerator === undefined ? {} : { accelerator }),
    })),
  );
}
