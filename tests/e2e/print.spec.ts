// Print and PDF: what is saved is opened again and its words compared with the article's; nothing is left by a job given up.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Article, Issue } from '../../core/journal/types.js';
import { expect, openArticle, parts, select, test } from '../support/journal.js';
import { readPdf, type Pdf, type PdfPage } from '../support/pdf.js';

const issue = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../dist/content/strengthening-families-6.json'), 'utf8'),
) as Issue;
const articleOf = (id: string): Article => issue.articles.find((article) => article.id === id) as Article;

/** Points a millimetre. */
const mm = 72 / 25.4;
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Print' });

/** The system's dialog answers with this file. */
const chooseFile = (app: ElectronApplication, file: string | null) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = (...args: unknown[]) => {
      Object.assign(globalThis, { offered: (args.at(-1) as { defaultPath?: string }).defaultPath });
      return Promise.resolve({ canceled: path === null, filePath: path ?? '' });
    };
  }, file);

const windows = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Words without white space, which lines on paper do not keep. */
const packed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
const where = (page: PdfPage, holds: (x: number, y: number) => boolean): string =>
  page.runs
    .filter(({ x, y }) => holds(x, y))
    .map(({ text }) => text)
    .join('');
const headOf = (page: PdfPage): string => where(page, (_x, y) => y < 26 * mm);
const footOf = (page: PdfPage): string => where(page, (_x, y) => y > page.height - 22 * mm);
const inBody = (page: PdfPage, y: number): boolean => y >= 26 * mm && y <= page.height - 22 * mm;
/** Line by line: what is positioned is painted after what is not, headings before the paragraphs above them. */
const byLine = (page: PdfPage): PdfPage => ({
  ...page,
  runs: page.runs.toSorted((a, b) => Math.round(a.y) - Math.round(b.y) || a.x - b.x),
});
/** On A4 the text begins 43 mm from the edge; what stands before it is the gutter of paragraph numbers. */
const paintedOf = (page: PdfPage): string => packed(where(page, (x, y) => x >= 42 * mm && inBody(page, y)));
const bodyOf = (page: PdfPage): string => paintedOf(byLine(page));
const gutterOf = (page: PdfPage): string => where(page, (x, y) => x < 42 * mm && inBody(page, y));

/** Every block's words are there: in lines, or, where things stand side by side, in the order of painting. */
function expectArticle(pdf: Pdf, article: Article): void {
  const printed = [bodyOf, paintedOf].map((read) => pdf.pages.map(read).join(''));
  const missing = article.blocks
    // Words inside a drawing stand where the drawing puts them.
    .filter(({ kind }) => kind !== 'figure-text')
    .map(({ start, end }) => packed(article.text.slice(start, end)))
    .filter((words) => !printed.some((text) => text.includes(words)));
  expect(missing, article.id).toEqual([]);
}

async function save(page: Page, what: 'This article' | 'The whole issue'): Promise<void> {
  await page.keyboard.press('Control+p');
  const dialog = dialogOf(page);
  await dialog.getByText(what).click();
  await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
}

test('an article: all its words, its paragraph numbers, heads, marks and notes', async ({
  start,
  folder,
}) => {
  const { app, page, errors } = await start();
  const file = join(folder, 'out.pdf');
  await chooseFile(app, file);
  await openArticle(page, /Chloe/);
  const { toolbar, note, notes } = parts(page);
  await select(page, 'Sam did not work alone.');
  await toolbar.getByRole('button', { name: 'Evidence' }).click();
  await select(page, 'She found her easy to talk to.');
  await toolbar.getByRole('button', { name: 'Add note' }).click();
  await expect(note).toBeFocused();
  await page.keyboard.type('Who was my **Sam**?');
  await page.keyboard.press('Escape');
  // Without a mark: on the whole article, and on the first paragraph.
  await page.getByRole('button', { name: 'Note on the article' }).click();
  await expect(note).toBeFocused();
  await page.keyboard.type('Read it out in the first hour');
  await page.keyboard.press('Escape');
  await page.locator('#reading').focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Alt+PageDown');
  await page.keyboard.press('F9');
  await expect(note).toBeFocused();
  await page.keyboard.type('Two years is long');
  await page.keyboard.press('Escape');
  await expect(notes.locator('[data-card]')).toHaveCount(4);
  await expect(notes).toContainText('All saved');

  await page.keyboard.press('Control+p');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('radio', { name: /This article/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Save as PDF…' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(`Saved 3 pages as ${file}`);
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused();
  expect(await app.evaluate(() => (globalThis as { offered?: string }).offered)).toMatch(
    /Chloe's story\.pdf$/,
  );

  const article = articleOf('chloes-story');
  const pdf = readPdf(file);
  expect(pdf.title).toBe(`${article.title} – ${issue.title}`);
  expect(pdf.tagged).toBe(true);
  expect(pdf.outline.map(packed)).toEqual(
    expect.arrayContaining([article.title, 'Somebody to talk to', 'Your notes'].map(packed)),
  );
  expect(pdf.pages).toHaveLength(3);
  pdf.pages.forEach((printed, index) => {
    expect(headOf(printed)).toContain(`${issue.title}Chloe's story`);
    expect(footOf(printed)).toContain(`${index + 1} of 3`);
  });
  // The number of the note stands after its passage and would part the words of the paragraph.
  const body = pdf.pages.map(paintedOf).join('');
  expect(body).toContain(packed('She found her easy to talk to.3 She never felt'));
  expect(body).toContain(packed('honest with them.2 Chloe is a parent'));
  expect(body).toContain(
    packed('Your notes Evidence 1 Note, on the whole article Read it out in the first hour 2 Note, ¶1.3'),
  );
  expect(body).toContain(packed('Two years is long 3 Evidence, ¶3 She found her easy to talk to.'));
  expect(body).toContain(packed('Who was my Sam?'));
  const numbers = new Set(
    article.blocks.map(({ label }) => label.split('.')[0]).filter((label) => /^\d/.test(label ?? '')),
  );
  expect(packed(pdf.pages.map(gutterOf).join(''))).toBe([...numbers].join(''));

  // Without marks and notes it is the article and nothing else; the choice is remembered.
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+p');
  for (const name of ['With your marks', 'With your notes']) {
    await dialog.getByText(name).click();
    await expect(dialog.getByRole('switch', { name })).not.toBeChecked();
  }
  await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(dialog).toContainText('Saved');
  const bare = readPdf(file);
  expectArticle(bare, article);
  expect(bare.pages.map(bodyOf).join('')).not.toContain('Whowasmy');
  expect(bare.pages.map(bodyOf).join('')).not.toContain('Yournotes');
  expect(await windows(app)).toBe(1);
  expect(errors).toEqual([]);
  await app.close();
  const again = await start();
  await again.page.keyboard.press('Control+p');
  await expect(dialogOf(again.page).getByRole('switch', { name: 'With your marks' })).not.toBeChecked();
});

test('the whole issue: every article, contents with the right pages, no heading left alone', async ({
  start,
  folder,
}) => {
  test.slow();
  const { app, page } = await start();
  const file = join(folder, 'issue.pdf');
  await chooseFile(app, file);
  await save(page, 'The whole issue');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('progressbar')).toHaveAttribute(
    'aria-valuetext',
    /Laying out article \d+ of 22/,
  );
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(dialog).toContainText(/Saved \d+ pages/, { timeout: 90_000 });

  const pdf = readPdf(file);
  const total = pdf.pages.length;
  const [titlePage, contents] = pdf.pages as [PdfPage, PdfPage];
  expect(packed(where(titlePage, () => true))).toContain(packed(issue.subtitle));
  const listed = packed(where(contents, () => true));
  for (const article of issue.articles) {
    const short = article.shortTitle ?? article.title;
    const first = pdf.pages.findIndex((printed) =>
      packed(headOf(printed)).endsWith(packed(issue.title + short)),
    );
    expect(listed, article.id).toContain(packed(`${article.title}${first + 1}`));
    expectArticle(pdf, article);
  }
  pdf.pages.forEach((printed, index) => {
    expect(footOf(printed)).toContain(`${index + 1} of ${total}`);
  });
  const headings = issue.articles.flatMap(({ text, blocks }) =>
    blocks.filter(({ kind }) => kind === 'heading').map(({ start, end }) => packed(text.slice(start, end))),
  );
  for (const printed of pdf.pages)
    expect(headings.filter((heading) => bodyOf(printed).endsWith(heading))).toEqual([]);
});

/** Gives a job up in its midst, from inside the page: it may be over before anybody outside has seen it begin. */
const giveUp = (page: Page, how: 'Cancel' | 'Escape') =>
  page.evaluate(
    (way) =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          const said = document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuetext') ?? '';
          if (!/article (?!1 )\d+ of 22/.test(said)) return;
          observer.disconnect();
          if (way === 'Cancel') document.querySelector<HTMLElement>('[role="dialog"] .print-button')?.click();
          else {
            const init = { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true };
            document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
          }
          resolve();
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
    how,
  );

test('a job given up leaves no file and no window; Escape gives it up too', async ({ start, folder }) => {
  const { app, page } = await start();
  const out = join(folder, 'out');
  mkdirSync(out);
  await chooseFile(app, join(out, 'issue.pdf'));
  const dialog = dialogOf(page);
  const cancelled = giveUp(page, 'Cancel');
  await save(page, 'The whole issue');
  await cancelled;
  await expect(dialog).toContainText('Nothing was saved or printed');
  await expect.poll(() => windows(app)).toBe(1);
  const left = giveUp(page, 'Escape');
  await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
  await left;
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => windows(app)).toBe(1);
  expect(readdirSync(out)).toEqual([]);

  // Given up while Chromium is making the very pages; what is printed next is not the worse for it.
  await app.evaluate(({ app: program, BrowserWindow }) => {
    const [main] = BrowserWindow.getAllWindows();
    program.once('web-contents-created', (_event, contents) => {
      const make = contents.printToPDF.bind(contents);
      contents.printToPDF = (options) => {
        // Once: a press after the end of the job would be on another button.
        contents.printToPDF = make;
        void main?.webContents.executeJavaScript(
          `document.querySelector('.print-actions .print-button').click()`,
        );
        return make(options);
      };
    });
  });
  await save(page, 'The whole issue');
  await expect(dialog).toContainText('Nothing was saved or printed');
  await expect.poll(() => windows(app)).toBe(1);
  await dialog.getByText('This article').click();
  await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(dialog).toContainText(/Saved \d+ pages/);
  rmSync(join(out, 'issue.pdf'));
  await dialog.getByRole('button', { name: 'Done' }).click();

  // To think better of it in the system's own dialog is no failure.
  await chooseFile(app, null);
  await save(page, 'This article');
  await expect(dialog).toContainText('Nothing was saved or printed');
});

test('a folder that is gone is said, and a file that stands there is not overwritten without a word', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  const dialog = dialogOf(page);
  await chooseFile(app, join(folder, 'gone', 'a.pdf'));
  await save(page, 'This article');
  await expect(dialog.getByRole('alert')).toContainText('Choose another folder');
  expect(existsSync(join(folder, 'gone'))).toBe(false);

  const standing = join(folder, 'standing.pdf');
  writeFileSync(standing, 'mine');
  await chooseFile(app, join(folder, 'standing'));
  await app.evaluate(({ dialog: system }) => {
    Object.assign(system, { showMessageBox: () => Promise.resolve({ response: 0 }) });
  });
  await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(dialog).toContainText('Nothing was saved or printed');
  expect(readFileSync(standing, 'utf8')).toBe('mine');
  await app.evaluate(({ dialog: system }) => {
    Object.assign(system, { showMessageBox: () => Promise.resolve({ response: 1 }) });
  });
  await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(dialog).toContainText('Saved');
  expect(readFileSync(standing, 'latin1').slice(0, 5)).toBe('%PDF-');
});

test('to the printer: the system’s dialog gets the pages, and a missing printer is said', async ({
  start,
}) => {
  const { app, page } = await start();
  const dialog = dialogOf(page);
  await app.evaluate(({ app: program, BrowserWindow }) => {
    const printers = { list: [] as unknown[] };
    Object.assign(globalThis, { printers });
    for (const { webContents } of BrowserWindow.getAllWindows())
      Object.assign(webContents, { getPrintersAsync: () => Promise.resolve(printers.list) });
    program.on('web-contents-created', (_event, contents) => {
      Object.assign(contents, {
        print: (options: unknown, done: (success: boolean, reason: string) => void) => {
          Object.assign(globalThis, { printed: { options, url: contents.getURL() } });
          done(true, '');
        },
      });
    });
  });
  await page.keyboard.press('Control+p');
  await dialog.getByText('Letter', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('No printer is set up on this computer');
  await app.evaluate(() => {
    (globalThis as unknown as { printers: { list: unknown[] } }).printers.list = [{ name: 'One' }];
  });
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog).toContainText('Handed to the printer');
  expect(await app.evaluate(() => (globalThis as unknown as { printed: unknown }).printed)).toMatchObject({
    options: { pageSize: 'Letter', printBackground: true },
    url: 'app://journal/print.html',
  });
});
