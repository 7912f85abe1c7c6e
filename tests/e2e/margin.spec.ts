// The margin: cards beside their passages, apart from one another, by keyboard, chosen, folded and in a drawer.
import type { Page } from '@playwright/test';
import { violations } from '../support/axe.js';
import { expect, inView, openArticle, parts, test } from '../support/journal.js';
import { layNotebook, notesOver, plainNote } from '../support/notebooks.js';

/** Boxes of all cards in their order, in pixels of the page. */
const boxes = (page: Page): Promise<readonly { readonly top: number; readonly bottom: number }[]> =>
  page.locator('.card').evaluateAll((cards) =>
    cards.map((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      return { top, bottom };
    }),
  );

async function expectApart(page: Page, count: number): Promise<void> {
  await expect(page.locator('.card')).toHaveCount(count);
  await expect
    .poll(async () => {
      const found = await boxes(page);
      return found.filter(({ top }, index) => top < (found[index - 1]?.bottom ?? -Infinity)).length;
    })
    .toBe(0);
}

test('three hundred notes stand apart in their order, also after scrolling, resizing and undo', async ({
  start,
  folder,
}) => {
  const long = Array.from({ length: 20 }, (_, index) => `Line ${index} of a long note`);
  layNotebook(
    folder,
    'reunification',
    notesOver('reunification', 300, (index) =>
      index % 7 === 0 ? plainNote(...long) : plainNote(`Note ${index}`),
    ),
  );
  const { page, app } = await start();
  const { keyboard } = page;
  const { marks, notes } = parts(page);
  await openArticle(page, /Reunification/);
  await expectApart(page, 300);
  const card = (index: number) => page.locator('.card').nth(index);
  // Scrolling moves cards and text together: no card is placed anew.
  const place = () => card(40).evaluate((element) => (element as HTMLElement).style.translate);
  const before = await place();
  await page.locator('.reading').evaluate((element) => {
    element.scrollTop = 3000;
  });
  expect(await place()).toBe(before);
  await marks.first().focus();
  await keyboard.press('Enter');
  await expect(card(0)).toBeFocused();
  await keyboard.press('End');
  await expect(card(299)).toBeFocused();
  expect(await inView(card(299))).toBe(true);
  // A long note opens, and makes room for itself.
  await keyboard.press('Home');
  await card(0).getByRole('button', { name: 'More' }).click();
  await expect(card(0)).toContainText('Line 19');
  await expectApart(page, 300);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1500, 900);
  });
  await expectApart(page, 300);
  await card(0).focus();
  await keyboard.press('Delete');
  await expectApart(page, 299);
  await keyboard.press('Control+z');
  await expectApart(page, 300);
  await keyboard.press('Control+Shift+M');
  await expect(notes).toHaveCount(0);
  const dots = page.getByRole('navigation', { name: 'Notes in the margin' });
  await expect(dots.getByRole('button')).toHaveCount(300);
});

test('a margin unfolded in the middle of an article has its cards at once, also after Back', async ({
  start,
  folder,
}) => {
  layNotebook(
    folder,
    'reunification',
    notesOver('reunification', 300, (index) => plainNote(`Note ${index}`)),
  );
  const { page } = await start();
  const { marks, notes } = parts(page);
  await openArticle(page, /Reunification/);
  await openArticle(page, /Chloe/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.locator('article[data-article="reunification"]')).toBeVisible();
  const read = marks.filter({ visible: true }).nth(150);
  await read.scrollIntoViewIfNeeded();
  await read.evaluate((mark) => {
    mark.scrollIntoView({ block: 'start' });
  });
  await page.keyboard.press('Control+Shift+M');
  await expect(notes).toHaveCount(0);
  // What the first cards are that are drawn, not what they have become when somebody looks.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const view = document.querySelector('.reading')?.getBoundingClientRect();
      if (!view || !document.querySelector('.card')) return;
      observer.disconnect();
      const first = [...document.querySelectorAll<HTMLElement>('mark[data-first]')].find(
        (mark) => mark.getBoundingClientRect().top >= view.top,
      );
      const card = document.querySelector(`.card[data-card="${CSS.escape(first?.dataset['mark'] ?? '')}"]`);
      document.body.dataset['firstCards'] = card ? 'where the reader is' : 'elsewhere';
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.keyboard.press('Control+Shift+M');
  await expect(page.locator('body')).toHaveAttribute('data-first-cards', 'where the reader is');
  await expectApart(page, 300);
});

test('the margin goes with the keys, takes many at once, folds to dots and into a drawer', async ({
  start,
  folder,
}) => {
  layNotebook(
    folder,
    'reunification',
    notesOver('reunification', 12, (index) => plainNote(`Note ${index}`)),
  );
  const { page, app } = await start();
  const { keyboard } = page;
  const { notes, marks, status } = parts(page);
  await openArticle(page, /Reunification/);
  await expectApart(page, 12);
  const card = (index: number) => page.locator('.card').nth(index);
  await card(1).focus();
  await keyboard.press('Backspace');
  await expect(page.locator('.card')).toHaveCount(12);
  await keyboard.press('Delete');
  await expect(page.locator('.card')).toHaveCount(11);
  await expect(card(1)).toBeFocused();
  await expect(card(1)).toContainText('Note 2');
  await keyboard.press('Control+z');
  await expect(page.locator('.card')).toHaveCount(12);
  await card(3).focus();
  await keyboard.press('Enter');
  await expect(parts(page).note).toBeFocused();
  // Escape is for the note, also while the pointer rests on a word that is explained.
  await page.locator('article .term').first().hover();
  await expect(page.locator('.term-card')).toBeVisible();
  await keyboard.press('Escape');
  await expect(card(3)).toBeFocused();
  await expect(page.locator('.term-card')).toHaveCount(0);
  // The keys of a mark are those of its card.
  await keyboard.press('n');
  await expect(parts(page).note).toBeFocused();
  await keyboard.press('Escape');
  await expect(card(3)).toBeFocused();
  await keyboard.press('5');
  await expect(status).toHaveText('Changed to Challenge');
  await keyboard.press('u');
  await expect(status).toHaveText('Underlined');
  await expect(card(3)).toBeFocused();
  await expect(card(3)).toHaveAccessibleName(/^Challenge/);
  for (const _ of ['line', 'meaning']) await keyboard.press('Control+z');
  await expect(card(3)).not.toHaveAccessibleName(/^Challenge/);
  await card(3).focus();
  await keyboard.press('Escape');
  await expect(page.locator('mark:focus')).toHaveCount(1);

  // Many at once, by keyboard and pointer; each time one step.
  await card(3).focus();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await expect(status).toHaveText('3 selected');
  await card(8).click({ modifiers: ['Control'], position: { x: 60, y: 12 } });
  await expect(status).toHaveText('4 selected');
  await expect(card(8)).toHaveAccessibleName(/selected$/);
  await card(9).focus();
  await keyboard.press('Control+Space');
  await expect(status).toHaveText('5 selected');
  await keyboard.press('Control+Space');
  await expect(status).toHaveText('4 selected');
  await keyboard.press('Alt+F10');
  const bar = page.getByRole('toolbar', { name: 'Selected notes' });
  await expect(bar.getByRole('button', { name: 'Tag' })).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.type('later');
  expect(await violations(page)).toEqual([]);
  await keyboard.press('Enter');
  await expect(status).toHaveText('4 notes tagged #later');
  await expect(notes.locator('.tag-chip')).toHaveCount(4);
  await bar.getByRole('button', { name: 'Meaning', exact: true }).click();
  expect(await violations(page)).toEqual([]);
  await bar.page().getByRole('button', { name: 'To discuss' }).first().click();
  await expect(status).toHaveText(/notes changed to To discuss/);
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await expect(notes.locator('.tag-chip')).toHaveCount(0);

  // Copied with their references, by key and button, and exported: the four, whatever the notebook has selected.
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await card(3).focus();
  await keyboard.press('c');
  await expect(status).toHaveText('4 passages copied with their references');
  expect((await copied()).match(/^“/gm)).toHaveLength(4);
  await bar.getByRole('button', { name: 'Export…' }).click();
  const exporting = page.getByRole('dialog', { name: 'Export' });
  await expect(exporting).toContainText('Selected (4)');
  await expect(exporting.getByLabel('Preview')).toContainText('Note 3');
  await keyboard.press('Escape');
  await expect(exporting).toHaveCount(0);
  // The bar stays on one line.
  const tops = await bar
    .getByRole('button')
    .evaluateAll((buttons) => new Set(buttons.map((button) => button.getBoundingClientRect().top)).size);
  expect(tops).toBe(1);
  await card(8).focus();
  await keyboard.press('Delete');
  await expect(status).toHaveText('4 notes moved to the bin. Undo with Ctrl+Z.');
  await expect(page.locator('.card')).toHaveCount(8);
  await expect(card(5)).toBeFocused();
  await expect(card(5)).toContainText('Note 9');
  await keyboard.press('Control+z');
  await expectApart(page, 12);

  // Folded to dots: each leads to its card.
  await keyboard.press('Control+Shift+M');
  await expect(notes).toHaveCount(0);
  const dots = page.getByRole('navigation', { name: 'Notes in the margin' });
  await expect(dots.getByRole('button')).toHaveCount(12);
  expect(await violations(page)).toEqual([]);
  await dots.getByRole('button').first().focus();
  await keyboard.press('ArrowDown');
  await expect(dots.getByRole('button').nth(1)).toBeFocused();
  await keyboard.press('Enter');
  await expect(card(1)).toBeFocused();

  // A narrow window: a drawer, which gives the keyboard back.
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(860, 700);
  });
  await expect(notes).toHaveCount(0);
  await marks.first().focus();
  await keyboard.press('Control+Shift+M');
  await expect(notes).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await keyboard.press('Escape');
  await expect(notes).toHaveCount(0);
  await expect(marks.first()).toBeFocused();

  // A note that is being written stays on show, and keeps the keyboard, when the window becomes too narrow for the margin.
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
  });
  await expect(notes).toBeVisible();
  await marks.first().focus();
  await keyboard.press('n');
  const { note } = parts(page);
  await expect(note).toBeFocused();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(860, 700);
  });
  await expect(page.locator('.drawer-ground')).toBeVisible();
  await expect(note).toBeFocused();
  await expect(note).toBeInViewport();
});
