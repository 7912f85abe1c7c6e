// Marks and notes: made by pointer and keyboard, kept on disk, taken back.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notebook } from '../../core/annotation/types.js';
import { expect, openArticle, parts, select, test } from '../support/journal.js';

const notebook = (folder: string, article: string): Notebook =>
  JSON.parse(
    readFileSync(join(folder, 'notebooks', 'strengthening-families-6', `${article}.json`), 'utf8'),
  ) as Notebook;

test('one click highlights a passage across two paragraphs, and the file holds it as the standard says', async ({
  start,
  folder,
}) => {
  const { page, errors } = await start();
  await openArticle(page, /Chloe/);
  const { toolbar, marks, notes, status } = parts(page);
  await select(page, 'Chloe has nothing but praise for Sam', 'Sam did not work alone');
  await toolbar.getByRole('button', { name: 'Evidence' }).click();
  await expect(status).toContainText(/Highlighted as Evidence, paragraphs \d+ to \d+/);
  await expect(toolbar).toHaveCount(0);
  await expect(marks).toHaveCount(2);
  await expect(marks.first()).toHaveText(/^Chloe has nothing but praise.*happy one\.$/);
  await expect(marks.last()).toHaveText('Sam did not work alone');
  await expect(notes.getByRole('group', { name: /Evidence, paragraphs/ })).toBeVisible();
  await expect(notes).toContainText('All saved');

  const saved = notebook(folder, 'chloes-story');
  expect(saved.type).toBe('AnnotationCollection');
  const [annotation] = saved.first.items;
  const quote = annotation?.target.selector?.find((selector) => selector.type === 'TextQuoteSelector');
  expect(quote).toMatchObject({
    exact: expect.stringMatching(/^Chloe has nothing.*\nSam did not work alone$/s),
  });
  expect(annotation?.target.selector?.map((selector) => selector.type).sort()).toEqual([
    'FragmentSelector',
    'TextPositionSelector',
    'TextQuoteSelector',
  ]);
  expect(errors).toEqual([]);
});

test('overlapping highlights are both there, and each leads to its own card', async ({ start }) => {
  const { page } = await start();
  await openArticle(page, /Chloe/);
  const { toolbar, notes } = parts(page);
  await select(page, 'She found her easy to talk to. She never felt');
  await toolbar.getByRole('button', { name: 'Key idea' }).click();
  await select(page, 'She never felt that Sam was sitting');
  await toolbar.getByRole('button', { name: 'Question' }).click();
  const inner = page.locator('mark mark');
  await expect(inner).toHaveText('She never felt');
  const question = notes.getByRole('group', { name: /^Question/ });
  const keyIdea = notes.getByRole('group', { name: /^Key idea/ });
  await expect(question).toHaveAttribute('data-active', '');
  // Clicking where both lie goes from one to the other.
  await inner.click();
  await expect(keyIdea).toHaveAttribute('data-active', '');
  await inner.click();
  await expect(question).toHaveAttribute('data-active', '');
});

test('a note with formatting, typed in Markdown, is saved in three forms and shown again', async ({
  start,
  folder,
}) => {
  const { page, app } = await start();
  await openArticle(page, /Reunification/);
  const { toolbar, note, notes } = parts(page);
  await select(page, 'Two commitments follow.');
  await toolbar.getByRole('button', { name: 'Add note' }).click();
  await expect(note).toBeFocused();
  await page.keyboard.type('**Start** from *belief*, then');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- measure');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ask');
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(notes.locator('.note strong')).toHaveText('Start');
  await expect(notes.locator('.note li')).toHaveText(['measure', 'ask']);
  await expect(notes).toContainText('All saved');

  const body = notebook(folder, 'reunification').first.items[0]?.body.find((part) => part.type === 'Choice');
  const form = (format: string) => body?.items.find((item) => item.format === format)?.value ?? '';
  expect(form('text/markdown')).toBe('**Start** from *belief*, then\n\n- measure\n- ask');
  expect(form('text/html')).toContain('<strong');
  expect(JSON.parse(form('application/vnd.lexical+json'))).toHaveProperty('root.children');
  await app.close();

  const again = await start();
  await expect(parts(again.page).notes.locator('.note li')).toHaveText(['measure', 'ask']);
});

test('toolbar buttons format a note: bold, lists, quotation, link', async ({ start }) => {
  const { page } = await start();
  await openArticle(page, /Chloe/);
  const { toolbar, note } = parts(page);
  await select(page, 'Sam did not work alone');
  await toolbar.getByRole('button', { name: 'Add note' }).click();
  await expect(note).toBeFocused();
  const formatting = page.getByRole('toolbar', { name: 'Formatting' });
  await formatting.getByRole('button', { name: 'Bold' }).click();
  await page.keyboard.type('bold');
  await expect(note.locator('strong')).toHaveText('bold');
  await formatting.getByRole('button', { name: 'Bold' }).click();
  await page.keyboard.press('Enter');
  await formatting.getByRole('button', { name: 'Numbered list' }).click();
  await page.keyboard.type('first');
  await expect(note.locator('ol li')).toHaveText('first');
  await formatting.getByRole('button', { name: 'Numbered list' }).click();
  await formatting.getByRole('button', { name: 'Quotation' }).click();
  await expect(note.locator('blockquote')).toHaveText('first');
  await page.keyboard.press('Shift+Home');
  await formatting.getByRole('button', { name: 'Link' }).click();
  await page.getByRole('textbox', { name: 'Address of the link' }).fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A note can link to a web or mail address.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Address of the link' }).fill('www.example.org');
  await page.keyboard.press('Enter');
  await expect(note.locator('a')).toHaveAttribute('href', 'https://www.example.org');
});

test('marks and notes are made, reached and deleted from the keyboard alone, and undo brings them back', async ({
  start,
}) => {
  const { page } = await start();
  await openArticle(page, /Chloe/);
  const { toolbar, notes, note, marks, status } = parts(page);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(toolbar).toBeVisible();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.keyboard.press('2');
  await expect(status).toContainText('Highlighted as Evidence');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('n');
  await expect(note).toBeFocused();
  await page.keyboard.type('by hand');
  await page.keyboard.press('Escape');
  const cards = notes.getByRole('group', { name: /title|standfirst|paragraph/i });
  await expect(cards).toHaveCount(2);
  await expect(cards.last()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(cards.first()).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(cards).toHaveCount(1);
  await expect(cards.first()).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(cards).toHaveCount(2);
  await page.keyboard.press('Control+Shift+Z');
  await expect(cards).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(cards).toHaveCount(2);
  await page.keyboard.press('Tab');
  await marks.first().focus();
  await page.keyboard.press('Enter');
  await expect(cards.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(marks.first()).toBeFocused();
});

test('the meaning of a mark can be changed on its card, and undone', async ({ start }) => {
  const { page } = await start();
  await openArticle(page, /Chloe/);
  const { toolbar, notes, marks } = parts(page);
  await select(page, 'Sam did not work alone');
  await toolbar.getByRole('button', { name: 'Practice' }).click();
  await expect(marks).toHaveClass(/mark-sage/);
  await notes.getByRole('button', { name: 'Challenge' }).click();
  await expect(marks).toHaveClass(/mark-clay/);
  await page.keyboard.press('Control+z');
  await expect(marks).toHaveClass(/mark-sage/);
});

test('copies the quotation with its reference', async ({ start }) => {
  const { page, app } = await start();
  await openArticle(page, /Reunification/);
  const { toolbar, status } = parts(page);
  await select(page, 'Two commitments follow.');
  await toolbar.getByRole('button', { name: 'Copy with reference' }).click();
  await expect(status).toHaveText('Copied with reference');
  const text = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(text).toMatch(
    /^“Two commitments follow\.” \(Bedford, 2024, ¶\d+\)\nBedford, H\. \(2024\) ‘Reunification/,
  );
});

test('nothing is written before the first mark', async ({ start, folder }) => {
  const { page } = await start();
  await openArticle(page, /Chloe/);
  await expect(parts(page).notes).toContainText('Nothing marked yet');
  expect(existsSync(join(folder, 'notebooks', 'strengthening-families-6', 'chloes-story.json'))).toBe(false);
});

test('keys act where the selection and the caret are, also before the browser has told of them', async ({
  start,
}) => {
  const { page } = await start();
  const { toolbar, marks, note } = parts(page);
  const { keyboard } = page;
  await openArticle(page, /Chloe/);
  await select(page, 'Sam did not work');
  await expect(toolbar).toBeVisible();
  // What comes late on a slow machine never comes at all.
  await page.evaluate(() => {
    const keep = (event: Event): void => {
      if (event.isTrusted) event.stopImmediatePropagation();
    };
    window.addEventListener('selectionchange', keep, { capture: true });
  });
  await keyboard.press('Control+Shift+ArrowRight');
  await keyboard.press('2');
  await expect(marks).toHaveText('Sam did not work alone');
  await keyboard.press('n');
  await expect(note).toBeFocused();
  await keyboard.type('one two');
  await keyboard.press('Control+Home');
  for (const _ of 'one') await keyboard.press('ArrowRight');
  await keyboard.press('Delete');
  await expect(note).toHaveText('onetwo');
  await keyboard.press('ArrowLeft');
  await keyboard.press('Backspace');
  await expect(note).toHaveText('oetwo');
  await keyboard.press('End');
  await keyboard.press('Enter');
  await keyboard.type('three');
  await expect(note.locator('p')).toHaveText(['oetwo', 'three']);
  // Of a caret the editor has set itself it is not told again: it would take italics that have ended for italics still.
  await keyboard.type(' *four*');
  await expect(note.locator('em')).toHaveText('four');
  const now = await page.evaluate(() => performance.now());
  // As long as Lexical remembers the end of a format.
  await page.waitForFunction((from) => performance.now() > from + 200, now);
  await keyboard.type(', five');
  await expect(note.locator('p').last()).toHaveText('three four, five');
  await expect(note.locator('em')).toHaveText('four');
});
