// Every screen of the program and the way to it by keyboard, for the tests that look at all of them.
import type { Locator, Page } from '@playwright/test';
import { expect, parts } from './journal.js';

/** What a reader may have before them. */
export interface Screen {
  readonly name: string;
  /** Opens it from any article or page, and waits until it is there. */
  readonly open: (page: Page) => Promise<void>;
  /** What of it stands over or beside the page, as a CSS selector; the whole window for a page. */
  readonly part?: string;
  /** Whether the Tab key can be followed through it without changing it. */
  readonly walk?: boolean;
  /** Puts away what `open` has opened. */
  readonly close?: (page: Page) => Promise<void>;
}

const keys =
  (...pressed: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of pressed) await page.keyboard.press(key);
  };

/** Opens an article by its address, which works in every width of the window. */
export async function visit(page: Page, article: string): Promise<void> {
  const { search, title } = parts(page);
  await page.keyboard.press('Control+k');
  await search.fill(`learning-journal://strengthening-families-6/${article}`);
  await page.keyboard.press('Enter');
  await expect(page.locator(`article[data-article="${article}"]`)).toBeVisible();
  await expect(title).toBeVisible();
}

const pressed =
  (key: string, shown: (page: Page) => Locator) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press(key);
    await expect(shown(page)).toBeVisible();
  };

const dialog = (name: string, key: string): Screen => ({
  name,
  open: pressed(key, (page) => page.getByRole('dialog', { name })),
  part: '[role="dialog"]',
  walk: true,
  close: keys('Escape'),
});

const article = (name: string, id: string, shown: string): Screen => ({
  name,
  open: async (page) => {
    await visit(page, id);
    const part = page.locator(shown).first();
    await part.scrollIntoViewIfNeeded();
    await expect(part).toBeVisible();
  },
  part: 'main',
  walk: true,
});

const sheet = (name: string, key: string): Screen => ({
  name,
  open: pressed(key, (page) => page.getByRole('main', { name }).getByRole('heading', { level: 1 })),
  part: 'main',
  walk: true,
});

/** In an order in which each can be opened after the one before. */
export const screens: readonly Screen[] = [
  sheet('Library', 'Control+Shift+o'),
  sheet('About this issue', 'Control+Shift+a'),
  sheet('Glossary', 'Control+Shift+g'),
  sheet('Index', 'Control+Shift+i'),
  sheet('Notebook', 'Control+Shift+n'),
  sheet('Bin', 'Control+Shift+Delete'),
  {
    name: 'Search page',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+s');
      const box = page.getByRole('textbox', { name: 'Look for' });
      await expect(box).toBeFocused();
      await box.fill('family kind:story');
      await expect(page.getByRole('main').getByRole('row').first()).toBeVisible();
    },
    part: 'main',
    walk: true,
  },
  article('Timeline', 'programme-timeline', '.timeline-strip'),
  article('Figure', 'peer-to-peer-learning', '.figure .picture, .figure img'),
  article('Story behind its note', 'chloes-story', '.veil'),
  {
    name: 'Article with marks and notes',
    open: async (page) => {
      await visit(page, 'reunification');
      const read = page.getByRole('button', { name: /^Read the/ });
      if (await read.isVisible()) await read.press('Enter');
      await expect(parts(page).marks.first()).toBeVisible();
    },
  },
  article('Table', 'reunification', 'table'),
  {
    name: 'Reading cursor and toolbar',
    open: pressed('Alt+ArrowDown', (page) => parts(page).toolbar),
    part: 'main',
  },
  {
    name: 'Note being written',
    open: async (page) => {
      await page.keyboard.press('n');
      await expect(parts(page).note).toBeFocused();
      await page.keyboard.type('A question for **Monday**');
    },
    part: '[aria-label="Notes"]',
    close: keys('Escape', 'Escape', 'Escape', 'Escape'),
  },
  {
    name: 'Search results',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await parts(page).search.fill('reunification');
      await expect(parts(page).results.getByRole('option').first()).toBeVisible();
    },
    part: 'search',
    close: keys('Escape', 'Escape', 'Escape'),
  },
  dialog('Settings', 'Control+,'),
  dialog('All commands', 'Control+Shift+p'),
  dialog('Keyboard shortcuts', 'Control+/'),
  dialog('Bookmarks', 'Control+Shift+d'),
  dialog('Go to paragraph', 'Control+g'),
  dialog('Print', 'Control+p'),
  dialog('Marks in the new edition', 'Control+Shift+e'),
  dialog('Export', 'Control+Shift+x'),
  dialog('About Learning Journal', 'Control+F1'),
  {
    name: 'Find bar',
    open: async (page) => {
      await page.keyboard.press('Control+f');
      const box = page.getByRole('textbox', { name: 'Find in article' });
      await expect(box).toBeFocused();
      await box.fill('famil');
      await expect(page.locator('.find-count')).toContainText(/\d of \d/);
    },
    part: '.find',
    walk: true,
    // By its button: the focus may be in the text by now. The hit stays selected.
    close: async (page) => {
      await page.getByRole('button', { name: 'Close find' }).press('Enter');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'Reading aloud',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+u');
      const bar = page.getByRole('region', { name: 'Read aloud' });
      await expect(bar).toBeVisible();
      // What it says of voices changes its height, and so where the page stands.
      await expect(bar.getByText('Looking for voices')).toHaveCount(0);
    },
    part: '.aloud',
    walk: true,
    close: (page) => page.getByRole('button', { name: 'Stop reading aloud' }).press('Enter'),
  },
  {
    name: 'Paragraph menu',
    open: async (page) => {
      await visit(page, 'leadership');
      await keys('Alt+PageDown', 'Alt+PageDown', 'Alt+PageDown')(page);
      await expect(parts(page).toolbar).toBeVisible();
      await expect(page.locator('[data-cursor]')).toBeInViewport();
      await page.keyboard.press('Control+.');
      await expect(page.getByRole('menu')).toBeVisible();
    },
    part: '[role="menu"]',
    close: keys('Escape', 'Escape', 'Escape'),
  },
  {
    name: 'A term explained',
    open: async (page) => {
      await visit(page, 'leadership');
      await page.locator('#reading').focus();
      const card = page.getByRole('group', { name: /^What .* means$/ });
      await page.locator('[data-term]').first().scrollIntoViewIfNeeded();
      await page.locator('[data-term]').first().focus();
      await page.locator('[data-term]').first().press('Enter');
      await expect(card).toBeVisible();
    },
    part: '.term-card',
    close: keys('Escape'),
  },
  {
    name: 'Focus mode',
    open: pressed('Control+Shift+f', (page) => page.getByRole('button', { name: 'Leave focus mode' })),
    part: 'main',
    close: keys('Escape'),
  },
];
