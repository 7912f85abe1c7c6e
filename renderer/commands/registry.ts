// The one list of commands: it feeds the native menu, the keyboard and the tooltips.
import type { MenuEntry } from '../../core/ipc/contract.js';
import { request } from '../platform/journal.js';
import { toggleAloud } from '../state/aloud.js';
import { announce } from '../state/announce.js';
import { toggleBookmark } from '../state/bookmarks.js';
import { findStep, openFind, useFind } from '../state/find.js';
import { foundStep } from '../state/found.js';
import { toggleFullScreen } from '../state/full-screen.js';
import { holdKeys } from '../state/held-keys.js';
import { articleOf, goTo, move, turn, useJournal } from '../state/journal.js';
import { setFocusMode, toggleFocusMode, toggleSide } from '../state/layout.js';
import { stepMark } from '../state/mark-steps.js';
import { askNote, askParagraph } from '../state/paragraph.js';
import { stepTextSize } from '../state/preferences.js';
import { openPanel } from '../state/panels.js';
import { noteOnArticle, noteOnIssue } from '../state/whole-notes.js';
import { toggleReadHere } from '../state/read-actions.js';
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

/** The numbers are those of an article. */
function openGoTo(): void {
  if (articleOf(useJournal.getState())) openPanel('goto');
  else announce('Open an article first: paragraphs are numbered in each.');
}

/** Among the hits of the find bar while it is open, else among what a search found. */
function stepHit(step: -1 | 1): void {
  if (useFind.getState().open || !foundStep(step)) findStep(step);
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
  {
    id: 'search',
    label: 'Search',
    group: 'Go',
    keys: ['Ctrl+K'],
    perform: () => {
      setFocusMode(false);
      openPanel('search');
    },
  },
  {
    id: 'search-page',
    label: 'Search page',
    group: 'Go',
    keys: ['Ctrl+Shift+S'],
    perform: () => {
      const { history, at } = useJournal.getState();
      const here = history[at];
      // Whatever is typed next is looked for, also while the page is on its way.
      if (here?.page !== 'search') holdKeys();
      goTo(here?.page === 'search' ? here : { page: 'search' });
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
    id: 'paragraph',
    label: 'Paragraph actions',
    group: 'Go',
    keys: ['Ctrl+.'],
    perform: askParagraph,
  },
  {
    id: 'find',
    label: 'Find in article',
    group: 'Go',
    keys: ['Ctrl+F'],
    perform: openFind,
  },
  {
    id: 'find-next',
    label: 'Find next',
    group: 'Go',
    keys: ['F3'],
    perform: () => {
      stepHit(1);
    },
  },
  {
    id: 'find-previous',
    label: 'Find previous',
    group: 'Go',
    keys: ['Shift+F3'],
    perform: () => {
      stepHit(-1);
    },
  },
  {
    id: 'goto',
    label: 'Go to paragraph',
    group: 'Go',
    keys: ['Ctrl+G'],
    perform: openGoTo,
  },
  {
    id: 'next-mark',
    label: 'Next mark',
    group: 'Go',
    keys: ['F8'],
    perform: () => {
      stepMark(1);
    },
  },
  {
    id: 'previous-mark',
    label: 'Previous mark',
    group: 'Go',
    keys: ['Shift+F8'],
    perform: () => {
      stepMark(-1);
    },
  },
  {
    id: 'bookmark',
    label: 'Set or remove bookmark',
    group: 'Go',
    keys: ['Ctrl+D'],
    perform: toggleBookmark,
  },
  {
    id: 'bookmarks',
    label: 'Bookmarks',
    group: 'Go',
    keys: ['Ctrl+Shift+D'],
    perform: () => {
      openPanel('bookmarks');
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
    id: 'library',
    label: 'Library',
    group: 'Go',
    keys: ['Ctrl+Shift+O'],
    perform: () => {
      goTo({ page: 'library' });
    },
  },
  {
    id: 'notebook',
    label: 'Notebook',
    group: 'Go',
    keys: ['Ctrl+Shift+N'],
    perform: () => {
      goTo({ page: 'notebook' });
    },
  },
  {
    id: 'bin',
    label: 'Bin',
    group: 'Go',
    keys: ['Ctrl+Shift+Delete'],
    perform: () => {
      goTo({ page: 'bin' });
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
