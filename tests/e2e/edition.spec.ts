// An issue that comes in a new edition: what became of the reader's marks is said, shown, and not forgotten.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from '../support/axe.js';
import { budget, children, first, second, test, workers } from '../support/editions.js';
import { expect, inView, openArticle, parts } from '../support/journal.js';

const report = (page: Page) => page.getByRole('dialog', { name: 'Marks in the new edition' });
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'edition' });
const remembered = (folder: string): unknown =>
  (JSON.parse(readFileSync(join(folder, 'reading-progress.json'), 'utf8')) as { editions: unknown }).editions;

test('a grown edition: what moved, was edited or lost is said until put away, and each mark can be gone to', async ({
  root,
  folder,
  publish,
  readFirstEdition,
  start,
}) => {
  // Four starts of the program and two compilations.
  test.slow();
  await readFirstEdition();
  expect(remembered(folder)).toEqual({ hub: 1 });
  publish(2, second);

  const { page, app } = await start({ root });
  const { title, marks, notes } = parts(page);
  await expect(notice(page)).toContainText('This issue has grown to edition 2.');
  await expect(notice(page)).toContainText(
    'Of your 5 marks 1 stands where it stood, 1 moved with its words, 1 is in text that was edited and 2 lost their passages.',
  );

  // By keyboard alone: into the report, out of it, and to a mark.
  const see = notice(page).getByRole('button', { name: 'See them' });
  await see.focus();
  await page.keyboard.press('Enter');
  await expect(report(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(see).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(report(page).getByRole('heading', { level: 3 })).toHaveText([
    'Opening',
    'Growing',
    'memories',
  ]);
  const entries = report(page).getByRole('listitem');
  await expect(entries).toHaveCount(4);
  await expect(entries.nth(0)).toContainText('Its words changed. It is now in paragraph 3.');
  const sides = entries.nth(0).getByRole('figure');
  await expect(sides.nth(0)).toContainText(workers);
  await expect(sides.nth(0).getByRole('deletion')).toHaveText('two');
  await expect(sides.nth(1)).toContainText(workers.replace('two', 'three'));
  await expect(sides.nth(1).getByRole('insertion')).toHaveText('three');
  await expect(entries.nth(1)).toContainText('Its words now stand in paragraph 15.');
  await expect(entries.nth(2)).toContainText('Its passage is no longer in the article.');
  await expect(entries.nth(2).getByRole('group', { name: 'Note' })).toHaveText('Ask why it was cut');

  await entries.nth(1).getByRole('button', { name: 'Go to it' }).focus();
  await page.keyboard.press('Enter');
  await expect(report(page)).toHaveCount(0);
  await expect(title).toHaveText('Growing');
  const moved = marks.filter({ hasText: children });
  await expect(moved).toHaveCount(1);
  await expect.poll(() => inView(moved)).toBe(true);
  await expect(page.locator('#reading')).toBeFocused();
  await expect(notes.locator('[data-active]')).toContainText(children);

  // In the article on show, and from another one: the card of what was lost has the keyboard.
  for (const from of [/Growing/, /Opening/]) {
    await openArticle(page, from);
    await page.keyboard.press('Control+Shift+M');
    await page.keyboard.press('Control+Shift+E');
    await report(page).getByRole('listitem').nth(2).getByRole('button', { name: 'Go to it' }).click();
    const card = notes.getByRole('group', { name: /passage not found/ });
    await expect(card).toBeFocused();
    await expect(card).toContainText('Ask why it was cut');
    await expect(title).toHaveText('Growing');
  }
  expect(remembered(folder)).toEqual({ hub: 1 });
  await app.close();

  // It is said again until the reader has put it away.
  const again = await start({ root });
  await notice(again.page).getByRole('button', { name: 'See them' }).click();
  await report(again.page).getByRole('button', { name: 'Put this report away' }).click();
  await expect(report(again.page)).toHaveCount(0);
  await expect(notice(again.page)).toHaveCount(0);
  await expect(again.page.locator('#reading')).toBeFocused();
  await expect.poll(() => remembered(folder)).toEqual({ hub: 2 });
  await again.app.close();

  const last = await start({ root });
  await openArticle(last.page, /Growing/);
  await expect(parts(last.page).marks).toHaveText([children]);
  await expect(notice(last.page)).toHaveCount(0);
  expect([...last.errors]).toEqual([]);
});

test('accept, choose another passage and keep as a note, by keyboard alone and by pointer, each taken back by one step', async ({
  root,
  folder,
  publish,
  readFirstEdition,
  start,
}) => {
  await readFirstEdition();
  const notebook = (article: string): string =>
    readFileSync(join(folder, 'notebooks', 'hub', `${article}.json`), 'utf8');
  const before = { opening: notebook('opening'), growing: notebook('growing') };
  publish(2, second);
  const { page, errors } = await start({ root });
  const { title, marks, notes, status } = parts(page);
  const press = async (name: string, within = page.locator('[role=dialog]')): Promise<void> => {
    await within.getByRole('button', { name }).first().focus();
    await page.keyboard.press('Enter');
  };
  await notice(page).getByRole('button', { name: 'See them' }).focus();
  await page.keyboard.press('Enter');
  const entries = report(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('figure') });
  await expect(entries).toHaveCount(4);

  // Accepted: gone from the list, the next entry has the keyboard; taken back by one key.
  await press('Accept', entries.nth(0));
  await expect(entries).toHaveCount(3);
  await expect(entries.nth(0)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(entries).toHaveCount(4);
  await expect.poll(() => notebook('opening')).toBe(before.opening);
  await press('Accept all 2');
  await expect(entries).toHaveCount(2);

  // A new passage for the lost one: Escape leaves it, and gives the keyboard back to its entry.
  for (const attach of [false, true]) {
    await press('Choose a passage', entries.nth(0));
    const bar = page.getByRole('region', { name: 'Choose a passage' });
    await expect(bar).toContainText(budget);
    await expect(title).toHaveText('Growing');
    await expect(page.locator('#reading')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(status).toContainText('Select a passage first');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(bar.getByRole('button', { name: 'Attach here' })).not.toHaveAttribute('aria-disabled');
    await expect(page.getByRole('toolbar', { name: 'Mark selection' })).toHaveCount(0);
    await page.keyboard.press(attach ? 'Enter' : 'Escape');
    await expect(bar).toHaveCount(0);
    await expect(report(page)).toBeVisible();
    await expect(entries).toHaveCount(attach ? 1 : 2);
    await expect(entries.nth(0)).toBeFocused();
  }
  await expect.poll(() => notebook('growing')).toContain(`"lj:was"`);
  await page.keyboard.press('Control+z');
  await expect(entries).toHaveCount(2);

  // Kept as a note on the whole article, with its quotation.
  await press('Keep as a note', entries.nth(0));
  await expect(entries).toHaveCount(1);
  await page.keyboard.press('Escape');
  await openArticle(page, /Opening/);
  await openArticle(page, /Growing/);
  await expect(marks).toHaveText([children]);
  const kept = notes.getByRole('group', { name: /the whole article/ });
  await expect(kept).toContainText(budget);
  await expect(kept).toContainText('Ask why it was cut');
  await page.keyboard.press('Control+z');
  await expect(notes.getByRole('group', { name: /passage not found/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => notebook('growing')).toBe(before.growing);

  await openArticle(page, /Growing/);
  // That was in two articles, of which the first is shown. The card of a mark in the margin offers the same.
  const lost = notes.getByRole('group', { name: /passage not found/ });
  await lost.focus();
  await press('Choose a passage', lost);
  // It begins where the passage was, as far as that can be known.
  await expect(status).toContainText('It stood near here: paragraph 14.');
  await expect(page.locator('#reading')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe('It was sad.');
  await page.keyboard.press('Escape');
  await expect(lost).toBeFocused();

  // And with the pointer alone: the words dragged over are its passage, and its card says so no more.
  await lost.getByRole('button', { name: 'Choose a passage' }).click();
  const choosing = page.getByRole('region', { name: 'Choose a passage' });
  await expect(choosing.getByRole('button', { name: 'Attach here' })).toHaveAttribute('aria-disabled');
  const sad = page.locator('.article-body > p', { hasText: 'It was sad.' });
  await sad.scrollIntoViewIfNeeded();
  const box = await sad.boundingBox();
  const bar = await choosing.boundingBox();
  if (!box || !bar) throw new Error('nothing to drag over');
  // The bar stands over the page, not over the contents.
  expect(bar.x).toBeGreaterThan((await page.getByRole('main').boundingBox())?.x ?? 0);
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: 'Mark selection' })).toHaveCount(0);
  await choosing.getByRole('button', { name: 'Attach here' }).click();
  await expect(choosing).toHaveCount(0);
  const attached = notes.getByRole('group', { name: /^Evidence, paragraph 14/ });
  await expect(attached).toBeFocused();
  await expect(attached).toContainText('Ask why it was cut');
  await expect(lost).toHaveCount(0);
  await expect(marks.filter({ hasText: 'It was sad.' })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(lost).toBeVisible();
  await expect.poll(() => notebook('growing')).toBe(before.growing);
  expect([...errors]).toEqual([]);
});

test('an edition without an article: the note is shown in full, copied, given a passage elsewhere, binned, kept on the issue', async ({
  root,
  folder,
  publish,
  readFirstEdition,
  start,
}) => {
  test.slow();
  await readFirstEdition();
  const file = join(folder, 'notebooks', 'hub', 'memories.json');
  const before = readFileSync(file, 'utf8');
  publish(2, second);
  const { page, app } = await start({ root });
  await notice(page).getByRole('button', { name: 'See them' }).click();
  const gone = report(page).getByRole('region', { name: 'memories' });
  await expect(gone).toContainText('This article is no longer in the issue.');
  await expect(gone).toContainText('notebooks/hub/memories.json');
  await expect(gone).toContainText('Which key?');
  await expect(gone.getByRole('button', { name: 'Go to it' })).toHaveCount(0);
  await gone.getByRole('button', { name: 'Copy' }).click();
  await expect(gone.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toBe('“She had kept the old key.”\n\nWhich key?');
  expect(readFileSync(file, 'utf8')).toBe(before);

  // A passage in another article, chosen with the pointer; a note on the issue; the bin. Each taken back by one step.
  const { title, marks, notes } = parts(page);
  await gone.getByRole('button', { name: 'Choose a passage' }).click();
  const bar = page.getByRole('region', { name: 'Choose a passage' });
  await expect(bar).toContainText('She had kept the old key.');
  await openArticle(page, /Afterwards/);
  await expect(bar.getByRole('button', { name: 'Attach here' })).toHaveAttribute('aria-disabled');
  const words = page.locator('.article-body > p').first();
  const box = await words.boundingBox();
  if (!box) throw new Error('no paragraph');
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 150, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(bar.getByRole('button', { name: 'Attach here' })).not.toHaveAttribute('aria-disabled');
  expect(await violations(page, 'body')).toEqual([]);
  await bar.getByRole('button', { name: 'Attach here' }).click();
  await expect(report(page)).toBeVisible();
  await expect(gone).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(title).toHaveText('Afterwards');
  await expect(marks).toHaveText(/^What came after/);
  await expect(notes.getByRole('group').filter({ hasText: 'Which key?' })).toBeVisible();
  await expect(notes).toContainText('All saved');
  await expect
    .poll(() => readFileSync(join(folder, 'notebooks', 'hub', 'afterwards.json'), 'utf8'))
    .toContain('"source": "urn:learning-journal:hub:afterwards"');
  await page.keyboard.press('Control+z');
  await expect(marks).toHaveCount(0);
  await expect.poll(() => readFileSync(file, 'utf8')).toBe(before);

  await notice(page).getByRole('button', { name: 'See them' }).click();
  await gone.getByRole('button', { name: 'Move to the bin' }).click();
  await expect(gone).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await gone.getByRole('button', { name: 'Keep as a note on the issue' }).click();
  await expect(gone).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+A');
  const kept = page.getByRole('main').getByRole('group', { name: /^Evidence, the whole issue/ });
  await expect(kept).toContainText('She had kept the old key.');
  await expect(kept).toContainText('Which key?');
});

test('an edition in which every mark stands is told once, quietly', async ({
  root,
  folder,
  publish,
  readFirstEdition,
  start,
}) => {
  await readFirstEdition();
  publish(2, { ...first, Afterwards: ['What came after was different.'] });
  const { page, app } = await start({ root });
  await expect(notice(page)).toHaveText('This issue is now edition 2. All 5 marks stand where they stood.');
  await expect.poll(() => remembered(folder)).toEqual({ hub: 2 });
  await app.close();
  publish(1, first);
  const older = await start({ root });
  await expect(notice(older.page)).toContainText('This issue is now edition 1. All 5 marks');
});

test('axe finds nothing in the report on an edition, and it fits at 200 per cent', async ({
  root,
  folder,
  publish,
  readFirstEdition,
  start,
}) => {
  await readFirstEdition();
  const preferences = join(folder, 'preferences.json');
  const kept = JSON.parse(readFileSync(preferences, 'utf8')) as object;
  writeFileSync(preferences, JSON.stringify({ ...kept, textSize: 200 }));
  publish(2, second);
  const { page } = await start({ root, size: { width: 1024, height: 640 } });
  await expect(notice(page)).toBeVisible();
  expect(await violations(page, '.notices')).toEqual([]);
  await notice(page).getByRole('button', { name: 'See them' }).click();
  await expect(report(page).getByRole('listitem')).toHaveCount(4);
  expect(await violations(page, '[role="dialog"]')).toEqual([]);
  const overflow = await report(page).evaluate(
    (dialog) => (dialog.parentElement?.scrollWidth ?? 0) - (dialog.parentElement?.clientWidth ?? 0),
  );
  expect(overflow).toBe(0);
  // Here the notes are a drawer over the page.
  await report(page).getByRole('listitem').nth(2).getByRole('button', { name: 'Go to it' }).click();
  await expect(parts(page).notes.getByRole('group', { name: /passage not found/ })).toBeFocused();
});
