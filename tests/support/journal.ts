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
}

/** Starts the program and waits for its first article (or whatever it shows instead). */
export async function launch({ folder, root = project, args = [], size }: LaunchOptions): Promise<Journal> {
  const app = await _electron.launch({
    cwd: root,
    args: ['.', `--user-data-dir=${folder}`, '--log-level=3', ...args],
    chromiumSandbox: process.getuid?.() !== 0,
    colorScheme: null,
  });
  const errors: string[] = [];
  const page = await app.firstWindow();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  if (size) {
    await app.evaluate(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height);
    }, size);
  }
  await page.getByRole('heading', { level: 1 }).waitFor();
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

/** Opens an article from the contents, and past the note before it if it carries one. */
export async function openArticle(page: Page, name: RegExp): Promise<void> {
  const link = parts(page).contents.getByRole('link', { name });
  await link.click();
  const read = page.getByRole('button', { name: /^Read the (?:story|article)$/ });
  if (await read.isVisible()) await read.click();
  await page.waitForFunction(
    () => document.querySelector('.notes-empty, .card, [aria-label="Notes"]') !== null,
  );
}

/** Selects from the start of `from` to the end of `to` (words in the article) the way a pointer drag ends. */
export async function select(page: Page, from: string, to = from): Promise<void> {
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
