// The real program under the camera: starting it, going about in it as a reader does, taking a picture.
import { ROOT } from '../../setup/set-up.mjs';

/**
 * @typedef {import('@playwright/test').ElectronApplication} App
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').Locator} Locator
 * @typedef {{ app: App, page: Page }} Journal
 * @typedef {{ width: number, height: number }} Size in CSS pixels
 * @typedef {{ executable: string, env: NodeJS.ProcessEnv }} Runtime Electron, and the environment with the screen
 */

/**
 * What the page offers that is used here; the build is checked without the page's own types.
 * @typedef {{ find: (words: string) => boolean, innerWidth: number, innerHeight: number }} PageGlobals
 * @typedef {{ scrollTop: number, scrollHeight: number }} PageElement
 */

/** A place in the bar above the text where a click means nothing: the program's name. */
const BESIDE = { x: 190, y: 26 };

/**
 * Starts the program in a window of a given size.
 * @param {Runtime} runtime
 * @param {{ folder: string, root?: string, size: Size }} where data folder, and the folder with `package.json` and `dist/`
 * @returns {Promise<Journal>}
 */
export async function open({ executable, env }, { folder, root = ROOT, size }) {
  // Loaded only now: a node module.
  const { _electron } = await import('@playwright/test');
  const app = await _electron.launch({
    executablePath: executable,
    cwd: root,
    // One pixel is one pixel whatever screen this is, so that pictures from two machines can be compared.
    args: ['.', `--user-data-dir=${folder}`, '--log-level=3', '--force-device-scale-factor=1'],
    env: /** @type {Record<string, string>} */ (env),
    chromiumSandbox: process.getuid?.() !== 0,
    colorScheme: null,
  });
  const page = await app.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor();
  // Nothing is to be caught on its way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await page.waitForFunction(({ width, height }) => {
    const { innerWidth, innerHeight } = /** @type {PageGlobals} */ (/** @type {unknown} */ (globalThis));
    return innerWidth === width && innerHeight === height;
  }, size);
  return { app, page };
}

/**
 * @param {Page} page
 * @param {string} theme as the settings name it
 */
export async function choose(page, theme) {
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
export async function select(page, words) {
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
 * The links of the contents, a piece each.
 * @param {Page} page
 */
export const linksOf = (page) => page.getByRole('navigation', { name: 'Contents' }).getByRole('link');

/**
 * Opens a piece from the contents at its top, past the note before it if it carries one.
 * @param {Page} page
 * @param {RegExp | Locator} which words of its link, or the link
 */
export async function openArticle(page, which) {
  await (which instanceof RegExp ? linksOf(page).filter({ hasText: which }).first() : which).click();
  const read = page.getByRole('button', { name: /^Read the (?:story|article)$/ });
  if (await read.isVisible()) await read.click();
  await scrollTo(page, 0);
}

/**
 * @param {Page} page
 * @param {number} top in CSS pixels from the top of what is read
 */
export async function scrollTo(page, top) {
  await page.locator('.reading').evaluate((reading, wanted) => {
    /** @type {PageElement} */
    const element = reading;
    element.scrollTop = wanted;
  }, top);
}

/**
 * Scrolls so that something stands near the top of the page.
 * @param {Page} page
 * @param {Locator} what
 */
export async function bringUp(page, what) {
  const { y = 0 } = (await what.first().boundingBox()) ?? {};
  const now = await page.locator('.reading').evaluate((reading) => {
    /** @type {PageElement} */
    const { scrollTop } = reading;
    return scrollTop;
  });
  await scrollTo(page, now + y - 120);
}

/**
 * Takes the keyboard and the pointer away from everything.
 * @param {Page} page
 */
export const clickBeside = (page) => page.mouse.click(BESIDE.x, BESIDE.y);

/**
 * Takes a picture once the last message has gone from the page. Animations are left alone: to end them would draw the
 * line of reading progress to its end.
 * @param {Page} page
 * @param {string} file
 */
export async function take(page, file) {
  await page.locator('[role="status"][data-shown]').waitFor({ state: 'detached' });
  await page.screenshot({ path: file });
}
