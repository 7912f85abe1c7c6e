// The reading cursor by keyboard alone: where it is, what has the focus, what is said, and marking with it.
import type { Page } from '@playwright/test';
import { expect, openArticle, parts, test } from '../support/journal.js';

/** The words under a CSS highlight. */
const lit = (page: Page, name: string) =>
  page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()).join('|'),
    name,
  );

/** What has the focus: its element, number and words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    return {
      tag: element.tagName,
      block: element.dataset['block'] ?? null,
      words: element.textContent,
    };
  });

/** Goes by paragraph to the first with three sentences or more, and returns its words. */
async function goToLongParagraph(page: Page): Promise<{ readonly block: string; readonly words: string }> {
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Alt+PageDown');
    const { tag, block, words } = await focused(page);
    if (tag === 'P' && block && words.split('. ').length >= 3) return { block, words };
  }
  throw new Error('no long paragraph');
}

test('goes by sentence and paragraph, with the focus on the block and the place said', async ({ start }) => {
  const { page, errors } = await start();
  await openArticle(page, /Chloe/);
  const { toolbar, status, title } = parts(page);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(title).toBeFocused();
  await expect.poll(() => lit(page, 'reading-cursor')).toBe((await title.textContent()) ?? '');
  await expect(status).toContainText(/^Sentence, title/);
  await expect(status).toContainText('1 to 6 to highlight');
  await expect(toolbar).toBeVisible();
  // The hint is given once, not with every step.
  await page.keyboard.press('Alt+PageDown');
  await expect(status).toHaveText('Standfirst');
  const paragraph = await goToLongParagraph(page);
  expect(await lit(page, 'reading-cursor')).toBe(paragraph.words.trim());
  // Into the paragraph, and on inside it: the focus stays, the sentence is described and said.
  await page.keyboard.press('Alt+ArrowDown');
  const block = page.locator(`[data-block="${paragraph.block}"]`);
  await expect(block).toBeFocused();
  await expect(block).toHaveAccessibleDescription(/^Sentence 1 of \d+$/);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(block).toBeFocused();
  await expect(block).toHaveAccessibleDescription(/^Sentence 2 of \d+$/);
  const second = await lit(page, 'reading-cursor');
  await expect(status).toHaveText(second);
  // One place in the text can be tabbed to, and its role is its own.
  expect(await page.locator('article [data-block][tabindex="0"]').count()).toBe(1);
  expect(await block.getAttribute('role')).toBeNull();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowDown');
  expect(await lit(page, 'reading-cursor')).toBe(second);
  await page.keyboard.press('Alt+PageUp');
  expect(await lit(page, 'reading-cursor')).toBe(paragraph.words.trim());
  expect(errors).toEqual([]);
});

test('marks what it covers, stays there, and goes on from there', async ({ start }) => {
  const { page } = await start();
  await openArticle(page, /Chloe/);
  const { toolbar, status, marks, notes } = parts(page);
  await goToLongParagraph(page);
  await page.keyboard.press('Alt+ArrowDown');
  const first = await lit(page, 'reading-cursor');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(status).toContainText(/^2 sentences, paragraph/);
  const both = await lit(page, 'reading-cursor');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  expect(await lit(page, 'reading-cursor')).toBe(first);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  const { block } = await focused(page);
  await page.keyboard.press('2');
  await expect(status).toContainText('Highlighted as Evidence');
  await expect(toolbar).toHaveCount(0);
  await expect(marks.first()).toHaveText(both);
  await expect(notes.getByRole('group', { name: /^Evidence/ })).toBeVisible();
  // The mark drew the words anew; cursor and focus are where they were.
  expect(await lit(page, 'reading-cursor')).toBe(both);
  expect((await focused(page)).block).toBe(block);
  await page.keyboard.press('Alt+ArrowDown');
  const next = await lit(page, 'reading-cursor');
  expect(both).not.toContain(next);
  await page.keyboard.press('Enter');
  await expect(marks).toHaveCount(2);
  await expect(marks.last()).toHaveText(next);
  // Straight after, with nothing selected, N is for the mark just made, and after that for no other.
  await page.keyboard.press('n');
  await expect(parts(page).note).toBeFocused();
  await page.keyboard.type('Asked for later.');
  await page.keyboard.press('Escape');
  await expect(notes.getByRole('group', { name: /^Evidence/ }).last()).toContainText('Asked for later.');
  await expect(marks).toHaveCount(2);
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(parts(page).note).toHaveCount(0);
});

test('Escape lets go of the selection, then of the cursor, and the focus is never lost', async ({
  start,
}) => {
  const { page } = await start();
  await openArticle(page, /Chloe/);
  const { toolbar } = parts(page);
  await page.keyboard.press('Alt+PageDown');
  await expect(toolbar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(toolbar).toHaveCount(0);
  await expect(page.locator('.cursor-bar')).toBeVisible();
  expect((await focused(page)).block).not.toBeNull();
  await page.keyboard.press('Escape');
  await expect(page.locator('.cursor-bar')).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
  expect(await lit(page, 'reading-cursor')).toBe('');
});

test('Ctrl+C copies what the cursor covers', async ({ start }) => {
  const { page, app } = await start();
  await openArticle(page, /Chloe/);
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Alt+ArrowDown');
  const words = await lit(page, 'reading-cursor');
  await page.keyboard.press('Control+c');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(words);
});

test('stays in view from the first sentence to far down, also in large type in a small window', async ({
  start,
}) => {
  const { page } = await start({ size: { width: 1024, height: 640 } });
  await openArticle(page, /Leadership/);
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('Control+=');
  for (let step = 0; step < 25; step += 1) await page.keyboard.press('Alt+ArrowDown');
  const seen = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('reading-cursor') ?? [])] as Range[];
    const view = document.querySelector('.reading')?.getBoundingClientRect();
    const rect = range?.getBoundingClientRect();
    return rect && view ? rect.top >= view.top && rect.top < view.bottom : false;
  });
  expect(seen).toBe(true);
});
