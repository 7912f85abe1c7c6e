// The page of the issue as a way into it, and the library: what to read next, what fits, filters, read by hand.
import type { Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { violations } from '../support/axe.js';
import { expect, inView, openArticle, parts } from '../support/journal.js';
import { writeMarks } from '../support/notebook-files.js';
import { test } from '../support/programs.js';

const project = resolve(import.meta.dirname, '../..');

const region = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('region', { name });

/** Presses Tab until something that holds the keyboard matches. */
async function tabTo(page: Page, matches: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, matches))
      return;
  }
  throw new Error(`Tab does not come to ${matches}`);
}

/** The reader's places, as a session before this one left them: every piece read but `left`. */
function allReadBut(folder: string, left: readonly string[]): void {
  const issue = JSON.parse(
    readFileSync(join(project, 'dist/content/strengthening-families-6.json'), 'utf8'),
  ) as { articles: { id: string }[] };
  const read = issue.articles.filter(({ id }) => !left.includes(id));
  const place = { block: 'title', offset: -48, furthest: 1, opened: '2026-11-01T10:00:00.000Z' };
  const articles = Object.fromEntries(read.map(({ id }) => [`strengthening-families-6/${id}`, place]));
  writeFileSync(
    join(folder, 'reading-progress.json'),
    JSON.stringify({ schemaVersion: 1, articles, editions: {} }),
  );
}

test('the page says where reading goes on: the piece, the words, what is left', async ({ start }) => {
  const { page, errors } = await start();
  const { title } = parts(page);
  await openArticle(page, /^Leadership/);
  const place = page.locator('article [data-number="18"]').first();
  await place.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
  await expect(parts(page).contents.getByRole('link', { name: /^Leadership.*partly read/ })).toBeVisible();
  const words = (await place.innerText()).slice(0, 40);
  await page.keyboard.press('Control+Shift+A');
  const resume = region(page, 'Continue reading');
  await expect(resume).toContainText("Leadership in Children's Social Care: Core Principles");
  await expect(resume).toContainText(/Paragraph 18\. [2-7] minutes left of 8/);
  await expect(resume).toContainText(words);
  await page.keyboard.press('Tab');
  // The list of parts comes first and goes to each of them.
  await expect(
    page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first(),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(resume.getByRole('heading')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(resume.getByRole('button', { name: /^Continue: Leadership/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(title).toHaveText(/Leadership/);
  await expect.poll(() => inView(place)).toBe(true);
  expect(errors).toEqual([]);
});

test('"I have 10 minutes" offers what fits, by keyboard, and remembers the minutes', async ({ start }) => {
  const first = await start();
  // A piece barely begun takes as long as it ever did, and that is all that is said of it.
  await openArticle(first.page, /^Leadership/);
  await first.page
    .locator('article [data-number="3"]')
    .first()
    .evaluate((element) => {
      element.scrollIntoView({ block: 'start' });
    });
  await expect(
    parts(first.page).contents.getByRole('link', { name: /^Leadership.*partly read/ }),
  ).toBeVisible();
  await first.page.keyboard.press('Control+Shift+A');
  const spare = region(first.page, 'I have 10 minutes');
  await expect(spare).toContainText('Leadership, 8 min');
  await expect(spare).not.toContainText('left of 8');
  const minutes = async (page: Page): Promise<readonly number[]> =>
    (await page.locator('.offer-minutes strong').allInnerTexts()).map(Number);
  await expect(spare.getByRole('radio', { name: '10 minutes' })).toBeChecked();
  await expect(spare.getByRole('listitem')).not.toHaveCount(0);
  for (const sum of await minutes(first.page)) expect(sum).toBeLessThanOrEqual(10);
  await tabTo(first.page, '[name="spare-minutes"]');
  await first.page.keyboard.press('ArrowRight');
  await expect(region(first.page, 'I have 15 minutes')).toBeVisible();
  await expect(parts(first.page).status).toHaveText(/^15 minutes: \d proposals?$/);
  const [best = 0] = await minutes(first.page);
  expect(best).toBeGreaterThan(10);
  expect(best).toBeLessThanOrEqual(15);
  // More than one short piece together; the first of them opens.
  await first.page.keyboard.press('Tab');
  const piece = first.page.locator('.offer').first().getByRole('link').first();
  await expect(piece).toBeFocused();
  expect(await first.page.locator('.offer').first().getByRole('link').count()).toBeGreaterThan(1);
  await first.page.keyboard.press('Enter');
  await expect(parts(first.page).article).toHaveCount(1);
  await first.app.close();
  const { page } = await start();
  await page.keyboard.press('Control+Shift+A');
  await expect(region(page, 'I have 15 minutes').getByRole('radio', { name: '15 minutes' })).toBeChecked();
});

test('where nothing unread fits, or all is read, the page says why', async ({ start, folder }) => {
  allReadBut(folder, ['leadership']);
  const { page } = await start();
  await page.keyboard.press('Control+Shift+A');
  await expect(region(page, 'Read on')).toContainText('Leadership');
  await region(page, /^I have/)
    .getByRole('radio', { name: '5 minutes', exact: true })
    .click();
  const spare = region(page, 'I have 5 minutes');
  await expect(spare).toContainText(
    "Nothing that you have not read is that short. The shortest, Leadership in Children's Social Care, takes 8 minutes.",
  );
  await page.getByRole('button', { name: /^Mark as read: Leadership/ }).click();
  await expect(spare).toContainText('You have read every piece of this issue');
  await expect(region(page, 'All read').getByRole('button', { name: 'Read again: Foreword' })).toBeVisible();
});

test('the contents are filtered by kind, model and place, by keyboard, until they are reset', async ({
  start,
}) => {
  const { page } = await start();
  const { status } = parts(page);
  await page.keyboard.press('Control+Shift+A');
  const contents = region(page, 'Contents');
  const rows = contents.locator('.row');
  await expect(rows).toHaveCount(22);
  await expect(rows.filter({ hasText: "Sue's story" })).toContainText(/Story.*Sue.*3 min.*unread/s);
  for (const part of ['Opening', 'Practice in the field'])
    await expect(contents.getByRole('heading', { level: 3, name: part })).toBeVisible();

  await tabTo(page, '.picks select');
  await page.keyboard.type('Story');
  await expect(contents).toContainText('7 of 22 pieces');
  await expect(status).toHaveText(/^7 of 22 pieces, \d+ min$/);
  await expect(rows).toHaveCount(7);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Family V');
  await expect(contents).toContainText('3 of 22 pieces');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Cov');
  await expect(rows).toHaveCount(2);
  // What would leave nothing says so beforehand, and afterwards.
  await expect(contents.getByRole('combobox', { name: 'Place' })).toContainText('Leeds (0)');
  await contents.getByRole('combobox', { name: 'Place' }).selectOption('Leeds');
  await expect(rows).toHaveCount(0);
  await expect(contents).toContainText('No piece of this issue is all of that');
  // Kept while the window is open.
  await openArticle(page, /^Welcome/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(contents.getByRole('combobox', { name: 'Kind' })).toHaveValue('story');
  await tabTo(page, '.picks .quiet-button');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(22);
  await expect(contents.getByRole('combobox', { name: 'Kind' })).toBeFocused();
  await expect(status).toHaveText(/^22 pieces, /);
});

test('a piece is marked as read by hand, and unread, and it can be undone', async ({ start }) => {
  const { page } = await start();
  const { contents, status } = parts(page);
  const inContents = (state: string) =>
    contents.getByRole('link', { name: new RegExp(`^Acknowledgements\\b.*min\\b.*, ${state}$`) });
  await page.keyboard.press('Control+Shift+A');
  const button = page.getByRole('button', { name: 'Mark as read: Acknowledgements' });
  await button.click();
  await expect(inContents('read')).toBeVisible();
  await expect(status).toHaveText('“Acknowledgements” marked as read');
  await page.keyboard.press('Control+Z');
  await expect(inContents('unread')).toBeVisible();
  await expect(button).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(inContents('read')).toBeVisible();
  await page.getByRole('button', { name: 'Mark as unread: Acknowledgements' }).press('Enter');
  await expect(inContents('unread')).toBeVisible();
  // And from the article itself, by key.
  await openArticle(page, /^Acknowledgements/);
  await page.keyboard.press('Control+Shift+R');
  await expect(inContents('read')).toBeVisible();
  // It is on the disk, not only in the window.
  await page.keyboard.press('Control+Shift+A');
  await expect(page.getByRole('button', { name: 'Mark as unread: Acknowledgements' })).toBeVisible();
});

test('a name in the head of an article leads to its entry, and the entry to what the person wrote', async ({
  start,
}) => {
  const { page } = await start();
  const { title, article } = parts(page);
  await openArticle(page, /^Reunification/);
  await article.getByRole('link', { name: 'Hannah Bedford' }).press('Enter');
  await expect(title).toHaveText('Index');
  const entry = page.locator('#entry-person-hannah-bedford');
  await expect(entry).toBeFocused();
  await expect.poll(() => inView(entry)).toBe(true);
  await expect(entry).toContainText('Wrote: Reunification');
  // The keyboard goes on from there.
  await page.keyboard.press('Tab');
  await expect(entry.getByRole('link', { name: 'Reunification', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(title).toHaveText(/^Reunification/);
  await article.getByRole('link', { name: 'Coventry' }).click();
  await expect(page.locator('#entry-place-coventry')).toBeFocused();
});

test('jump letters go to the first entry of a letter, in glossary and index', async ({ start }) => {
  const { page } = await start();
  await page.keyboard.press('Control+Shift+G');
  await expect(page.getByRole('main')).toContainText('80 terms');
  await page.getByRole('navigation', { name: 'Terms by letter' }).getByRole('link', { name: 'S' }).click();
  const focused = page.locator('.entry:focus');
  await expect(focused.getByRole('term')).toHaveText(/^S/i);
  await expect.poll(() => inView(focused)).toBe(true);
  await page.keyboard.press('Control+Shift+I');
  const people = page.getByRole('main').getByRole('region', { name: 'People' });
  await people.getByRole('link', { name: 'T', exact: true }).press('Enter');
  await expect(focused.getByRole('term')).toHaveText(/^Sal Tariq/);
});

test.describe('two issues', () => {
  test.beforeEach(({ twoIssues }) => {
    twoIssues();
  });

  test('stand in the library, each with how much is read, and are opened from it', async ({
    root,
    start,
  }) => {
    const { page, errors } = await start({ root });
    const { title, contents } = parts(page);
    const link = page.getByRole('navigation', { name: 'This issue' }).getByRole('link', { name: 'Library' });
    await link.click();
    await expect(title).toHaveText('Library');
    await expect(link).toHaveAttribute('aria-current', 'page');
    const volumes = page.getByRole('main').locator('.volume');
    await expect(volumes).toHaveCount(2);
    const big = volumes.filter({ hasText: 'Sustaining change' });
    await expect(big).toContainText(/Strengthening Families Learning Journal, issue 6, March 2024/);
    await expect(big).toContainText(/22 pieces, \d+ minutes, [\d,]+ words/);
    await expect(big).toContainText('not begun');
    await expect(big).toContainText(/Last read\s*never/);
    await expect(big.locator('.volume-cover svg')).toBeVisible();
    await expect(volumes.filter({ hasText: 'A small issue' })).toContainText('You are in this issue');
    // By keyboard alone.
    await big.getByRole('button', { name: /^Open: Sustaining/ }).focus();
    await page.keyboard.press('Enter');
    await expect(title).toHaveText('Sustaining change for children and families');
    await expect(contents.getByRole('link')).toHaveCount(22);
    await expect(
      region(page, 'Begin reading').getByRole('button', { name: 'Begin: Foreword' }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Mark as read: Welcome' }).click();
    await page.keyboard.press('Control+Shift+O');
    await expect(big).toContainText('1 of 22 pieces');
    await expect(big).toContainText('You are in this issue');
    // Nothing was opened: a mark by hand is not reading.
    await expect(big).toContainText(/Last read\s*never/);
    expect(errors).toEqual([]);
  });

  test('have one notebook and one search: a passage of the other issue is gone to, and Back leads back', async ({
    root,
    start,
    folder,
  }) => {
    test.slow();
    writeMarks(folder, 44);
    const { page, errors } = await start({ root });
    const { title, marks } = parts(page);
    await page.keyboard.press('Control+Shift+N');
    await expect(page.getByText('44 marks in 22 articles.')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search in the notebook' }).fill('thought number');
    await expect
      .poll(() => page.evaluate(() => CSS.highlights.get('notebook-hits')?.size ?? 0))
      .toBeGreaterThan(3);
    const row = page.getByRole('grid', { name: 'Marks' }).locator('.nb-row').first();
    await row.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('mark[data-active]').first()).toBeInViewport();
    await expect(page.locator('.contents-title')).toHaveText(/Sustaining change/);
    expect(await marks.count()).toBeGreaterThan(0);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(title).toHaveText('Notebook');

    // The same from the page of the search, from the issue the journal was opened with.
    await page.keyboard.press('Control+Shift+O');
    await page
      .getByRole('main')
      .getByRole('button', { name: /: A small issue/ })
      .click();
    await expect(page.locator('.contents-title')).toHaveText(/A small issue/);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('reunification issue:6');
    await page.keyboard.press('Control+Enter');
    const found = page.getByRole('grid', { name: 'Found passages' });
    await expect(found.getByRole('row').first()).toBeVisible();
    await found.locator('[role="row"][aria-selected]').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.contents-title')).toHaveText(/Sustaining change/);
    await expect(parts(page).article).toContainText(/reunification/i);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(found.getByRole('row').first()).toBeVisible();
    expect(errors).toEqual([]);
  });

  test('are gone between: Back and Forward, filters and bookmarks lead into the other; a damaged one is said', async ({
    root,
    start,
    folder,
  }) => {
    writeFileSync(join(root, 'dist/content/strengthening-families-7.json'), '{ "schemaVersion": 2, ');
    writeFileSync(
      join(folder, 'reading-progress.json'),
      JSON.stringify({ schemaVersion: 1, issue: 'strengthening-families-7', articles: {}, editions: {} }),
    );
    const { page, errors } = await start({ root });
    const { title, contents, status } = parts(page);
    const notice = page.locator('.notice');
    await expect(notice).toContainText('The issue you had open could not be read');
    await expect(notice).toContainText(
      /strengthening-families-7\.json.*“Sustaining change for children and families” is shown in its place/,
    );
    await notice.getByRole('button', { name: 'Put this message away' }).click();
    await page.keyboard.press('Control+Shift+O');
    await expect(region(page, 'Not shown')).toContainText(
      /Not shown: 1 issue.*strengthening-families-7\.json/s,
    );

    // The filter and the scroll of a list are there again on coming back to it, also from another issue.
    await page.keyboard.press('Control+Shift+G');
    const filter = page.getByRole('searchbox', { name: 'Find a term' });
    await filter.fill('family');
    const found = page.locator('.filter-found');
    await expect(found).toHaveText(/^\d+ found$/);
    const words = await found.textContent();
    await page.locator('.entry').last().scrollIntoViewIfNeeded();
    const top = () => page.locator('.reading').evaluate((element) => Math.round(element.scrollTop));
    await page.locator('.entry').last().getByRole('link').first().click();
    await expect(parts(page).article).toBeVisible();
    await page.keyboard.press('Control+d');
    await expect(status).toContainText('Bookmark set');
    const bookmarked = (await title.textContent()) ?? '';
    await page.keyboard.press('Control+Shift+O');
    await page.getByRole('button', { name: /^Open: A small/ }).click();
    await expect(contents.getByRole('link')).toHaveCount(2);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(title).toHaveText('Library');
    await expect(contents.getByRole('link')).toHaveCount(22);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(title).toHaveText(bookmarked);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(filter).toHaveValue('family');
    await expect(found).toHaveText(words ?? '');
    await expect.poll(top).toBeGreaterThan(0);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Alt+ArrowRight');
    await expect(contents.getByRole('link')).toHaveCount(2);

    // The bookmark of the other issue names it, and opens it at the paragraph.
    await page.keyboard.press('Control+Shift+D');
    const bookmarks = page.getByRole('dialog', { name: 'Bookmarks' });
    await expect(bookmarks).toContainText('Sustaining change for children and families');
    await bookmarks.getByRole('listitem').getByRole('button').first().press('Enter');
    await expect(title).toHaveText(bookmarked);
    await expect(page.locator('article [data-block]:focus')).toHaveCount(1);
    await expect(contents.getByRole('link')).toHaveCount(22);
    expect(errors).toEqual([]);
  });

  test('axe finds nothing on the pages about issues where there are two', async ({ root, start }) => {
    test.slow();
    const { page } = await start({ root });
    await page.keyboard.press('Control+Shift+O');
    await expect(page.locator('.volume')).toHaveCount(2);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Open: Sustaining/ }).click();
    await expect(parts(page).title).toHaveText('Sustaining change for children and families');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('companion');
    await page.getByRole('combobox', { name: 'Place' }).selectOption('Rochdale');
    expect(await violations(page)).toEqual([]);
  });
});
