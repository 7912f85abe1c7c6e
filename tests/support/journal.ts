// Starts the real program in a data folder of its own and names what a reader would point at.
import { test as base, _electron, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

/** A running journal. */
export interface Journal {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  /** Console errors and uncaught exceptions of the page so far. */
  readonly errors: readonly string[];
}

export interface LaunchOptions {
  readonly folder: string;
  /** Folder with another `package.json` and `dist/` than this project's. */
  readonly root?: string;
  readonly args?: readonly string[];
  readonly size?: { readonly width: number; readonly height: number };
  /** Socket of the speech service; without one there is none, and so no voice. */
  readonly speech?: string;
}

/** The screen of the tests that run one after the other in this process, where there are several. */
function screenOfOurs(): { readonly DISPLAY?: string } {
  const screens = (process.env['JOURNAL_SCREENS'] ?? '').split(' ').filter(Boolean);
  const ours = screens[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0) % screens.length];
  return ours === undefined ? {} : { DISPLAY: ours };
}

/**
 * The inspector of the main process now and then drops the promise it waits for ("was garbage collected") although the
 * call was made: such a call is made again. All that tests ask of the main process can be asked twice.
 */
function holdOnTo(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...args: readonly unknown[]) => Promise<unknown>;
  const again = async (...args: readonly unknown[]): Promise<unknown> => {
    try {
      return await evaluate(...args);
    } catch (error) {
      if (!String(error).includes('garbage collected')) throw error;
      return await evaluate(...args);
    }
  };
  Object.assign(app, { evaluate: again });
}

/** Starts the program and waits for its first article (or whatever it shows instead). */
export async function launch({
  folder,
  root = project,
  args = [],
  size,
  speech,
}: LaunchOptions): Promise<Journal> {
  const app = await _electron.launch({
    cwd: root,
    args: ['.', `--user-data-dir=${folder}`, '--log-level=3', ...args],
    // No test may speak, or wait for the voices of this machine.
    env: {
      ...(process.env as Record<string, string>),
      ...screenOfOurs(),
      SPEECHD_CMD: '/bin/false',
      SPEECHD_ADDRESS: `unix_socket:${speech ?? join(folder, 'no-speech')}`,
    },
    chromiumSandbox: process.getuid?.() !== 0,
    colorScheme: null,
  });
  holdOnTo(app);
  const errors: string[] = [];
  const page = await app.firstWindow();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The rest of the window is drawn after the first paint of the text.
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  // Not before: a start that is still at work may drop what it was asked from outside.
  if (size) {
    await app.evaluate(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height);
    }, size);
  }
  return { app, page, folder, errors };
}

/** What a reader points at. */
export const parts = (page: Page) => ({
  contents: page.getByRole('navigation', { name: 'Contents' }),
  article: page.getByRole('main').getByRole('article'),
  title: page.getByRole('heading', { level: 1 }),
  search: page.getByRole('searchbox', { name: 'Search' }),
  results: page.getByRole('listbox', { name: 'Results' }),
  toolbar: page.getByRole('toolbar', { name: 'Mark selection' }),
  notes: page.getByRole('complementary', { name: 'Notes' }),
  note: page.getByRole('textbox', { name: 'Note' }),
  status: page.getByRole('status'),
  marks: page.locator('mark'),
});

/** Waits until the marks of the article on show stand in the text and, where the notes are open, beside it. */
async function marksStand(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const notes = document.querySelector('aside[aria-label="Notes"]');
    return !notes || notes.querySelector('.notes-empty, .card') !== null;
  });
}

/** Opens an article from the contents, and past the note before it if it carries one. */
export async function openArticle(page: Page, name: RegExp): Promise<void> {
  const link = parts(page).contents.getByRole('link', { name });
  const id = ((await link.getAttribute('href')) ?? '').replace('#', '');
  await link.click();
  await page.locator(`article[data-article="${id}"]`).waitFor();
  const read = page.getByRole('button', { name: /^Read the (?:story|article)$/ });
  if (await read.isVisible()) await read.click();
  await marksStand(page);
}

/** Selects from the start of `from` to the end of `to` (words in the article) the way a pointer drag ends. */
export async function select(page: Page, from: string, to = from): Promise<void> {
  await marksStand(page);
  await page.evaluate(
    ([first, last]) => {
      const article = document.querySelector('article') as Node;
      const whole = article.textContent ?? '';
      // Marks cut the text into several nodes, so the words are looked for in all of it.
      const position = (offset: number): { node: Text; offset: number } => {
        const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
        let left = offset;
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          if (left <= node.length) return { node, offset: left };
          left -= node.length;
        }
        throw new Error('past the end of the article');
      };
      const find = (text: string): number => {
        const index = whole.indexOf(text);
        if (index < 0) throw new Error(`not in the article: ${text}`);
        return index;
      };
      const start = position(find(first));
      const end = position(find(last) + last.length);
      start.node.parentElement?.scrollIntoView({ block: 'center' });
      window.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    },
    [from, to] as const,
  );
  await parts(page).toolbar.waitFor();
}

/** Whether an element is in the view, not merely on the page. */
export const inView = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });

/** Tests with a data folder of their own, and a journal started in it on demand. */
export const test = base.extend<{
  folder: string;
  start: (options?: Partial<LaunchOptions>) => Promise<Journal>;
}>({
  // eslint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'journal-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use) => {
    const started: ElectronApplication[] = [];
    await use(async (options = {}) => {
      const journal = await launch({ folder, ...options });
      started.push(journal.app);
      return journal;
    });
    for (const app of started) await app.close().catch(() => undefined);
  },
});

export { expect } from '@playwright/test';
