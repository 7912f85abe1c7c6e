// Every screen of the program: how a reader comes to it, and back.
import { bringUp, openArticle, select } from './journal.mjs';

/**
 * @typedef {import('./journal.mjs').Page} Page
 * @typedef {(page: Page) => Promise<unknown>} Step
 * @typedef {{ name: string, show: Step, leave?: Step }} Screen name: of its picture's file
 */

/** @type {(key: string) => Step} */
const press = (key) => (page) => page.keyboard.press(key);

/**
 * A dialog that a key opens.
 * @type {(name: string, key: string, title: string, then?: Step) => Screen}
 */
const dialog = (name, key, title, then = () => Promise.resolve()) => ({
  name,
  show: async (page) => {
    await page.keyboard.press(key);
    await page.getByRole('dialog', { name: title }).waitFor();
    await then(page);
  },
  leave: async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: title }).waitFor({ state: 'detached' });
  },
});

/**
 * A page about the issue.
 * @type {(name: string, key: string, title: string, then?: Step) => Screen}
 */
const about = (name, key, title, then = () => Promise.resolve()) => ({
  name,
  show: async (page) => {
    await page.keyboard.press(key);
    await page.getByRole('main', { name: title }).getByRole('heading', { level: 1 }).waitFor();
    await then(page);
  },
});

/** @type {(name: string, which: RegExp, near?: (page: Page) => import('./journal.mjs').Locator) => Screen} */
const article = (name, which, near) => ({
  name,
  show: async (page) => {
    await openArticle(page, which);
    if (near) await bringUp(page, near(page));
  },
});

/** @type {(label: string, words: string) => (page: Page) => Promise<void>} */
const fill = (label, words) => async (page) => {
  await page.getByRole('searchbox', { name: label }).fill(words);
  await page.locator('.filter-found', { hasText: /\w/ }).waitFor();
};

/** @type {(name: string, words: string, shown: string) => Screen} */
const search = (name, words, shown) => ({
  name,
  show: async (page) => {
    await page.getByRole('searchbox', { name: 'Search' }).fill(words);
    await page.locator(shown).first().waitFor();
  },
  leave: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  },
});

/** @type {(name: string, words: string) => Screen} */
const find = (name, words) => ({
  name,
  show: async (page) => {
    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: 'Find in article' }).fill(words);
    await page
      .getByRole('search', { name: 'Find in article' })
      .getByText(/ of |^No /)
      .waitFor();
  },
  leave: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  },
});

/** @type {(name: string, words: string) => Step} */
const type = (name, words) => (page) => page.getByRole('combobox', { name }).fill(words);

/**
 * The notes beside the text: a drawer in a small window.
 * @param {Page} page
 */
async function withNotes(page) {
  await openArticle(page, /Reunification/);
  const notes = page.getByRole('complementary', { name: 'Notes' });
  if (!(await notes.isVisible())) await page.keyboard.press('Control+Shift+M');
  await notes.waitFor();
}

/** @type {(page: Page) => Promise<void>} */
const putNotesAway = async (page) => {
  if (await page.locator('.drawer-ground').isVisible()) await page.keyboard.press('Escape');
};

/** All screens, in an order in which each is reached from the one before. */
export const screens = /** @type {readonly Screen[]} */ ([
  about('library', 'Control+Shift+O', 'Library'),
  about('issue', 'Control+Shift+A', 'About this issue'),
  about('issue-contents', 'Control+Shift+A', 'About this issue', (page) =>
    bringUp(page, page.getByRole('main').getByRole('heading', { name: 'Contents' })),
  ),
  about('glossary', 'Control+Shift+G', 'Glossary'),
  about('glossary-filtered', 'Control+Shift+G', 'Glossary', fill('Find a term', 'family')),
  about('glossary-empty', 'Control+Shift+G', 'Glossary', fill('Find a term', 'zebra')),
  about('index', 'Control+Shift+I', 'Index'),

  article('article-plain', /Leadership/),
  article('article-pull', /Leadership/, (page) => page.locator('article .pull')),
  article('article-long-title', /Building the conditions/),
  article('article-figures', /Reunification/, (page) => page.locator('.key-figures')),
  article('article-table', /Reunification/, (page) => page.locator('figure:has(table)')),
  article('article-drawing', /impact evaluation/i, (page) => page.locator('figure:has(svg)')),
  article('article-timeline', /Programme Timeline/i),
  article('article-timeline-end', /Programme Timeline/i, (page) => page.locator('article li').nth(8)),
  article('article-end', /Leadership/, (page) => page.locator('article .questions')),
  {
    name: 'article-veil',
    show: (page) =>
      page
        .getByRole('navigation', { name: 'Contents' })
        .getByRole('link', { name: /Pascal/ })
        .click(),
  },
  {
    ...article('notice', /Values at the heart/i),
    leave: (page) => page.getByRole('button', { name: 'Put this message away' }).click(),
  },

  { name: 'notes', show: withNotes, leave: putNotesAway },
  {
    name: 'note-open',
    show: async (page) => {
      await withNotes(page);
      const card = page.locator('.card').filter({ hasText: 'For Monday' });
      await card.scrollIntoViewIfNeeded();
      await card.dblclick();
      await page.getByRole('textbox', { name: 'Note' }).waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await putNotesAway(page);
    },
  },
  {
    name: 'notes-empty',
    show: async (page) => {
      await openArticle(page, /Welcome/);
      const notes = page.getByRole('complementary', { name: 'Notes' });
      if (!(await notes.isVisible())) await page.keyboard.press('Control+Shift+M');
    },
    leave: putNotesAway,
  },
  {
    name: 'mark-toolbar',
    show: async (page) => {
      await openArticle(page, /Chloe/);
      await select(page, 'Sam did not work alone.');
    },
    leave: press('Escape'),
  },
  {
    name: 'reading-cursor',
    show: async (page) => {
      await openArticle(page, /Chloe/);
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('Alt+ArrowDown');
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'paragraph-menu',
    show: async (page) => {
      await openArticle(page, /Chloe/);
      await page.keyboard.press('Control+.');
      await page.getByRole('menu').waitFor();
    },
    leave: press('Escape'),
  },
  {
    name: 'term',
    show: async (page) => {
      await openArticle(page, /Leadership/);
      await page.locator('article .term').first().click();
      await page.locator('.term-card').waitFor();
    },
    leave: press('Escape'),
  },
  {
    name: 'read-aloud',
    show: async (page) => {
      await openArticle(page, /Chloe/);
      await page.keyboard.press('Control+Shift+U');
      await page.getByRole('region', { name: 'Read aloud' }).waitFor();
    },
    leave: (page) => page.getByRole('button', { name: 'Stop reading aloud' }).click(),
  },
  {
    name: 'focus-mode',
    show: async (page) => {
      await openArticle(page, /Leadership/);
      await page.keyboard.press('Control+Shift+F');
      await page.getByRole('navigation', { name: 'Contents' }).waitFor({ state: 'detached' });
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('navigation', { name: 'Contents' }).waitFor();
    },
  },

  search('search', 'families', '[role="option"]'),
  search('search-slip', 'reunifcation coventry', '[role="option"]'),
  search('search-empty', 'zyxwvut', '.search-panel'),
  find('find', 'families'),
  find('find-empty', 'zebra crossing'),

  dialog('settings', 'Control+,', 'Settings'),
  dialog('palette', 'Control+Shift+P', 'All commands'),
  dialog('palette-typed', 'Control+Shift+P', 'All commands', type('Command', 'sho')),
  dialog('palette-empty', 'Control+Shift+P', 'All commands', type('Command', 'qqqq')),
  dialog('keyboard', '?', 'Keyboard shortcuts'),
  dialog('goto', 'Control+G', 'Go to paragraph'),
  dialog('goto-empty', 'Control+G', 'Go to paragraph', (page) => page.keyboard.type('99')),
  dialog('print', 'Control+P', 'Print'),
  dialog('bookmarks', 'Control+Shift+D', 'Bookmarks'),
  dialog('bookmarks-empty', 'Control+Shift+D', 'Bookmarks', async (page) => {
    const items = page.getByRole('dialog').getByRole('listitem');
    for (let left = await items.count(); left > 0; left -= 1)
      await items
        .nth(0)
        .getByRole('button', { name: /^Delete/ })
        .click();
  }),
  // The last: it reads every notebook, the damaged one as well.
  dialog('edition', 'Control+Shift+E', 'Marks in the new edition', (page) =>
    page.locator('.edition-mark').first().waitFor(),
  ),
]);
