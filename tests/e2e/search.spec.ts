// Finding a passage from the keyboard and landing on it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from '../support/axe.js';
import { expect, inView, openArticle, parts, select, test } from '../support/journal.js';

test('finds as the reader types, shows the sentence, and Enter jumps to the passage', async ({ start }) => {
  const { page } = await start();
  const { search, results, title, article } = parts(page);
  await page.keyboard.press('Control+k');
  await expect(search).toBeFocused();
  await page.keyboard.type('asylum');
  const first = results.getByRole('option').first();
  await expect(first).toContainText(/asylum/i);
  await expect(first.locator('.search-hit').first()).toHaveText(/asylum/i);
  await expect(first.locator('mark')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(title).toHaveText(/Reunification/);
  await expect(results).toHaveCount(0);
  await expect.poll(() => inView(article.getByText(/asylum/i).first())).toBe(true);
  // The keyboard goes on from what was found.
  await page.keyboard.press('Alt+ArrowDown');
  await expect(parts(page).toolbar).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/asylum/i);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title).toHaveText('Foreword');
});

test('a misspelt word finds, a word for another is told, and arrows choose among the results', async ({
  start,
}) => {
  const { page } = await start();
  const { search, results, status } = parts(page);
  await search.fill('family court');
  await expect(page.locator('.search-told')).toHaveText('Nothing has “court”; showing “count”');
  await expect(status).toHaveText(/in \d+ articles?\. Nothing has “court”; showing “count”/);
  await search.fill('reunificaton');
  await expect(page.locator('.search-told')).toHaveText('Did you mean reunification?');
  await expect(results.getByRole('option').first()).toContainText(/reunification/i);
  await page.keyboard.press('ArrowDown');
  const second = results.getByRole('option').nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(search).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '');
});

test('says what to try when nothing fits, and Escape clears', async ({ start }) => {
  const { page } = await start();
  const { search, results } = parts(page);
  await search.fill('zzqqxx');
  await expect(page.getByText(/spelling/i).first()).toBeVisible();
  await expect(results.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  // What had the keyboard before is gone by then: the page takes it.
  await page.keyboard.press('Control+Shift+a');
  await expect(page.getByRole('main', { name: 'About this issue' })).toBeVisible();
  await search.focus();
  await page.keyboard.press('Control+Shift+g');
  await expect(page.getByRole('main', { name: 'Glossary' })).toBeVisible();
  await search.focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main')).toBeFocused();
});

test('one box by keyboard alone: filters, names, commands, notes, F3, searches kept', async ({
  start,
  folder,
}) => {
  const { page } = await start();
  const { search, results, status, title, toolbar, note } = parts(page);
  const options = results.getByRole('option');
  const chips = page.getByRole('list', { name: 'Asked for' });

  // The empty box teaches; what it teaches finds something.
  await page.keyboard.press('Control+k');
  await expect(results.getByRole('group', { name: 'Try' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const [example = ''] = (await options.first().innerText()).split('\n');
  await page.keyboard.press('Enter');
  await expect(search).toHaveValue(example);
  await expect(options.first().locator('.search-hit').first()).toBeVisible();
  await expect(page.getByText(/^Also searching for/)).toBeVisible();

  // A filter is offered as it is typed, is a chip then, and Backspace takes it out again.
  await search.fill('family ');
  await page.keyboard.type('kind:st');
  // Not a hit in somebody's story.
  await expect(options.first()).toHaveText(/^story \(Story\)/);
  await page.keyboard.press('Enter');
  await expect(search).toHaveValue('family kind:story ');
  await expect(chips.getByRole('button', { name: 'Remove kind: story' })).toBeVisible();
  await expect(results.getByRole('group').first()).toContainText('Story');
  await page.keyboard.press('Backspace');
  await expect(search).toHaveValue('family ');
  await expect(chips).toHaveCount(0);
  await search.fill('family -kind:story "social worker"');
  await chips.getByRole('button', { name: 'Remove not kind: story' }).focus();
  await page.keyboard.press('Delete');
  await expect(search).toHaveValue('family "social worker"');
  await expect(chips.getByRole('button', { name: 'Remove “social worker”' })).toBeFocused();

  // Names and commands stand in the same list.
  await search.fill('hertfordshire');
  await expect(results.getByRole('group', { name: 'Places' }).getByRole('option')).toHaveText(
    /Hertfordshire/,
  );
  await search.fill('show notes');
  await results.getByRole('group', { name: 'Commands' }).getByRole('option').click();
  await expect(parts(page).notes).toBeHidden();
  await page.keyboard.press('Control+Shift+M');

  // A note is found by its words as soon as it is written, and not any more when it is in the bin.
  await openArticle(page, /Reunification/);
  await select(page, 'Two commitments follow.');
  await toolbar.getByRole('button', { name: 'Add note' }).click();
  await expect(note).toBeFocused();
  await page.keyboard.type('Bring the quokka to supervision');
  await page.keyboard.press('Escape');
  await openArticle(page, /Foreword/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('quokka');
  const mine = results.getByRole('group', { name: 'Your marks and notes' });
  await expect(mine.getByRole('option')).toContainText('Bring the quokka');
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Two commitments follow');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText(/Reunification/);
  await expect(search).not.toBeFocused();
  await expect(results).toHaveCount(0);

  // F3 goes on from hit to hit, says where it is, and belongs to the find bar while that is open.
  await search.fill('reunification');
  await expect(options.first().locator('.search-hit').first()).toBeVisible();
  await expect(status).toHaveText(/\d+ passages in \d+ articles/);
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(/^1 of \d+: /);
  await page.keyboard.press('F3');
  await expect(status).toHaveText(/^2 of \d+: .*, (¶|Title|Standfirst)/);
  await page.keyboard.press('Shift+F3');
  await expect(status).toHaveText(/^1 of \d+: /);

  // Searches that led somewhere are remembered, in the file too; Delete removes one, a button all.
  await page.keyboard.press('Control+k');
  const saving = page.getByRole('button', { name: 'Save search' });
  await saving.click();
  // What finds nothing is not offered to be kept.
  await search.fill('qzxjw');
  await expect(page.getByText('Nothing found for “qzxjw”.')).toBeVisible();
  await expect(saving).toHaveCount(0);
  await search.fill('');
  await expect(results.getByRole('group', { name: 'Saved searches' }).getByRole('option')).toHaveText(
    'reunification',
  );
  const recent = results.getByRole('group', { name: 'Recent searches' }).getByRole('option');
  await expect(recent).toHaveText(['reunification', 'quokka']);
  const kept = (): unknown =>
    (JSON.parse(readFileSync(join(folder, 'preferences.json'), 'utf8')) as { searches: unknown }).searches;
  await expect.poll(kept).toEqual({ recent: ['reunification', 'quokka'], saved: ['reunification'] });
  await search.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(results.getByRole('group', { name: 'Saved searches' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear recent searches' }).click();
  await expect(recent).toHaveCount(0);

  // A word that is not there: what is meant is offered.
  await search.fill('safeguardng confrence');
  await page.getByRole('button', { name: 'safeguarding conference' }).click();
  await expect(search).toHaveValue('safeguarding conference');
});

test('the search page: facets, order, selection, copying, and Back to the very place', async ({ start }) => {
  const { app, page } = await start();
  const { search, status, title } = parts(page);
  // What is typed before the page can have been drawn is looked for, also by one who was in the box just now.
  await search.focus();
  await page.evaluate(() => {
    const press = (init: KeyboardEventInit): void => {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    };
    press({ key: 'S', ctrlKey: true, shiftKey: true });
    for (const key of 'reun') press({ key });
  });
  const box = page.getByRole('textbox', { name: 'Look for' });
  await expect(box).toHaveValue('reun');
  await expect(box).toBeFocused();
  await page.keyboard.type('ification');
  await expect(box).toHaveValue('reunification');
  await page.getByRole('grid', { name: 'Found passages' }).getByRole('row').nth(1).click();
  await page.keyboard.press('Control+Shift+s');
  await expect(box).toBeFocused();
  await page.keyboard.type('family');
  await expect(box).toHaveValue('family');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('family');
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText(/famil/i);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(title).toHaveText('Search');
  await expect(box).toHaveValue('family');
  const grid = page.getByRole('grid', { name: 'Found passages' });
  const hits = grid.locator('[role="row"][aria-selected]');
  await expect(hits.nth(20)).toBeAttached();
  expect(await violations(page)).toEqual([]);
  // From the box the hits are one key away.
  await box.press('ArrowDown');
  await expect(hits.first()).toBeFocused();
  // A filter without its value is no search that failed.
  await box.fill('by:');
  await expect(page.getByText('Go on typing, or choose what to narrow the search by.')).toBeVisible();
  await expect(page.getByText('Nothing found')).toHaveCount(0);
  // A hit in the names of the authors has no words of the article to quote: its reference alone is copied.
  await box.fill('Pascal Hatfield facilitator');
  const byline = hits.filter({ hasText: 'Authors' }).first();
  await byline.focus();
  await page.keyboard.press('c');
  await expect(status).toHaveText('Copied with reference');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^Hatfield, P\. \(2024\) /);
  await box.fill('family');
  await expect(hits.nth(20)).toBeAttached();

  // A facet narrows, says with how many, and is a chip that lets it go.
  const story = page.getByRole('region', { name: 'Kind of article' }).getByRole('button', { name: /^Story/ });
  const count = Number(/\d+/.exec(await story.innerText())?.[0]);
  await story.click();
  await expect(box).toHaveValue('family kind:story');
  await expect(story).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(new RegExp(`(^|of )${count} passages`))).toBeVisible();
  await page.getByLabel('Sort').selectOption('order');
  const heads = grid.getByRole('rowheader');
  await expect(heads.first()).toHaveText(/Chloe/);

  // By keyboard alone: down, select, extend, all, none.
  await hits.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(grid.locator('[aria-selected="true"]')).toHaveCount(3);
  await expect(status).toHaveText('3 selected');
  await page.keyboard.press('c');
  await expect(status).toHaveText('3 passages copied with their references');
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.split('\n\n')).toHaveLength(3);
  expect(copied).toMatch(/¶|para/);
  await page.keyboard.press('Control+a');
  await expect(status).toHaveText(/^\d+ selected$/);
  await page.keyboard.press('Escape');
  await expect(grid.locator('[aria-selected="true"]')).toHaveCount(0);

  // Open one far down; Back has the words, the facet, the order, the row and the scroll.
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowDown');
  const row = grid.locator('[role="row"]:focus');
  const there = await row.getAttribute('id');
  const scrolled = await page.locator('.reading').evaluate((element) => element.scrollTop);
  expect(scrolled).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect(title).not.toHaveText('Search');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title).toHaveText('Search');
  await expect(box).toHaveValue('family kind:story');
  await expect(heads.first()).toHaveText(/Chloe/);
  await expect(row).toHaveAttribute('id', there ?? '');
  await expect
    .poll(async () => Math.abs((await page.locator('.reading').evaluate((one) => one.scrollTop)) - scrolled))
    .toBeLessThan(4);
  // The box above says the same, and goes on from it.
  await expect(search).toHaveValue('family kind:story');
  await page.keyboard.press('Control+k');
  const results = page.getByRole('listbox', { name: 'Results' });
  await expect(results.getByRole('group').first()).toContainText('Story');
  await expect(search).toHaveValue('family kind:story');
});
