// The commands that lead somewhere: pages, hits, marks and places in the text.
import { announce } from '../state/announce.js';
import { toggleBookmark } from '../state/bookmarks.js';
import { findStep, openFind, useFind } from '../state/find.js';
import { foundStep } from '../state/found.js';
import { holdKeys } from '../state/held-keys.js';
import { articleOf, goTo, move, turn, useJournal } from '../state/journal.js';
import { setFocusMode } from '../state/layout.js';
import { stepMark } from '../state/mark-steps.js';
import { askParagraph } from '../state/paragraph.js';
import { openPanel } from '../state/panels.js';
import type { Command } from './command.js';

/** The numbers are those of an article. */
function openGoTo(): void {
  if (articleOf(useJournal.getState())) openPanel('goto');
  else announce('Open an article first: paragraphs are numbered in each.');
}

/** Among the hits of the find bar while it is open, else among what a search found. */
function stepHit(step: -1 | 1): void {
  if (useFind.getState().open || !foundStep(step)) findStep(step);
}

/** The commands of the menu Go, in its order. */
export const going: readonly Command[] = [
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
];
