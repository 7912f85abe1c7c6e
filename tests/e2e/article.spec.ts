// The article as a place to work in: terms explained, paragraphs to link to, a note before what may distress.
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { Issue } from '../../core/journal/types.js';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, inView, openArticle, parts, select, test } from '../support/journal.js';

const issue = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../dist/content/strengthening-families-6.json'), 'utf8'),
) as Issue;
const articleNamed = (id: string) => issue.articles.find((article) => article.id === id);

const clipboard = (app: ElectronApplication) => app.evaluate(({ clipboard: held }) => held.readText());

const explained = (page: Page): Locator => page.getByRole('group', { name: /^What .* means$/ });
const menu = (page: Page): Locator => page.getByRole('menu', { name: /^Paragraph/ });
const term = (page: Page, words: string): Locator =>
  page.getByRole('article').getByRole('button', { name: words, exact: true }).first();

/** Opens an article from the contents and leaves its note where it is. */
const openBehindNote = (page: Page, name: RegExp) => parts(page).contents.getByRole('link', { name }).click();

/** Whether two things on the page share any place. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (!a || !b) throw new Error('not on the page');
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('the words of every block on the page are those of the journal, with terms explained among them', async ({
  start,
}) => {
  const { page, errors } = await start();
  for (const [link, id] of [
    [/Foreword/, 'foreword'],
    [/Reunification/, 'reunification'],
    [/Programme Timeline/, 'programme-timeline'],
  ] as const) {
    await openArticle(page, link);
    const article = articleNamed(id);
    await expect(page.locator('article [data-term]').first()).toBeAttached();
    // The beginning is drawn before the rest.
    await expect(page.locator('article [data-block]')).toHaveCount(article?.blocks.length ?? 0);
    const shown = await page.locator('article [data-block]').evaluateAll((blocks) =>
      blocks.map((block) => {
        const own = block.cloneNode(true) as Element;
        for (const inner of own.querySelectorAll('[data-block]')) inner.remove();
        for (const line of own.querySelectorAll('br')) line.replaceWith('\n');
        return own.textContent;
      }),
    );
    expect(shown).toEqual(article?.blocks.map(({ start: from, end }) => article.text.slice(from, end)));
  }
  expect(await page.locator(':is(a, h1, h2, h3) .term').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('a term is explained when the pointer rests on it, for as long as it stays there', async ({ start }) => {
  const { page } = await start();
  const foundations = term(page, 'Foundations');
  await foundations.scrollIntoViewIfNeeded();
  await foundations.hover();
  const card = explained(page);
  await expect(card).toBeVisible();
  await expect(card).toContainText(/what works/i);
  expect(await overlap(card, foundations)).toBe(false);
  await card.getByRole('link').hover();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await parts(page).title.hover();
  await foundations.hover();
  await expect(card).toBeVisible();
  await parts(page).title.hover();
  await expect(card).toHaveCount(0);
  // What the page brings beneath a pointer at rest is not asked for.
  const at = await foundations.boundingBox();
  await page.mouse.move((at?.x ?? 0) + 4, (at?.y ?? 0) + 44);
  await page.locator('.reading').evaluate((reading) => {
    reading.scrollBy({ top: -40, behavior: 'instant' });
  });
  await page.keyboard.press('Control+d');
  const { status } = parts(page);
  await expect(status).toHaveText(/^Bookmark set/);
  await expect(status).not.toHaveAttribute('data-shown');
  await expect(card).toHaveCount(0);
});

test('the card of a term stands beside it and inside the page, with text twice its size in a small window', async ({
  start,
}) => {
  const { page } = await start({ size: { width: 1024, height: 640 } });
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('Control+=');
  const long = term(page, 'Chief Social Worker for Children and Families');
  const card = explained(page);
  for (const block of ['start', 'center', 'end'] as const) {
    // It runs over several lines: the box around them begins where none of its words stands.
    const line = await long.evaluate((element, where) => {
      element.scrollIntoView({ block: where });
      const { x, y, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      return { x: x + 4, y: y + height / 2 };
    }, block);
    await page.mouse.click(line.x, line.y);
    await expect(card).toBeVisible();
    expect(await overlap(card, long)).toBe(false);
    await expect(card).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
  }
});

test('pressing a term explains it and leads to the glossary, and back', async ({ start }) => {
  const { page } = await start();
  await term(page, 'Department for Education').click();
  const card = explained(page);
  await expect(card).toContainText('DfE');
  await parts(page).title.hover();
  await expect(card).toBeVisible();
  await page.locator('.standfirst').click();
  await expect(card).toHaveCount(0);
  await term(page, 'Department for Education').click();
  await card.getByRole('link', { name: 'In the glossary' }).click();
  await expect(parts(page).title).toHaveText('Glossary');
  await expect(card).toHaveCount(0);
  expect(await inView(page.locator('#entry-dfe'))).toBe(true);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(parts(page).title).toHaveText('Foreword');
});

test('terms are one stop of the Tab key, the arrows go among them, and Escape leaves the reader there', async ({
  start,
}) => {
  const { page } = await start();
  const { status } = parts(page);
  const card = explained(page);
  const first = term(page, 'Department for Education');
  const second = term(page, 'Foundations');
  // Past the byline, which leads to the index, and the note on the article.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await expect(card).toContainText('It paid for the programme');
  await expect(status).toContainText(/^DfE: /);
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(second).toBeFocused();
  await expect(card).toContainText('Foundations');
  await page.keyboard.press('ArrowLeft');
  await expect(first).toBeFocused();
  await expect(card).toContainText('DfE');
  await page.keyboard.press('Tab');
  await expect(card.getByRole('link')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(first).toBeFocused();
  await expect(card).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(first).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('article [data-term]:focus')).toHaveCount(0);

  // Further down, too, Tab comes to what is on the screen; it does not throw the reader back to the byline.
  await page.getByRole('main').focus();
  const byline = page.getByRole('article').getByRole('link', { name: 'Sarah Goff' }).first();
  // At once, as a key of the page would glide on while Tab is pressed.
  await page.locator('.reading').evaluate((element) => {
    element.scrollTop = 2 * element.clientHeight;
  });
  await expect.poll(() => inView(byline)).toBe(false);
  await page.keyboard.press('Tab');
  const here = page.locator('article [data-term]:focus');
  await expect(here).toHaveCount(1);
  await expect.poll(() => inView(here)).toBe(true);
  expect(await inView(byline)).toBe(false);
});

test('terms keep to themselves: marks go over them, and they can be switched off', async ({ start }) => {
  const { page } = await start();
  const { marks, toolbar } = parts(page);
  await select(page, 'takes forward its relationship', 'Leeds and North Yorkshire');
  await page.keyboard.press('Escape');
  await select(page, 'The Department for', 'The Department for');
  await toolbar.getByRole('button', { name: 'Evidence' }).click();
  await expect(marks).toHaveText('The Department for');
  await expect(marks.locator('.term')).toHaveText('Department for');
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByText('Explain terms in the text').click();
  await page.keyboard.press('Escape');
  await expect(page.locator('.term')).toHaveCount(0);
  await expect(marks).toHaveText('The Department for');
});

test('the number of a paragraph opens its menu: link, reference, mark', async ({ start }) => {
  const { page, app } = await start();
  await openArticle(page, /Chloe/);
  const { status, marks, title } = parts(page);
  const number = page.getByRole('button', { name: 'Paragraph 4', exact: true });
  await number.click();
  await menu(page).getByRole('menuitem', { name: 'Copy link' }).click();
  await expect(status).toContainText('Link to paragraph 4 copied');
  await expect(menu(page)).toHaveCount(0);
  const link = await clipboard(app);
  expect(link).toMatch(/^learning-journal:\/\/strengthening-families-6\/chloes-story\/4#/);

  await number.click();
  await menu(page).getByRole('menuitem', { name: 'Copy with reference' }).click();
  await expect(status).toHaveText('Copied with reference');
  expect(await clipboard(app)).toMatch(/^“Sam did not work alone\.[^“]*” \(Chloe, 2024, ¶4\)/);

  await number.click();
  await menu(page).getByRole('menuitem', { name: 'Mark as Key idea' }).click();
  await expect(status).toContainText('Highlighted as Key idea, paragraph 4');
  await expect(marks).toHaveText(/^Sam did not work alone\..*the children\.$/);

  await openArticle(page, /Foreword/);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(link);
  await expect(page.locator('.search-panel')).toContainText('Chloe');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText(/Chloe/);
  await expect.poll(() => inView(marks)).toBe(true);
  await expect(page.locator('#reading')).toBeFocused();
});

test('by keyboard the menu is that of the paragraph being read, and the keyboard goes back', async ({
  start,
}) => {
  const { page, app } = await start();
  await openArticle(page, /Chloe/);
  const { status, toolbar } = parts(page);
  await page.locator('article p[data-number="5"]').evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
  for (const key of ['Control+.', 'Shift+F10']) {
    await page.keyboard.press(key);
    await expect(menu(page)).toHaveAccessibleName('Paragraph 5');
    await expect(menu(page).getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu(page)).toHaveCount(0);
    await expect(page.locator('#reading')).toBeFocused();
  }
  await page.keyboard.press('Control+.');
  await page.keyboard.press('ArrowUp');
  await expect(menu(page).getByRole('menuitem').last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(status).toContainText('Link to paragraph 5 copied');
  expect(await clipboard(app)).toContain('/chloes-story/5#');
  await expect(page.locator('#reading')).toBeFocused();

  // What a key does to the page may close it; the keyboard is not lost with it.
  await page.keyboard.press('Control+.');
  await expect(menu(page).getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Control+Shift+l');
  await expect(menu(page)).toHaveCount(0);
  await expect(page.locator('#reading')).toBeFocused();
  await page.keyboard.press('Control+Shift+l');

  // A selection says which one is meant.
  await select(page, 'Because she trusted the people helping her');
  await page.keyboard.press('Control+.');
  await expect(menu(page)).toHaveAccessibleName('Paragraph 1.3');
  await page.keyboard.press('Escape');
  await expect(toolbar).toBeVisible();
});

test('an item of a list shows its own number while it is pointed at', async ({ start }) => {
  const { page } = await start();
  const item = page.locator('.key-points li').nth(1);
  const number = page.getByRole('button', { name: 'Paragraph 1.2', exact: true });
  const seen = () => number.evaluate((element) => getComputedStyle(element).opacity);
  expect(await seen()).toBe('0');
  await item.hover();
  expect(await seen()).toBe('1');
  await number.click();
  await expect(menu(page)).toHaveAccessibleName('Paragraph 1.2');
});

test('copied text holds the words alone, without numbers', async ({ start }) => {
  const { page, app } = await start();
  await openArticle(page, /Chloe/);
  await select(page, 'happy one.', 'Sam did not work alone');
  await page.keyboard.press('Control+c');
  await expect.poll(() => clipboard(app)).toMatch(/^happy one\.\s+Sam did not work alone$/);
});

test('a story that may distress opens behind its note, once', async ({ start }) => {
  const first = await start();
  const { page } = first;
  const { title, article } = parts(page);
  await openBehindNote(page, /Chloe/);
  await expect(title).toHaveText(/Chloe/);
  const veil = page.getByRole('region', { name: 'Before you read' });
  await expect(veil.getByRole('note')).toHaveText('This story touches on children being taken into care.');
  await expect(article).not.toContainText('Her children were taken into care');

  // Nothing behind the note is gone through or found; the cursor leads to the choice.
  const read = veil.getByRole('button', { name: 'Read the story' });
  await page.keyboard.press('Alt+ArrowDown');
  await expect(title).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(read).toBeFocused();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('children');
  await expect(page.getByRole('search', { name: 'Find in article' })).toContainText(
    'The rest waits behind its note',
  );
  await page.keyboard.press('Escape');
  await expect(read).toBeFocused();

  await veil.getByRole('button', { name: 'Go to the next piece' }).click();
  await expect(title).toHaveText(/Building the conditions/i);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(veil).toBeVisible();
  // What was not read does not count as read.
  await expect(parts(page).contents.getByRole('link', { name: /Chloe/ })).toHaveAccessibleName(/unread/i);

  // Past the model, the place and the byline, which lead to the index.
  for (const name of ['Family Valued', 'Coventry', 'Chloe']) {
    await page.keyboard.press('Tab');
    await expect(article.getByRole('link', { name })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(veil.getByRole('button', { name: 'Read the story' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(article).toContainText('Her children were taken into care');
  await expect(page.locator('#reading')).toBeFocused();
  await expect(page.getByRole('note')).toContainText('Before you read');
  await openArticle(page, /Foreword/);
  await openBehindNote(page, /Chloe/);
  await expect(article).toContainText('Her children were taken into care');
  await first.app.close();
  const second = await start();
  await expect(parts(second.page).article).toContainText('Her children were taken into care');
  await expect(second.page.getByRole('note')).toContainText('Before you read');
});

test('a jump to a passage of a story passes its note, which stands at its head', async ({ start }) => {
  const { page } = await start();
  const { search, results, article } = parts(page);
  await search.fill('Sam did not work alone');
  await results.getByRole('option').first().click();
  await expect.poll(() => inView(page.getByText('Sam did not work alone').first())).toBe(true);
  await expect(article.getByRole('note')).toContainText('children being taken into care');
});

test('whoever wants no such notes says so where they stand, and the settings bring them back', async ({
  start,
}) => {
  const { page } = await start();
  const { article, status } = parts(page);
  await openBehindNote(page, /Chloe/);
  await page.getByRole('button', { name: 'Do not show such notes again' }).click();
  await expect(article).toContainText('Her children were taken into care');
  await expect(status).toContainText('The settings bring them back');
  await openBehindNote(page, /Claire/);
  await expect(page.getByRole('note')).toHaveCount(0);
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByText('Show a note before stories').click();
  await page.keyboard.press('Escape');
  // What is being read stays on the page.
  await expect(page.getByRole('region', { name: 'Before you read' })).toHaveCount(0);
  await expect(page.getByRole('note')).toBeVisible();
});

test('the minutes left go down as the reader goes on', async ({ start }) => {
  const { page } = await start();
  await openArticle(page, /Leadership/);
  const left = page.getByRole('banner').getByText(/min left$/);
  await expect(left).toHaveText('about 8 min left');
  await page.locator('article [data-number="20"]').evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
  await expect(left).toHaveText(/about [3-6] min left/);
  await page.keyboard.press('End');
  await expect(left).toHaveText('about 1 min left');
  await page.keyboard.press('Control+Shift+G');
  await expect(left).toHaveCount(0);
});

test('a wide table scrolls inside itself, also by keyboard', async ({ start }) => {
  const { page } = await start({ size: { width: 640, height: 640 } });
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('Control+=');
  await page.getByRole('button', { name: 'Contents' }).click();
  await openArticle(page, /Reunification/);
  const table = page.getByRole('group', { name: /^Table:/ });
  await table.scrollIntoViewIfNeeded();
  const room = (element: HTMLElement | SVGElement) => element.scrollWidth - element.clientWidth;
  expect(await table.evaluate(room)).toBeGreaterThan(0);
  expect(await page.locator('.reading').evaluate(room)).toBe(0);
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
