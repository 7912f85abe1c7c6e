// Without a pointer: the focus comes back from every panel, long lists are short to cross, and each task can be done.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, parts, test } from '../support/journal.js';
import { settleIn } from '../support/reader.js';
import { visit } from '../support/screens.js';

/** The dialogs, each with the key that opens it. */
const dialogs = [
  ['Settings', 'Control+,'],
  ['All commands', 'Control+Shift+p'],
  ['Keyboard shortcuts', 'Control+/'],
  ['Bookmarks', 'Control+Shift+d'],
  ['Go to paragraph', 'Control+g'],
  ['Print', 'Control+p'],
  ['Marks in the new edition', 'Control+Shift+e'],
] as const;

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(wanted).toBeFocused();
}

test('the focus comes back from every panel, by Escape and by its own button', async ({ start, folder }) => {
  settleIn(folder, { theme: 'paper' });
  const { page } = await start({ size: { width: 1280, height: 860 } });
  const { search, notes, note, title } = parts(page);
  await visit(page, 'leadership');
  const place = page.getByRole('link', { name: 'Glossary' });
  for (const [name, key] of dialogs) {
    const dialog = page.getByRole('dialog', { name });
    for (const close of ['Escape', 'button']) {
      await place.focus();
      await page.keyboard.press(key);
      await expect(dialog).toBeVisible();
      if (close === 'Escape') await page.keyboard.press('Escape');
      else await dialog.getByRole('button', { name: 'Close', exact: true }).press('Enter');
      await expect(dialog).toHaveCount(0);
      await expect(place, `${name} closed by ${close}`).toBeFocused();
    }
  }
  // From one dialog to another and out.
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(place, 'out of two dialogs').toBeFocused();

  await page.keyboard.press('Control+k');
  await search.fill('');
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(place, 'out of the search box').toBeFocused();

  const find = page.getByRole('textbox', { name: 'Find in article' });
  for (const close of ['Escape', 'button']) {
    await place.focus();
    await page.keyboard.press('Control+f');
    await expect(find).toBeFocused();
    if (close === 'Escape') await page.keyboard.press('Escape');
    else await page.getByRole('button', { name: 'Close find' }).press('Enter');
    await expect(find).toHaveCount(0);
    await expect(place, `find closed by ${close}`).toBeFocused();
  }

  await page.keyboard.press('Control+Shift+u');
  await page.getByRole('button', { name: 'Stop reading aloud' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Read aloud' })).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();

  // The menu of a paragraph gives the focus back to the paragraph the cursor is at.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Alt+PageDown');
  const block = page.locator('[data-cursor]');
  await expect(block).toBeFocused();
  for (const close of ['Escape', 'Tab']) {
    await page.keyboard.press('Control+.');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press(close);
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(block, `menu closed by ${close}`).toBeFocused();
  }
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);

  // A term, its card, and back to the term.
  const term = page.locator('[data-term][tabindex="0"]');
  await page.getByRole('main').focus();
  await page.keyboard.press('Tab');
  await tabTo(page, term);
  await expect(page.getByRole('group', { name: /^What .* means$/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'In the glossary' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(term).toBeFocused();

  // The editor gives it back to its card, the card to its mark, and a message that is put away to the article.
  await visit(page, 'reunification');
  await page.getByRole('button', { name: 'Read the article' }).press('Enter');
  const card = notes.getByRole('group', { name: 'Evidence, paragraph 4' });
  await card.press('Enter');
  await expect(note).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('mark:focus')).toContainText('Two commitments follow');
  await page.getByRole('button', { name: 'Put this message away' }).press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();

  // Drawers of a narrow window.
  await page.setViewportSize({ width: 700, height: 700 });
  for (const [key, shown, button] of [
    ['Control+Shift+l', page.getByRole('navigation', { name: 'Contents' }), 'Contents'],
    ['Control+Shift+m', notes, 'Notes'],
  ] as const) {
    await page.getByRole('main').focus();
    await page.keyboard.press(key);
    await expect(shown).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(shown).toHaveCount(0);
    await expect(page.getByRole('main'), `${button} closed by Escape`).toBeFocused();
    await page.getByRole('button', { name: button, exact: true }).press('Enter');
    await expect(shown).toBeVisible();
    await page.getByRole('button', { name: button, exact: true }).press('Enter');
    await expect(shown).toHaveCount(0);
    await expect(page.getByRole('button', { name: button, exact: true })).toBeFocused();
  }
  await expect(title).toBeVisible();
});

test('glossary and index: a stop of the Tab key an entry, from which the arrows reach every passage', async ({
  start,
}) => {
  const { page } = await start({ size: { width: 1280, height: 860 } });
  const { status, title } = parts(page);
  for (const [key, name, most] of [
    ['Control+Shift+g', 'Glossary', 90],
    ['Control+Shift+i', 'Index', 110],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('main', { name }).getByRole('heading', { level: 1 })).toBeVisible();
    const letters = page.getByRole('navigation', { name: /by letter/ }).first();
    await page.getByRole('main').focus();
    await tabTo(page, letters.getByRole('link').first(), 4);
    const stops = await page
      .getByRole('main')
      .evaluate(
        (main) =>
          [...main.querySelectorAll<HTMLElement>('a[href], button, input')].filter(
            ({ tabIndex }) => tabIndex >= 0,
          ).length,
      );
    expect(stops).toBeLessThan(most);
  }
  await page.keyboard.press('Control+Shift+g');
  const letters = page.getByRole('navigation', { name: /by letter/ });
  await tabTo(page, letters.getByRole('link', { name: 'A', exact: true }), 4);
  await page.keyboard.press('ArrowRight');
  await expect(letters.getByRole('link', { name: 'C', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  const entry = page.locator('.entry:focus');
  await expect(entry).toContainText(/^C/);
  await page.keyboard.press('Tab');
  const first = entry.page().locator('.locators a:focus');
  await expect(first).toBeVisible();
  await expect(status).toContainText('Left and Right');
  const before = await first.getAttribute('aria-label');
  await page.keyboard.press('ArrowDown');
  await expect(first).not.toHaveAttribute('aria-label', before ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(first).toHaveAttribute('aria-label', before ?? '');
  await page.keyboard.press('End');
  const last = await first.getAttribute('aria-label');
  await page.keyboard.press('Enter');
  await expect(title).toBeVisible();
  await expect(page.locator('article[data-article]')).toBeVisible();
  expect(last).toMatch(/, (paragraph|title|standfirst|table|figure)/);
});

test('a whole sitting without a pointer: each task of reading', async ({ start, folder }) => {
  settleIn(folder, { theme: 'paper' });
  const { app, page, errors } = await start({ size: { width: 1280, height: 860 } });
  const { contents, title, toolbar, marks, status, search, results, note } = parts(page);
  const main = page.getByRole('main');
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);

  // Past the bar and the contents by the skip link; into the contents and to a piece.
  await page.getByRole('link', { name: 'Skip to the article' }).focus();
  await page.keyboard.press('Enter');
  await expect(main).toBeFocused();
  await page.getByRole('button', { name: 'Notes', exact: true }).focus();
  await tabTo(page, contents.getByRole('link', { name: /^Foreword/ }));
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('Foreword');

  // The page of the issue: filter by kind, and go on where reading stopped.
  await page.keyboard.press('Control+Shift+a');
  const kind = page.getByRole('combobox', { name: 'Kind' });
  await expect(kind).toBeVisible();
  await main.focus();
  await tabTo(page, kind);
  await page.keyboard.type('Stor');
  const pieces = main.getByRole('region', { name: 'Contents' });
  await expect(pieces.getByRole('link', { name: /Chloe/ })).toBeVisible();
  await expect(pieces.getByRole('link', { name: /Leadership in/ })).toHaveCount(0);
  await main.focus();
  await tabTo(page, page.getByRole('button', { name: /^Continue/ }));
  await page.keyboard.press('Enter');
  await expect(page.locator('article[data-article]')).toBeVisible();
  await visit(page, 'leadership');

  // Comfort: another theme, larger text.
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await tabTo(page, settings.getByRole('radio', { name: 'Paper' }));
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(theme).toBe('dark');
  await tabTo(page, settings.getByRole('slider', { name: 'Text size' }));
  await page.keyboard.press('ArrowRight');
  await expect(settings.getByRole('slider', { name: 'Text size' })).toHaveValue('110');
  await page.keyboard.press('Escape');

  // To a paragraph by its number; a bookmark there; away, and back by the bookmark.
  await page.keyboard.press('Control+g');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('14');
  await page.keyboard.press('Enter');
  const block = page.locator('p[data-number="14"]');
  await expect(block).toBeInViewport();
  await expect(block).toBeFocused();
  await page.keyboard.press('Control+d');
  await expect(status).toContainText('Bookmark set, paragraph 14');
  await main.press('Control+Home');
  await page.keyboard.press('Control+PageDown');
  await expect(title).toHaveText(/Chloe/);
  await page.keyboard.press('Control+Shift+d');
  const bookmark = page.getByRole('dialog').getByRole('button', { name: /14/ }).first();
  await tabTo(page, bookmark);
  await page.keyboard.press('Enter');
  await expect(block).toBeInViewport();

  // Find, round by F3, out with the hit selected, and mark it.
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Find in article' })).toBeFocused();
  await page.keyboard.type('leaders');
  await expect(page.locator('.find-count')).toContainText(/\d+ of \d+/);
  for (const key of ['Enter', 'F3', 'Shift+F3', 'Escape']) await page.keyboard.press(key);
  await expect(toolbar).toBeVisible();
  await page.keyboard.press('2');
  await expect(status).toContainText('Highlighted as Evidence');
  await expect(marks).toHaveCount(1);

  // The reading cursor, a note, and back to the text.
  await page.keyboard.press('Alt+PageDown');
  await expect(toolbar).toBeVisible();
  await page.keyboard.press('n');
  await expect(note).toBeFocused();
  await page.keyboard.type('For the team');
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
  await expect(page.locator('mark:focus')).toBeVisible();

  // Any command by its name, and Back from where it led.
  await page.keyboard.press('Control+Shift+p');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('gloss');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('Glossary');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title).toHaveText(/Leadership/);

  // Search, to the second passage.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('reunification');
  await expect(results.getByRole('option').nth(1)).toBeVisible();
  for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(title).toHaveText(/Emily/);
  await expect(search).not.toBeFocused();

  // Read aloud, where no voice need be installed: open, on by a sentence, and stop.
  await page.keyboard.press('Control+Shift+u');
  const bar = page.getByRole('region', { name: 'Read aloud' });
  await tabTo(page, bar.getByRole('button', { name: 'Next sentence' }), 120);
  await page.keyboard.press('Enter');
  await tabTo(page, bar.getByRole('button', { name: 'Stop reading aloud' }));
  await page.keyboard.press('Enter');
  await expect(bar).toHaveCount(0);

  // Focus mode and out of it; then the article as a PDF.
  await page.keyboard.press('Control+Shift+f');
  await expect(contents).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(contents).toBeVisible();
  const file = join(folder, 'article.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.keyboard.press('Control+p');
  const print = page.getByRole('dialog', { name: 'Print' });
  await tabTo(page, print.getByRole('button', { name: 'Save as PDF…' }));
  await page.keyboard.press('Enter');
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  expect(errors).toEqual([]);
});
