// The one list of commands: it feeds the native menu, the keyboard and the tooltips.
import { request } from '../platform/journal.js';
import { toggleAloud } from '../state/aloud.js';
import { toggleFullScreen } from '../state/full-screen.js';
import { toggleFocusMode, toggleSide } from '../state/layout.js';
import { askNote } from '../state/paragraph.js';
import { stepTextSize } from '../state/preferences.js';
import { openPanel } from '../state/panels.js';
import { noteOnArticle, noteOnIssue } from '../state/whole-notes.js';
import { toggleReadHere } from '../state/read-actions.js';
import { undoOrRedo } from '../state/undo-actions.js';
import type { Command } from './command.js';
import { going } from './going.js';

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
    id: 'print',
    label: 'Print or save as PDF',
    group: 'File',
    keys: ['Ctrl+P'],
    perform: () => {
      openPanel('print');
    },
  },
  {
    id: 'export',
    label: 'Export marks and notes',
    group: 'File',
    keys: ['Ctrl+Shift+X'],
    perform: () => {
      openPanel('export');
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
    id: 'note-paragraph',
    label: 'Note on this paragraph',
    group: 'Edit',
    keys: ['F9'],
    perform: askNote,
  },
  {
    id: 'note-article',
    label: 'Note on the article',
    group: 'Edit',
    keys: ['Shift+F9'],
    perform: noteOnArticle,
  },
  {
    id: 'note-issue',
    label: 'Note on the issue',
    group: 'Edit',
    keys: ['Ctrl+F9'],
    perform: noteOnIssue,
  },
  {
    id: 'read',
    label: 'Mark as read or unread',
    group: 'Edit',
    keys: ['Ctrl+Shift+R'],
    perform: toggleReadHere,
  },
  ...going,
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
    id: 'aloud',
    label: 'Read aloud, or pause',
    group: 'View',
    keys: ['Ctrl+Shift+U'],
    perform: toggleAloud,
  },
  {
    id: 'focus',
    label: 'Focus mode',
    group: 'View',
    keys: ['Ctrl+Shift+F'],
    perform: toggleFocusMode,
  },
  {
    id: 'fullscreen',
    label: 'Full screen',
    group: 'View',
    keys: ['F11'],
    perform: () => {
      void toggleFullScreen();
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
    id: 'palette',
    label: 'All commands',
    group: 'Help',
    keys: ['Ctrl+Shift+P'],
    perform: () => {
      openPanel('palette');
    },
  },
  {
    id: 'keyboard',
    label: 'Keyboard shortcuts',
    group: 'Help',
    keys: ['Ctrl+/', '?'],
    perform: () => {
      openPanel('keyboard');
    },
  },
  {
    id: 'program',
    label: 'About Learning Journal',
    group: 'Help',
    keys: ['Ctrl+F1'],
    perform: () => {
      openPanel('program');
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
