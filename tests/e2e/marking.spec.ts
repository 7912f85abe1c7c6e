// Making marks: by keyboard alone, by pointer, without a mark, with the reader's own meanings.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { selectorsOf, styleOf, tagsOf } from '../../core/annotation/read.js';
import type { Annotation, Notebook } from '../../core/annotation/types.js';
import { violations } from '../support/axe.js';
import { expect, openArticle, parts, select, test } from '../support/journal.js';

const saved = (folder: string, article: string): readonly Annotation[] => {
  const file = join(folder, 'notebooks', 'strengthening-families-6', `${article}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as Notebook).first.items;
};

/** The words of a mark, without the line feeds between blocks. */
const wordsOf = async (page: Page): Promise<string> =>
  (await page.locator('mark').allTextContents()).join('').replace(/\s+/g, ' ');

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

test('by keyboard alone: a passage word by word, its edges, from mark to mark and back, undone', async ({
  start,
}) => {
  const { page, errors } = await start();
  await openArticle(page, /Chloe/);
  const { toolbar, status, marks, notes, note } = parts(page);
  // Title, standfirst, list items, the first paragraph; then its first sentence.
  await press(page, 'Alt+PageDown', 'Alt+PageDown', 'Alt+PageDown', 'Alt+PageDown', 'Alt+ArrowDown');
  const item = page.locator('[data-cursor]');
  await expect(item).toBeFocused();
  await expect(toolbar).toBeVisible();
  await press(page, 'Alt+Shift+ArrowLeft');
  await expect(status).toHaveText(/^To “.+”, \d+ words$/);
  await press(page, 'Control+Alt+Shift+ArrowRight', 'Alt+Shift+Comma', 'Alt+Shift+Period');
  await expect(status).toHaveText(/^From “.+”, \d+ words$/);
  const chosen = await page.evaluate(() => String(document.getSelection()));
  // As an underline this time.
  await press(page, 'u');
  await expect(status).toHaveText('Marks are underlined now');
  await press(page, '2');
  await expect(status).toHaveText(/^Underlined as Evidence, paragraph/);
  await expect(marks).toHaveText(chosen);
  await expect(marks).toHaveAttribute('data-style', 'underline');
  await expect(notes.getByRole('group', { name: /^Evidence/ })).toBeVisible();

  // Its edges go by words, each step undone by itself.
  await press(page, 'Alt+Shift+ArrowLeft');
  await expect(status).toHaveText(/^The mark ends with “/);
  const shorter = await wordsOf(page);
  expect(chosen.startsWith(shorter)).toBe(true);
  expect(shorter.length).toBeLessThan(chosen.length);
  await press(page, 'Control+Alt+Shift+ArrowRight');
  await expect(status).toHaveText(/^The mark begins with “/);
  expect(shorter.endsWith(await wordsOf(page))).toBe(true);
  await press(page, 'Control+z', 'Control+z');
  await expect(marks).toHaveText(chosen);
  await expect(status).toHaveText('Undone: move the end of a mark');
  for (let step = 0; step < 40; step += 1) await press(page, 'Alt+Shift+ArrowLeft');
  await expect(status).toHaveText('The end of the mark can go no further.');
  await expect(marks).toHaveText(/^\S+$/);

  // A second mark further down, with the last meaning; then from one to the other, and back to the text.
  await press(page, 'Alt+PageDown', 'Alt+PageDown', 'Enter');
  await expect(status).toHaveText(/^Underlined as Evidence/);
  const before = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['block']);
  await press(page, 'Shift+F8');
  await expect(status).toHaveText(/^Evidence, paragraph .+ 1 of 2$/);
  const first = page.locator('mark[data-first]').first();
  await expect(first).toBeFocused();
  await expect(first).toHaveAccessibleDescription('Evidence');
  expect(await first.getAttribute('aria-details')).toMatch(/^card-/);
  await press(page, 'F8');
  await expect(page.locator('mark[data-first]').last()).toBeFocused();
  await press(page, 'c');
  await expect(status).toHaveText(/copied/i);
  await press(page, 'n');
  await expect(note).toBeFocused();
  await page.keyboard.type('Why?');
  await press(page, 'Escape', 'Escape');
  await expect(page.locator('mark[data-first]').last()).toBeFocused();
  await press(page, 'F8');
  await expect(status).toHaveText('That was the last mark of this article.');
  await press(page, '4', 'u');
  await expect(page.locator('mark').last()).toHaveAttribute('data-style', 'highlight');
  await expect(page.locator('mark').last()).toHaveClass(/mark-rose pattern-dotted/);
  await press(page, 'Escape');
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['block'])).toBe(before);
  // All of the article, and nothing of what stands around it.
  await press(page, 'Control+a');
  await expect(toolbar).toBeVisible();
  const whole = await page.evaluate(() => String(document.getSelection()));
  expect(whole).toContain('Questions for your team');
  expect(whole).not.toContain('Notebook');
  expect(errors).toEqual([]);
});

test('by pointer: tags, marks over marks, edges dragged, and a cell of a table with its headers', async ({
  start,
  folder,
}) => {
  const { page, app, errors } = await start();
  await openArticle(page, /Reunification/);
  const { toolbar, status, marks, notes } = parts(page);
  await select(page, '683');
  // It hides little of the page: names are shown one at a time, and there is room for a finger on each button.
  const hint = page.locator('.mark-hint');
  await expect(hint).toHaveText('Key ideaEnter');
  await toolbar.getByRole('button', { name: 'Evidence' }).hover();
  await expect(hint).toHaveText('Evidence2');
  await page.getByRole('main').hover({ position: { x: 5, y: 5 } });
  await expect(hint).toHaveText('Key ideaEnter');
  expect((await toolbar.boundingBox())?.width).toBeLessThan(560);
  for (const button of await toolbar.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(28);
  }
  await toolbar.getByRole('button', { name: 'Copy with reference' }).focus();
  await expect(hint).toHaveText('Copy with referenceC');
  await toolbar.getByRole('button', { name: 'Copy with reference' }).click();
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/^“683” \(.+, ¶\d+, row ‘Children looked after’, column ‘March 2022’\)/);
  await toolbar.getByRole('button', { name: 'Tag' }).click();
  const tags = page.getByRole('combobox', { name: /^Tags/ });
  await expect(tags).toBeFocused();
  await tags.fill('#figures, children in care');
  await press(page, 'Enter');
  await expect(toolbar).toHaveCount(0);
  await expect(marks).toHaveText('683');
  await expect(notes).toContainText('#figures');
  await expect(notes).toContainText('All saved');
  const [cell] = saved(folder, 'reunification');
  expect(cell && tagsOf(cell)).toEqual(['figures', 'children in care']);
  await press(page, 'Control+z');
  await expect(marks).toHaveCount(0);

  await openArticle(page, /Chloe/);
  const passage = 'She found her easy to talk to. She never felt that Sam was sitting';
  for (const [words, name] of [
    [passage, 'Key idea'],
    ['easy to talk to. She never felt', 'Evidence'],
    ['to talk to. She never', 'Practice'],
    ['talk to. She', 'Question'],
  ] as const) {
    await select(page, words);
    await toolbar.getByRole('button', { name, exact: true }).click();
    await expect(toolbar).toHaveCount(0);
  }
  // Four deep, each on a line of its own, and each reached by clicking on.
  const inner = page.locator('mark mark mark mark');
  await expect(inner).toHaveText('talk to. She');
  const lines = await page
    .locator('mark')
    .evaluateAll((all) => [...new Set(all.map((mark) => getComputedStyle(mark).textUnderlineOffset))]);
  expect(lines).toHaveLength(4);
  for (const name of ['Practice', 'Evidence', 'Key idea', 'Question']) {
    await inner.click();
    await expect(notes.getByRole('group', { name: new RegExp(`^${name}`) })).toHaveAttribute(
      'data-active',
      '',
    );
  }
  // A word picked inside a mark by pointer: the keys that follow are for its own mark, not for the one around it.
  await marks
    .filter({ hasText: 'She found her' })
    .first()
    .dblclick({ position: { x: 6, y: 8 } });
  await expect(toolbar).toBeVisible();
  await press(page, '5');
  await expect(toolbar).toHaveCount(0);
  await press(page, 'n');
  const written = notes.getByRole('group').filter({ has: page.getByRole('textbox', { name: 'Note' }) });
  await expect(written).toHaveAccessibleName(/^Challenge/);
  await press(page, 'Escape');
  await press(page, 'Control+z');
  await expect(notes.getByRole('group', { name: /^Challenge/ })).toHaveCount(0);
  await inner.click();
  await expect(notes.getByRole('group', { name: /^Question/ })).toHaveAttribute('data-active', '');

  // The end of the active mark is dragged back to "talk"; Escape on the way would leave it.
  const handle = page.locator('.mark-handle[data-edge="end"]');
  const from = await handle.boundingBox();
  const to = await page.locator('mark mark mark mark').boundingBox();
  if (!from || !to) throw new Error('no handle');
  const drag = async (): Promise<void> => {
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 30, to.y + to.height / 2, { steps: 4 });
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('edge'))).toBe(true);
  };
  await drag();
  await press(page, 'Escape');
  await page.mouse.up();
  await expect(status).toHaveText('The mark stays as it was.');
  await expect(inner).toHaveText('talk to. She');
  await expect.poll(() => handle.boundingBox()).toEqual(from);
  await drag();
  await page.mouse.up();
  await expect(status).toHaveText(/^The mark ends with “talk”/);
  await expect(inner).toHaveText('talk');
  await press(page, 'Control+z');
  await expect(inner).toHaveText('talk to. She');
  expect(errors).toEqual([]);
});

test('notes without a mark: on a paragraph, on the article, on the issue', async ({ start, folder }) => {
  const { page, errors } = await start();
  await openArticle(page, /Chloe/);
  const { status, marks, notes, note } = parts(page);
  await press(page, 'Alt+PageDown', 'Alt+PageDown', 'Alt+PageDown', 'Alt+PageDown', 'F9');
  await expect(note).toBeFocused();
  await page.keyboard.type('Ask the team about this');
  await press(page, 'Escape');
  await expect(marks).toHaveCount(0);
  const sign = page.getByRole('article').getByRole('button', { name: 'Note: Ask the team about this' });
  await expect(sign).toBeVisible();
  expect(await sign.getAttribute('aria-details')).toMatch(/^card-/);
  await page.getByRole('button', { name: 'Note on the article' }).click();
  await expect(note).toBeFocused();
  await page.keyboard.type('Use it in the spring');
  await press(page, 'Escape');
  await expect(notes).toContainText('Use it in the spring');
  await expect(notes).toContainText('All saved');
  // A note in which nothing is written leaves nothing behind, and the keyboard where reading goes on.
  await press(page, 'Shift+F9');
  await expect(note).toBeFocused();
  await press(page, 'Escape');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(notes.locator('[data-card]')).toHaveCount(2);
  // By keyboard from the one sign to the other, and into the card.
  await press(page, 'F8', 'F8', 'Shift+F8', 'F8');
  await expect(sign).toBeFocused();
  await expect(status).toHaveText(/^Note, paragraph .+ 2 of 2$/);
  await press(page, 'Enter');
  await expect(notes.locator('[data-card]').last()).toBeFocused();
  await press(page, 'Escape');
  await expect(sign).toBeFocused();
  const [onParagraph, onArticle] = saved(folder, 'chloes-story');
  expect(onParagraph && styleOf(onParagraph)).toBe('unmarked');
  expect(onParagraph && selectorsOf(onParagraph).length).toBe(3);
  expect(onArticle?.target.selector).toBeUndefined();
  await press(page, 'Delete');
  await expect(sign).toHaveCount(0);
  await press(page, 'Control+z');
  await expect(sign).toBeVisible();

  await press(page, 'Control+F9');
  await expect(page.getByRole('heading', { name: 'Your notes on this issue' })).toBeVisible();
  await expect(note).toBeFocused();
  await page.keyboard.type('For the journal club');
  await press(page, 'Escape');
  const card = page.getByRole('main').getByRole('group', { name: /^Note, / });
  await expect(card).toContainText('For the journal club');
  await expect
    .poll(() => saved(folder, '_issue')[0]?.target.source)
    .toBe('urn:learning-journal:strengthening-families-6');
  await press(page, 'Control+z');
  await expect(card).not.toContainText('For the journal club');
  await press(page, 'Control+Shift+z');
  await expect(card).toContainText('For the journal club');
  await press(page, 'Control+F9');
  await expect(note).toBeFocused();
  await press(page, 'Escape');
  await expect(card).toHaveCount(1);
  await expect(page.getByRole('main')).toBeFocused();
  expect(errors).toEqual([]);
});

test('meanings of the reader: named, ordered, added, taken away, in a small window with large type', async ({
  start,
  folder,
}) => {
  const { page, app, errors } = await start({ size: { width: 1024, height: 640 } });
  await openArticle(page, /Chloe/);
  const { toolbar, marks, status } = parts(page);
  await select(page, 'Chloe has nothing but praise');
  await press(page, '1');
  await press(page, 'Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const name = settings.getByRole('textbox', { name: 'Name of Key idea' });
  await name.fill('Aha');
  await press(page, 'Enter');
  await settings.getByRole('button', { name: 'Colour and line of Aha' }).press('Enter');
  await settings.getByRole('combobox', { name: 'Line of Aha' }).selectOption('Above and below');
  await expect(marks.first()).toHaveClass(/mark-wheat pattern-rails/);
  await settings.getByRole('button', { name: 'Move Aha down' }).click();
  await settings.getByRole('button', { name: 'Take Question away' }).click();
  for (let more = 0; more < 3; more += 1) {
    await settings.getByRole('button', { name: 'Add a meaning' }).click();
    await expect(settings.getByRole('textbox', { name: 'Name of New meaning' })).toBeFocused();
    await page.keyboard.type(`Theory ${more + 1}`);
    await press(page, 'Enter');
  }
  // A long name is shown whole.
  const third = settings.getByRole('textbox', { name: 'Name of Theory 3' });
  await third.fill('What we would do again in another town');
  await press(page, 'Enter');
  const long = settings.getByRole('textbox', { name: 'Name of What we would do again in another town' });
  await expect(long).toHaveValue('What we would do again in another town');
  const cut = await long.evaluate(
    (field) => field.scrollWidth > field.clientWidth || field.scrollHeight > field.clientHeight,
  );
  expect(cut).toBe(false);
  await long.fill('Theory 3');
  await press(page, 'Enter');
  expect(await violations(page, '[role="dialog"]')).toEqual([]);
  await settings.getByRole('button', { name: 'Take Aha away' }).click();
  await expect(page.locator('.status')).toHaveText(
    'Aha was taken away. Marks that have it keep it under its name.',
  );
  await press(page, 'Escape');
  await expect(marks.first()).toHaveAccessibleDescription('Aha');
  await expect(marks.first()).toHaveClass(/pattern-rails/);

  // The notebook and what is exported of it name it as it was named last.
  await press(page, 'Control+Shift+n');
  const notebook = page.getByRole('main', { name: 'Notebook' });
  await expect(notebook.getByRole('row', { name: /^Aha, / })).toBeVisible();
  await notebook.getByRole('combobox', { name: 'Meaning' }).selectOption('Aha (1)');
  await expect(notebook).toContainText('1 of 1 mark');
  await notebook.getByRole('combobox', { name: 'Group by' }).selectOption('Meaning');
  await expect(notebook.getByRole('heading', { level: 2, name: 'Aha' })).toBeVisible();
  await notebook.getByRole('button', { name: /^Export/ }).click();
  await expect(page.getByRole('dialog', { name: /^Export/ })).toContainText(/## Aha[^]*\*\*Aha\*\* · Chloe/);
  for (const key of ['Escape', 'Escape']) await press(page, key);
  await openArticle(page, /Chloe/);

  // The toolbar holds them all beside the passage, also at twice the size, and its keys follow their order.
  for (let step = 0; step < 10; step += 1) await press(page, 'Control+=');
  await select(page, 'She found her easy to talk to');
  await expect(toolbar.getByRole('button', { name: 'Theory 3' })).toBeVisible();
  const covers = await page.evaluate(() => {
    const bar = document.querySelector('.mark-toolbar')?.getBoundingClientRect();
    const words = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    if (!bar || !words) return 'nothing there';
    if (bar.left < 0 || bar.right > innerWidth || bar.top < 0 || bar.bottom > innerHeight) return 'outside';
    return bar.bottom > words.top && bar.top < words.bottom ? 'over it' : 'beside it';
  });
  expect(covers).toBe('beside it');
  await press(page, 'Control+c');
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('She found her easy to talk to');
  await press(page, '7');
  await expect(status).toHaveText(/^Highlighted as Theory 3/);
  await app.close();

  const again = await start();
  await openArticle(again.page, /Chloe/);
  await select(again.page, 'Sam did not work alone');
  await expect(parts(again.page).toolbar.getByRole('button')).toHaveText([
    'Evidence',
    'Practice',
    'Challenge',
    'To discuss',
    'Theory 1',
    'Theory 2',
    'Theory 3',
    'Underline',
    'Tag',
    'Add note',
    'Copy with reference',
  ]);
  expect(saved(folder, 'chloes-story')).toHaveLength(2);
  expect(errors).toEqual([]);
});
