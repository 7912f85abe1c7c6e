// `npm run screenshots`: pictures of the real program, for the README and for a close look at every page.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetUpError } from '../setup/say.mjs';
import { ROOT, setUp } from '../setup/set-up.mjs';
import { endWithNpm } from './parent.mjs';
import { hasXvfb, openScreen, usesOwnScreen } from './screen.mjs';

/**
 * @typedef {import('@playwright/test').ElectronApplication} App
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ app: App, page: Page }} Journal
 * @typedef {{ width: number, height: number }} Size in CSS pixels
 * @typedef {(typeof THEMES)[number]} Theme as the settings name it
 */

const THEMES = /** @type {const} */ (['Paper', 'Dark']);
/** The size the window opens in, and the smallest in which an article has its full measure. */
const SIZES = /** @type {const} */ ([
  { width: 1280, height: 860 },
  { width: 1024, height: 640 },
]);
const [LARGE] = SIZES;

/** A place beside the text where a click means nothing. */
const MARGIN = { x: 932, y: 700 };

/** Height of the bar above the article, in CSS pixels. */
const BAR = 52;

/** The pages about the issue, and what their pictures are called. */
const PAGES = /** @type {const} */ ([
  [/Sustaining change/, 'issue'],
  ['Glossary', 'glossary'],
  ['Index', 'index'],
]);

const DOCS = join(ROOT, 'docs');
const SCREENSHOTS = join(ROOT, 'screenshots');

/** What is marked for the pictures of the README: words as they stand in the article, and their meaning. */
const MARKS = /** @type {const} */ ([
  ['Most children and young people do better when home is with their own family', 'Key idea'],
  ['works intensively with the family to bring the child safely home', 'Practice'],
  ['29 of them are still there', 'Evidence'],
  ['leave out unaccompanied asylum-seeking children', 'Question'],
]);
/** A note takes the meaning used last. It is typed in Markdown, a line a paragraph. */
const NOTED = 'a high level of support together with a high level of challenge';
const NOTE = [
  '**For Monday.** Ask the team:',
  '- When did we last do *both at once*?',
  'What did the family see of it?',
];

/**
 * What the page offers that is used here; the build is checked without the page's own types.
 * @typedef {{ find: (words: string) => boolean, innerWidth: number, innerHeight: number }} PageGlobals
 * @typedef {{ parentElement: { scrollTop: number } }} PageElement
 */

/**
 * Starts the program in a data folder of its own.
 * @param {string} executable of Electron
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Journal>}
 */
async function open(executable, folder, env) {
  // Loaded only now: a node module.
  const { _electron } = await import('@playwright/test');
  const app = await _electron.launch({
    executablePath: executable,
    cwd: ROOT,
    // One pixel is one pixel whatever screen this is, so that pictures from two machines can be compared.
    args: ['.', `--user-data-dir=${folder}`, '--log-level=3', '--force-device-scale-factor=1'],
    env: /** @type {Record<string, string>} */ (env),
    chromiumSandbox: process.getuid?.() !== 0,
    colorScheme: null,
  });
  const page = await app.firstWindow();
  await page.getByRole('main').getByRole('article').waitFor();
  // Nothing is to be caught on its way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return { app, page };
}

/**
 * @param {Journal} journal
 * @param {Size} size
 */
async function resize({ app, page }, size) {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await page.waitForFunction(({ width, height }) => {
    const { innerWidth, innerHeight } = /** @type {PageGlobals} */ (/** @type {unknown} */ (globalThis));
    return innerWidth === width && innerHeight === height;
  }, size);
}

/**
 * @param {Page} page
 * @param {Theme} theme
 */
async function choose(page, theme) {
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByText(theme, { exact: true }).click();
  await page.keyboard.press('Escape');
  await settings.waitFor({ state: 'detached' });
}

/**
 * Selects words of the article and waits for the toolbar beside them.
 * @param {Page} page
 * @param {string} words
 */
async function select(page, words) {
  await page.getByRole('main').getByRole('article').getByText(words).scrollIntoViewIfNeeded();
  const found = await page.evaluate(
    (wanted) => /** @type {PageGlobals} */ (/** @type {unknown} */ (globalThis)).find(wanted),
    words,
  );
  if (!found) throw new Error(`The words to be marked are not in the article: ${words}`);
  const toolbar = page.getByRole('toolbar', { name: 'Mark selection' });
  await toolbar.waitFor();
  return toolbar;
}

/**
 * Opens an article from the contents, at its top.
 * @param {Page} page
 * @param {import('@playwright/test').Locator} link
 */
async function openArticle(page, link) {
  await link.click();
  // Past the note before a piece that may distress.
  const read = page.getByRole('button', { name: /^Read the (?:story|article)$/ });
  if (await read.isVisible()) await read.click();
  await scrollTo(page, 0);
}

/**
 * @param {Page} page
 * @param {number} top in CSS pixels from the top of the article
 */
async function scrollTo(page, top) {
  await page.getByRole('main').evaluate((main, wanted) => {
    /** @type {PageElement} */
    const { parentElement } = main;
    parentElement.scrollTop = wanted;
  }, top);
}

/** @param {Page} page */
const linksOf = (page) => page.getByRole('navigation', { name: 'Contents' }).getByRole('link');

/**
 * Makes the marks and the note of the README's picture, as a reader does.
 * @param {Page} page
 */
async function annotate(page) {
  for (const [words, meaning] of MARKS) {
    const toolbar = await select(page, words);
    await toolbar.getByRole('button', { name: meaning }).click();
  }
  const toolbar = await select(page, NOTED);
  await toolbar.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).waitFor();
  for (const [index, line] of NOTE.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
  await page.keyboard.press('Escape');
  await page.getByText('All saved').waitFor();
  // Takes the keyboard from the card, which stays the active one.
  await page.mouse.click(MARGIN.x, MARGIN.y);
}

/**
 * Takes a picture once the last message has gone from the page. Animations are left alone: to end them would draw the
 * line of reading progress to its end.
 * @param {Page} page
 * @param {string} file
 */
async function take(page, file) {
  await page.locator('[role="status"][data-shown]').waitFor({ state: 'detached' });
  await page.screenshot({ path: file });
}

/**
 * The pictures of the README: the top of an article by day, its body by night.
 * @param {Journal} journal
 */
async function pictureReadme({ page }) {
  await choose(page, 'Paper');
  await openArticle(page, linksOf(page).filter({ hasText: 'Reunification' }));
  await annotate(page);
  await scrollTo(page, 0);
  await take(page, join(DOCS, 'screenshot.png'));

  await choose(page, 'Dark');
  const heading = page.getByRole('heading', { name: 'The belief behind the work' });
  const { y = 0 } = (await heading.boundingBox()) ?? {};
  await scrollTo(page, y - 120);
  await take(page, join(DOCS, 'screenshot-dark.png'));
}

/**
 * Every article from its head to its end, in a window as tall as that takes.
 * @param {Page} page
 * @param {Theme} theme
 */
async function pictureWhole(page, theme) {
  await choose(page, theme);
  for (const link of await linksOf(page).all()) {
    await page.setViewportSize(LARGE);
    await openArticle(page, link);
    const article = ((await link.getAttribute('href')) ?? '').slice(1);
    const height = await page.getByRole('main').evaluate((main) => {
      /** @type {{ scrollHeight: number }} */
      const { scrollHeight } = main;
      return scrollHeight;
    });
    await page.setViewportSize({ width: LARGE.width, height: height + BAR });
    await take(page, join(SCREENSHOTS, `whole-${article}-${theme.toLowerCase()}.png`));
  }
  await page.setViewportSize(LARGE);
}

/**
 * Every article, the pages about the issue, the settings, the search and the toolbar, for a close look.
 * @param {Journal} journal
 */
async function pictureAll(journal) {
  const { page } = journal;
  for (const theme of THEMES) {
    await choose(page, theme);
    const name = theme.toLowerCase();
    for (const size of SIZES) {
      await resize(journal, size);
      for (const link of await linksOf(page).all()) {
        await openArticle(page, link);
        const article = ((await link.getAttribute('href')) ?? '').slice(1);
        await take(page, join(SCREENSHOTS, `${article}-${name}-${size.width}x${size.height}.png`));
      }
    }
    await resize(journal, LARGE);
    for (const [label, file] of PAGES) {
      await page.getByRole('navigation', { name: 'This issue' }).getByRole('link', { name: label }).click();
      await take(page, join(SCREENSHOTS, `${file}-${name}.png`));
    }

    await page.keyboard.press('Control+,');
    await page.getByRole('dialog', { name: 'Settings' }).waitFor();
    await take(page, join(SCREENSHOTS, `settings-${name}.png`));
    await page.keyboard.press('Escape');

    await page.getByRole('searchbox', { name: 'Search' }).fill('families');
    await page.getByRole('option').first().waitFor();
    await take(page, join(SCREENSHOTS, `search-${name}.png`));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    await openArticle(page, linksOf(page).filter({ hasText: 'Chloe' }));
    await select(page, 'They built up');
    await take(page, join(SCREENSHOTS, `toolbar-${name}.png`));
    await page.keyboard.press('Escape');
  }
}

async function screenshots() {
  const situation = { purpose: /** @type {const} */ ('test'), platform: process.platform, env: process.env };
  const ownScreen = usesOwnScreen({ ...situation, hasXvfb: hasXvfb() });
  const executable = await setUp({ needsXvfb: ownScreen && !hasXvfb() });
  await rm(SCREENSHOTS, { recursive: true, force: true });
  await Promise.all([DOCS, SCREENSHOTS].map((folder) => mkdir(folder, { recursive: true })));

  const screen = ownScreen ? await openScreen() : null;
  const folder = await mkdtemp(join(tmpdir(), 'learning-journal-screenshots-'));
  try {
    const journal = await open(executable, folder, screen?.env ?? process.env);
    try {
      await resize(journal, LARGE);
      await pictureReadme(journal);
      await pictureAll(journal);
      // Last: a window that was once given a size it does not have keeps it.
      for (const theme of THEMES) await pictureWhole(journal.page, theme);
    } finally {
      await journal.app.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
    await screen?.close();
  }
  console.log('Pictures are in docs/ and screenshots/.');
}

endWithNpm();
try {
  await screenshots();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
