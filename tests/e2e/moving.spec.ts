// Moving about: find in article, go to paragraph, bookmarks, all commands, and the way back, by keyboard and by mouse.
import type { Page } from '@playwright/test';
import { violations } from '../support/axe.js';
import { expect, inView, openArticle, parts, select, test } from '../support/journal.js';

const moving = (page: Page) => ({
  find: page.getByRole('search', { name: 'Find in article' }),
  box: page.getByRole('textbox', { name: 'Find in article' }),
  goTo: page.getByRole('dialog', { name: 'Go to paragraph' }),
  bookmarks: page.getByRole('dialog', { name: 'Bookmarks' }),
  commands: page.getByRole('dialog', { name: 'All commands' }),
  signs: page.getByRole('main').getByRole('button', { name: /^Bookmark at paragraph/ }),
  paragraph: (number: string) => page.locator(`article [data-number="${number}"]`),
});

/** The words of the current hit, and how far its middle is from the middle of the page, as a share of its height. */
const currentHit = (page: Page) =>
  page.evaluate(() => {
    const [hit] = [...(CSS.highlights.get('find-current') ?? [])];
    if (!hit) return null;
    const range = document.createRange();
    range.setStart(hit.startContainer, hit.startOffset);
    range.setEnd(hit.endContainer, hit.endOffset);
    const { top, bottom } = range.getBoundingClientRect();
    const view = document.querySelector('.reading')?.getBoundingClientRect() ?? new DOMRect();
    return {
      words: range.toString(),
      off: Math.abs((top + bottom) / 2 - (view.top + view.height / 2)) / view.height,
    };
  });

const drawn = (page: Page) =>
  page.evaluate(
    () => (CSS.highlights.get('find')?.size ?? 0) + (CSS.highlights.get('find-current')?.size ?? 0),
  );

async function goToNumber(page: Page, number: string): Promise<void> {
  await page.keyboard.press('Control+g');
  await expect(moving(page).goTo.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await expect(moving(page).goTo).toHaveCount(0);
}

test('what is typed right after the keys of find, go to, search and all commands is not lost', async ({
  start,
}) => {
  const { page } = await start();
  const { find, box, goTo, commands } = moving(page);
  const { search } = parts(page);
  // By themselves, once the page is quiet, the three parts are fetched.
  const fetched = (part: string) => page.locator(`link[rel=modulepreload][href*="/${part}-"]`);
  for (const part of ['FindBar', 'palette', 'goto']) {
    await expect(fetched(part)).toHaveCount(1);
    await fetched(part).evaluate((link: HTMLLinkElement) => import(link.href));
  }
  // The keys of one go are pressed without waiting for anything to be shown.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('family');
  await expect(box).toHaveValue('family');
  await page.keyboard.press('Escape');
  await expect(find).toHaveCount(0);
  await page.keyboard.press('Control+g');
  await page.keyboard.type('12');
  await expect(goTo.getByRole('combobox')).toHaveValue('12');
  await page.keyboard.press('Escape');
  await expect(goTo).toHaveCount(0);
  await page.keyboard.press('Control+Shift+p');
  await page.keyboard.type('book');
  await expect(commands.getByRole('combobox')).toHaveValue('book');
  await page.keyboard.press('Escape');
  await expect(commands).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('reunification');
  await expect(search).toHaveValue('reunification');
});

test('what is typed before find, go to or all commands are on the screen is written in them', async ({
  start,
}) => {
  const { page } = await start();
  const { find, box, goTo, commands } = moving(page);
  // In one go, without a moment between the keys for anything to be drawn.
  const pressAtOnce = (shortcut: Pick<KeyboardEventInit, 'key' | 'ctrlKey' | 'shiftKey'>, text: string) =>
    page.evaluate(
      ([first, letters]) => {
        for (const key of [first, ...Array.from(letters, (letter) => ({ key: letter }))]) {
          const target = document.activeElement ?? document.body;
          target.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
        }
      },
      [shortcut, text] as const,
    );
  await pressAtOnce({ key: 'f', ctrlKey: true }, 'work');
  await expect(box).toHaveValue('work');
  await expect(box).toBeFocused();
  await expect(find).toContainText(/\d of \d/);
  // What was looked for last is chosen, and gives way to what is typed; what is typed after that goes on from it.
  await page.keyboard.press('Escape');
  await expect(find).toHaveCount(0);
  await pressAtOnce({ key: 'f', ctrlKey: true }, 'pra');
  await expect(box).toHaveValue('pra');
  await page.keyboard.type('ctice');
  await expect(box).toHaveValue('practice');
  await page.keyboard.press('Escape');
  await pressAtOnce({ key: 'g', ctrlKey: true }, '5');
  await expect(goTo.getByRole('combobox')).toHaveValue('5');
  await page.keyboard.press('Enter');
  await expect(goTo).toHaveCount(0);
  await pressAtOnce({ key: 'P', ctrlKey: true, shiftKey: true }, 'book');
  await expect(commands.getByRole('combobox')).toHaveValue('book');
  await page.keyboard.type('m');
  await expect(commands.getByRole('combobox')).toHaveValue('bookm');
});

test('find counts, goes round, ignores case and accents, and leaves the reader at the hit', async ({
  start,
}) => {
  const { page, errors } = await start();
  const { find, box } = moving(page);
  const { status, toolbar, marks, results, title } = parts(page);
  await openArticle(page, /Reunification/);
  await page.keyboard.press('Control+f');
  await expect(box).toBeFocused();
  // All at once: the count is of the whole word.
  await box.fill('RÉUNIFICATION');
  await expect(find.getByText(/^\d+ of \d+$/)).toBeVisible();
  const [at = 0, count = 0] = ((await find.getByText(/^\d+ of \d+$/).textContent()) ?? '')
    .split(' of ')
    .map(Number);
  expect(count).toBeGreaterThan(3);
  expect(await drawn(page)).toBe(count);
  await expect(status).toContainText(`${at} of ${count}`);
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Shift+Enter');
  for (let step = at - 1; step > 1; step -= 1) await page.keyboard.press('Shift+F3');
  // Once more from the first is the last.
  if (at === 1) await expect(find).toContainText(`${count} of ${count}`);
  else {
    await expect(find).toContainText(`1 of ${count}`);
    await page.keyboard.press('Shift+F3');
  }
  await expect(find).toContainText(`${count} of ${count}From the end again`);
  await page.keyboard.press('F3');
  await expect(find).toContainText(`1 of ${count}From the start again`);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Enter');
  await expect(find).toContainText(`4 of ${count}`);
  const hit = await currentHit(page);
  expect(hit?.words.toLowerCase()).toBe('reunification');
  expect(hit?.off).toBeLessThan(0.05);

  // By mouse.
  await find.getByRole('button', { name: 'Next hit' }).click();
  await expect(find).toContainText(`5 of ${count}`);
  await find.getByRole('button', { name: 'Previous hit' }).click();
  await expect(find).toContainText(`4 of ${count}`);

  // Escape leaves the hit selected, with the page's keys: it can be marked at once, and is found again under its mark.
  await box.focus();
  await page.keyboard.press('Escape');
  await expect(find).toHaveCount(0);
  expect(await drawn(page)).toBe(0);
  await expect(toolbar).toBeVisible();
  await page.keyboard.press('2');
  await expect(marks).toHaveText(/^reunification$/i);
  await page.keyboard.press('F3');
  await expect(box).toHaveValue('RÉUNIFICATION');
  await expect.poll(() => drawn(page)).toBe(count);

  // It stays, with its words, when the page is turned.
  await page.keyboard.press('Control+PageDown');
  await expect(title).not.toHaveText(/^Reunification/);
  await expect(box).toHaveValue('RÉUNIFICATION');
  await expect(box).toBeFocused();

  await box.fill('zebra crossing');
  await expect(find).toContainText('Not in the title. The rest waits behind its note');
  await page.getByRole('button', { name: 'Read the story' }).click();
  await expect(find).toContainText('No “zebra crossing” in this article.');
  await expect(status).toContainText('No “zebra crossing”');
  expect(await violations(page)).toEqual([]);
  await box.fill('family group conferencez');
  await find.getByRole('button', { name: 'Search the whole issue' }).click();
  await expect(parts(page).search).toHaveValue('family group conferencez');
  await expect(parts(page).search).toBeFocused();
  await expect(results.getByRole('option').first()).toBeVisible();
  expect(errors).toEqual([]);
});

test('find takes over the selected words, and finds across markup and marks', async ({ start }) => {
  const { page } = await start();
  const { find, box } = moving(page);
  await openArticle(page, /Reunification/);
  await select(page, 'families should lead');
  await parts(page).toolbar.getByRole('button', { name: 'Evidence' }).click();
  await select(page, 'lead the making');
  await parts(page).toolbar.getByRole('button', { name: 'Practice' }).click();
  await select(page, 'should lead the making of');
  await page.keyboard.press('Control+f');
  await expect(box).toHaveValue('should lead the making of');
  await expect(find).toContainText('1 of 1');
  expect((await currentHit(page))?.words).toBe('should lead the making of');
  await find.getByRole('button', { name: 'Close find' }).click();
  await expect(find).toHaveCount(0);
  await expect(parts(page).toolbar).toBeVisible();
});

test('go to paragraph takes numbers and headings, and Back leads back', async ({ start }) => {
  const { page } = await start();
  const { goTo, paragraph } = moving(page);
  await openArticle(page, /Reunification/);
  await page.keyboard.press('Control+g');
  await expect(goTo.getByRole('combobox')).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('99');
  await expect(goTo).toContainText(/There is no paragraph 99\. They are numbered from 1 to \d+\./);
  await page.keyboard.press('Enter');
  await expect(goTo).toBeVisible();
  await goTo.getByRole('combobox').fill('12');
  await page.keyboard.press('Enter');
  await expect(goTo).toHaveCount(0);
  await expect.poll(() => inView(paragraph('12'))).toBe(true);
  await expect(paragraph('12')).toBeFocused();

  // A heading by its words, with the mouse.
  await page.keyboard.press('Control+g');
  await goTo.getByRole('combobox').fill('mother exp');
  await goTo.getByRole('option', { name: /One mother/ }).click();
  await expect(page.getByRole('heading', { name: /One mother/ })).toBeFocused();
  await goToNumber(page, '13.2');
  await expect(page.locator('article li[data-block]:focus')).toContainText('29 of them');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => inView(paragraph('12'))).toBe(true);
  await page.keyboard.press('Control+g');
  await page.keyboard.press('Escape');
  await expect(goTo).toHaveCount(0);
});

test('bookmarks are set, listed, gone to, deleted and brought back, also after a restart', async ({
  start,
}) => {
  const first = await start();
  const { status } = parts(first.page);
  const there = moving(first.page);
  await openArticle(first.page, /Reunification/);
  await goToNumber(first.page, '9');
  await expect(there.paragraph('9')).toBeFocused();
  await there.paragraph('9').evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
  await first.page.keyboard.press('Control+d');
  await expect(status).toContainText('Bookmark set, paragraph 9');
  await select(first.page, 'Two commitments follow');
  await first.page.keyboard.press('Control+d');
  await expect(there.signs).toHaveCount(2);
  expect(await violations(first.page)).toEqual([]);
  await first.page.keyboard.press('Control+d');
  await expect(there.signs).toHaveCount(1);
  await first.page.keyboard.press('Control+z');
  await expect(there.signs).toHaveCount(2);
  await openArticle(first.page, /Foreword/);
  await first.page.keyboard.press('Control+Shift+d');
  await expect(there.bookmarks.getByRole('listitem')).toHaveCount(2);
  expect(await violations(first.page)).toEqual([]);
  await first.app.close();

  const { page } = await start();
  const { bookmarks, paragraph, signs } = moving(page);
  const items = bookmarks.getByRole('listitem');
  await page.keyboard.press('Control+Shift+d');
  await expect(items).toHaveText([/^¶4/, /^¶9There are two reas/]);
  await expect(items.nth(0).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(items).toHaveCount(1);
  await expect(items.nth(0).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(items).toHaveCount(2);
  await items.nth(1).getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect(bookmarks).toHaveCount(0);
  await expect(parts(page).title).toHaveText(/^Reunification/);
  await expect(paragraph('9')).toBeFocused();
  await expect.poll(() => inView(paragraph('9'))).toBe(true);

  // By mouse: the sign takes the bookmark away, and the list has a button of its own to bring one back.
  await signs.last().click();
  await expect(signs).toHaveCount(1);
  await page.keyboard.press('Control+Shift+d');
  await items.getByRole('button', { name: /^Delete bookmark/ }).click();
  await expect(bookmarks).toContainText('No bookmarks left');
  await bookmarks.getByRole('button', { name: 'Undo' }).click();
  await expect(items).toHaveCount(1);
  await items.getByRole('button').first().click();
  await expect(paragraph('4')).toBeFocused();
});

test('every command can be done by its name, and the last one stands first', async ({ start }) => {
  const { page } = await start();
  const { commands } = moving(page);
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await page.keyboard.press('Control+Shift+p');
  const box = commands.getByRole('combobox', { name: 'Command' });
  const options = commands.getByRole('option');
  await expect(box).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('qqqq');
  await expect(commands).toContainText('No command is called “qqqq”');
  await box.fill('hid not');
  await expect(options).toHaveText([/^Show or hide notes.*Ctrl\+Shift\+M$/]);
  await expect(box).toHaveAttribute(
    'aria-activedescendant',
    (await options.first().getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Enter');
  await expect(commands).toHaveCount(0);
  await expect(parts(page).notes).toHaveCount(0);
  await page.keyboard.press('Control+Shift+p');
  await expect(options.first()).toHaveText(/^Show or hide notes/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(parts(page).notes).toBeVisible();
  await page.keyboard.press('Control+Shift+p');
  await options.filter({ hasText: 'Find in article' }).click();
  await expect(moving(page).box).toBeFocused();

  // A question mark is text in a box, and elsewhere asks for the keys.
  await page.keyboard.type('?');
  await expect(moving(page).box).toHaveValue('?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(keys).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
});

test('Back and Forward go over search results and the passages of notes', async ({ start }) => {
  const { page } = await start();
  const { search, results, title, notes } = parts(page);
  await openArticle(page, /Reunification/);
  await select(page, 'Two commitments follow');
  await page.keyboard.press('1');
  const mark = page.locator('mark');
  await goToNumber(page, '25');
  await expect.poll(() => inView(mark)).toBe(false);
  await notes.getByRole('button', { name: /^Go to paragraph 4/ }).dispatchEvent('click');
  await expect.poll(() => inView(mark)).toBe(true);
  await page.keyboard.press('Control+k');
  await search.fill('Chloe');
  await expect(results.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(title).not.toHaveText(/^Reunification/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title).toHaveText(/^Reunification/);
  await expect.poll(() => inView(mark)).toBe(true);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => inView(mark)).toBe(false);
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(title).not.toHaveText(/^Reunification/);
});
