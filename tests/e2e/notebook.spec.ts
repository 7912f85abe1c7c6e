// The notebook, the bin and the exports: by keyboard, with ten thousand marks, and as files.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { violations } from '../support/axe.js';
import { expect, parts, test } from '../support/journal.js';
import {
  binnedDaysAgo,
  bundledIssue,
  someMarks,
  writeMarks,
  writeNotebook,
} from '../support/notebook-files.js';
import { collectionFaults } from '../support/web-annotation.js';

const gridOf = (page: Page): Locator => page.getByRole('grid', { name: 'Marks' });
const focused = (page: Page): Locator => page.locator('[role="row"]:focus');
const read = (folder: string, article: string) =>
  readFileSync(join(folder, 'notebooks', bundledIssue.id, `${article}.json`), 'utf8');

test('by keyboard alone: find, select, tag, change, copy, bin, undo, go there and come back', async ({
  start,
  folder,
}) => {
  writeMarks(folder, 44);
  const before = read(folder, 'foreword');
  const { app, page, errors } = await start();
  const { status } = parts(page);
  await page.keyboard.press('Control+Shift+N');
  await expect(page.getByRole('heading', { level: 1, name: 'Notebook' })).toBeVisible();
  await expect(page.getByText('44 marks in 22 articles.')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Control+F');
  await page.keyboard.type('thought number');
  await expect(page.getByText('15 of 44 marks')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.type('no such words');
  await expect(page.getByText('No mark fits')).toBeVisible();
  await page.keyboard.press('Escape');

  const grid = gridOf(page);
  await expect(grid).toHaveAttribute('aria-rowcount', '66');
  await grid.locator('[role="row"][tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(focused(page)).toHaveAttribute('aria-label', /^Key idea, Foreword, paragraph 2, “The sixth/);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 selected')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('t');
  const tags = page.getByRole('dialog', { name: 'Tags for 2 marks' });
  await expect(tags.getByRole('combobox', { name: 'Add a tag' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('#for Monday');
  await page.keyboard.press('Enter');
  await expect(status).toContainText('2 marks tagged “for Monday”');
  await expect(grid.getByText('#for Monday')).toHaveCount(2);
  await expect(focused(page)).toHaveCount(1);

  await page.keyboard.press('m');
  await expect(page.getByRole('menu', { name: 'Meaning' })).toBeVisible();
  await page.keyboard.type('Que');
  await page.keyboard.press('Enter');
  await expect(status).toContainText('2 marks changed to Question');

  await page
    .getByRole('row', { name: /^Question, Foreword/ })
    .first()
    .focus();
  await page.keyboard.press('c');
  await expect(status).toContainText('2 passages copied');
  const copied = await app.evaluate(({ clipboard }) => [
    clipboard.readText(),
    (clipboard as unknown as { readonly readHTML: () => string }).readHTML(),
  ]);
  expect(copied[0]).toContain('(Goff, 2024, ¶2)');
  expect(copied[1]).toContain('<i>Strengthening Families Learning Journal</i>');

  await page.keyboard.press('Delete');
  await expect(status).toContainText('2 marks moved to the bin');
  await expect(page.getByText('42 marks in 21 articles.')).toBeVisible();
  await expect(focused(page)).toHaveAttribute('aria-label', /Welcome|Foreword|,/);
  for (const said of ['move to the bin', 'change to Question', 'tag “for Monday”']) {
    await page.keyboard.press('Control+Z');
    await expect(status).toContainText(`Undone: ${said}`);
  }
  await expect.poll(() => read(folder, 'foreword')).toBe(before);

  // To the passage, and back to the same row.
  const last = '66';
  await page.keyboard.press('End');
  await expect(focused(page)).toHaveAttribute('aria-rowindex', last);
  await page.keyboard.press('Enter');
  await expect(parts(page).article).toBeVisible();
  await expect(page.locator('mark[data-active]').first()).toBeInViewport();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(focused(page)).toHaveAttribute('aria-rowindex', last);
  await expect(focused(page)).toBeInViewport();
  // So does a new visit: the row that had the keyboard is brought into view with it.
  await page.keyboard.press('Control+Shift+G');
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible();
  await page.keyboard.press('Control+Shift+N');
  await expect(focused(page)).toHaveAttribute('aria-rowindex', last);
  await expect(focused(page)).toBeInViewport();
  // What only an article has is not begun behind the reader's back, and not passed over in silence.
  for (const [key, said] of [
    ['Control+Shift+U', 'it can then be read aloud'],
    ['F8', 'this key goes through its marks'],
    ['F9', 'the note is written on a paragraph'],
    ['Control+.', 'the menu is that of a paragraph'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(status).toContainText(`Open an article first: ${said}`);
  }
  await page.keyboard.press('Enter');
  await expect(parts(page).article).toBeVisible();
  await expect(page.getByRole('region', { name: 'Read aloud' })).toHaveCount(0);
  await page.keyboard.press('Alt+ArrowLeft');

  // The way it is put together is remembered.
  await page.getByLabel('Group by').selectOption('tag');
  await expect(page.getByRole('heading', { level: 2, name: '#supervision' })).toBeAttached();
  expect(errors).toEqual([]);
});

test('ten thousand marks: open, filter, go to the end, select all, tag, undo', async ({ start, folder }) => {
  test.slow();
  writeMarks(folder, 10_000);
  const { page, errors } = await start();
  const { status } = parts(page);
  await page.keyboard.press('Control+Shift+N');
  await expect(page.getByText('10,000 marks in 22 articles.')).toBeVisible({ timeout: 60_000 });
  const grid = gridOf(page);
  await expect(grid).toHaveAttribute('aria-rowcount', '10022');
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await page.getByLabel('Meaning').selectOption({ index: 1 });
  await expect(page.getByText(/1,667 of 10,000 marks/)).toBeVisible();
  await page.getByRole('button', { name: 'Show all marks' }).click();
  await grid.locator('[role="row"][tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(focused(page)).toHaveAttribute('aria-rowindex', '10022');
  await expect(focused(page)).toBeInViewport();
  await page.keyboard.press('Control+A');
  await expect(page.getByText('10,000 selected')).toBeVisible();
  await page.keyboard.press('t');
  await page.keyboard.type('everything');
  await page.keyboard.press('Enter');
  await expect(status).toContainText('10,000 marks tagged');
  await expect(focused(page)).toContainText('#everything');
  await page.keyboard.press('Control+Z');
  await expect(status).toContainText('Undone: tag “everything”');
  await expect(focused(page)).not.toContainText('#everything');
  expect(errors).toEqual([]);
});

test('the bin: days left, restore, delete for good, emptied after its time, all undone; exports of every format', async ({
  start,
  folder,
}) => {
  const marks = [...someMarks(44).values()].flat();
  const foreword = someMarks(44 * 6).get('foreword') ?? [];
  writeNotebook(
    folder,
    'foreword',
    foreword.map((mark, at) => (at < 4 ? binnedDaysAgo(mark, [40, 3, 2, 1][at] ?? 0) : mark)),
  );
  expect(marks.length).toBe(44);
  const { app, page, errors } = await start();
  const { status } = parts(page);
  await page.keyboard.press('Control+Shift+Delete');
  const bin = page.getByRole('grid', { name: 'Deleted marks' });
  await expect(page.getByText('1 mark had been here for more than 30 days and was deleted')).toBeVisible();
  await expect(bin).toHaveAttribute('aria-rowcount', '3');
  await expect(bin.getByText('29 days left')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await bin.getByRole('row').first().focus();
  await page.keyboard.press('r');
  await expect(status).toContainText('1 mark restored');
  await page.keyboard.press('Delete');
  await expect(status).toContainText('1 mark deleted for good');
  // The arrows go along the buttons; with Alt they are Back and Forward, also from there.
  await page.getByRole('button', { name: 'Empty the bin' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Empty the bin' })).not.toBeFocused();
  await page.getByRole('button', { name: 'Empty the bin' }).focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(parts(page).article).toBeVisible();
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByRole('button', { name: 'Empty the bin' }).click();
  await expect(page.getByRole('heading', { name: 'The bin is empty' })).toBeVisible();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Z');
  await expect(bin).toHaveAttribute('aria-rowcount', '3');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(bin).toHaveAttribute('aria-rowcount', '4');

  await page.keyboard.press('Control+Shift+N');
  const count = foreword.length - 4;
  await expect(page.getByText(`${count} marks in 1 article.`)).toBeVisible();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const formats = [
    [/^Markdown/, 'md', '## Foreword'],
    [/^Web page/, 'html', '<h2>Foreword</h2>'],
    [/^Table/, 'csv', '\ufeffIssue,Article'],
    [/^Web Annotation/, 'jsonld', 'AnnotationCollection'],
  ] as const;
  for (const theme of ['Paper', 'Dark', 'High contrast']) {
    await page.keyboard.press('Control+,');
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings.getByText(theme).first().click();
    await page.keyboard.press('Escape');
    await expect(settings).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Shift+X');
    await expect(dialog.getByLabel('Preview')).toContainText('sixth');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  for (const [format, ending, holds] of formats) {
    const file = join(folder, `out.${ending}`);
    const choose = (path: string | null) =>
      app.evaluate(({ dialog: system }, filePath) => {
        system.showSaveDialog = () =>
          Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
      }, path);
    await page.keyboard.press('Control+Shift+X');
    await dialog.getByRole('radio', { name: format }).check({ force: true });
    await choose(null);
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(dialog).toContainText('Nothing was exported.');
    expect(existsSync(file)).toBe(false);
    await choose(join(folder, 'no', 'such\0folder'));
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Nothing was exported');
    await choose(file);
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(dialog).toContainText(`Exported ${count} marks to ${file}`);
    expect(readFileSync(file, 'utf8')).toContain(holds);
    await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
  }
  const collection = JSON.parse(readFileSync(join(folder, 'out.jsonld'), 'utf8')) as { total: number };
  expect(collection.total).toBe(count);
  expect(collectionFaults(collection)).toEqual([]);
  expect(errors).toEqual([]);
});
