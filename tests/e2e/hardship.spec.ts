// Awkward moments that once lost or hid something: each was a fault found by trying.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inView, openArticle, parts, select, test } from '../support/journal.js';

const issueFolder = (folder: string): string => join(folder, 'notebooks', 'strengthening-families-6');

test('Page Down reads on from the first moment and after choosing another article', async ({ start }) => {
  const { page } = await start();
  const scrolled = () => page.locator('.reading').evaluate((element) => element.scrollTop);
  await page.keyboard.press('PageDown');
  await expect.poll(scrolled).toBeGreaterThan(100);
  await openArticle(page, /Leadership/);
  await expect.poll(scrolled).toBe(0);
  await page.keyboard.press('PageDown');
  await expect.poll(scrolled).toBeGreaterThan(100);
});

test('undo in another article shows there what is true', async ({ start }) => {
  const { page } = await start();
  const { toolbar, marks, title } = parts(page);
  await openArticle(page, /Chloe/);
  await select(page, 'Sam did not work alone');
  await toolbar.getByRole('button', { name: 'Question' }).click();
  await expect(marks).toHaveCount(1);
  // The disk has the mark; the undoing of it is still on its way when its article opens.
  await expect(parts(page).notes).toContainText('All saved');
  await openArticle(page, /Reunification/);
  await page.keyboard.press('Control+z');
  await expect(title).toHaveText(/Chloe/);
  await expect(parts(page).notes).toContainText('Nothing marked yet');
  await expect(marks).toHaveCount(0);
  await page.keyboard.press('Control+Shift+Z');
  await expect(marks).toHaveCount(1);
});

test('turning the page and back at once after marking still shows the mark', async ({ start }) => {
  const { page } = await start();
  await openArticle(page, /Chloe/);
  await select(page, 'Sam did not work alone');
  await page.keyboard.press('2');
  await page.keyboard.press('Control+PageUp');
  await page.keyboard.press('Control+PageDown');
  await expect(parts(page).title).toHaveText(/Chloe/);
  await expect(parts(page).marks).toHaveText(['Sam did not work alone']);
  // Where the reader comes back to, nothing of it comes later than the text.
  await openArticle(page, /Foreword/);
  await select(page, 'is also the last');
  await page.keyboard.press('1');
  await expect(page.locator('.card')).toHaveCount(1);
  const first = await page.evaluate(async () => {
    const now = () => document.querySelector('article')?.dataset['article'];
    const turn = async (key: string): Promise<void> => {
      const before = now();
      const init = { key, code: key, ctrlKey: true, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', init));
      while (now() === before)
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
    };
    await turn('PageDown');
    await turn('PageUp');
    const words = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    return { marks: words('article mark'), cards: words('.card-quote') };
  });
  expect(first).toEqual({ marks: ['is also the last'], cards: ['is also the last'] });
});

test('closing while the disk refuses asks first, with the note open or not, and the reader can stay', async ({
  start,
  folder,
}) => {
  const { page, app } = await start();
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    const answer = (...args: unknown[]) => {
      asked.push((args.at(-1) as { message: string }).message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    Object.assign(dialog, { showMessageBox: answer });
  });
  await openArticle(page, /Chloe/);
  await select(page, 'Sam did not work alone');
  const { toolbar, note, notes } = parts(page);
  await toolbar.getByRole('button', { name: 'Add note' }).click();
  await expect(note).toBeFocused();
  await page.keyboard.type('first');
  await expect(notes).toContainText('All saved');
  renameSync(issueFolder(folder), `${issueFolder(folder)}-away`);
  writeFileSync(issueFolder(folder), 'in the way');
  await page.keyboard.type(' and second');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked))
    .toEqual(['Some of your notes are not saved.']);
  await expect(notes).toContainText('first and second');
  rmSync(issueFolder(folder));
  renameSync(`${issueFolder(folder)}-away`, issueFolder(folder));
  await notes.getByRole('button', { name: /Not saved/ }).click();
  await expect(notes).toContainText('All saved');
  expect(readFileSync(join(issueFolder(folder), 'chloes-story.json'), 'utf8')).toContain('first and second');
});

test('a note in a file that is not what it claims to be takes neither the page nor the note', async ({
  start,
  folder,
}) => {
  const first = await start();
  await openArticle(first.page, /Chloe/);
  for (const words of ['Sam did not work alone', 'Chloe is a parent in Coventry.', 'They built up']) {
    await select(first.page, words);
    await parts(first.page).toolbar.getByRole('button', { name: 'Add note' }).click();
    await expect(parts(first.page).note).toBeFocused();
    await first.page.keyboard.type('a note');
    await first.page.keyboard.press('Escape');
  }
  await first.app.close();
  const file = join(issueFolder(folder), 'chloes-story.json');
  const notebook = JSON.parse(readFileSync(file, 'utf8')) as {
    first: { items: { body: { type: string; items?: { format: string; value: string }[] }[] }[] };
  };
  const states = [
    '{"root":{"type":"root"}}',
    '{"root":{"type":"root","children":[{"type":"text","text":{"a":1}}]}}',
    '{"root":{"type":"root","children":[{"type":"hologram","children":[{"type":"text","text":"kept words"}]}]}}',
  ];
  notebook.first.items.forEach((item, index) => {
    for (const form of item.body.find((body) => body.type === 'Choice')?.items ?? []) {
      if (form.format === 'application/vnd.lexical+json') form.value = states[index] ?? '';
      else if (index === 2) form.value = '';
    }
  });
  writeFileSync(file, JSON.stringify(notebook));
  const { page } = await start();
  const { notes, note, article } = parts(page);
  await expect(article).toContainText('Chloe is a parent in Coventry.');
  await expect(notes.getByRole('group', { name: /paragraph/ })).toHaveCount(3);
  await notes.getByText('kept words').dblclick();
  await expect(note).toContainText('kept words');
});

test('deleting a mark with the mouse leaves the page where it is', async ({ start }) => {
  const { page } = await start();
  await openArticle(page, /Leadership/);
  const { toolbar, notes, marks } = parts(page);
  const far = page.locator('article p[data-number]').last();
  const words = ((await far.textContent()) ?? '').slice(0, 30);
  await select(page, words);
  await toolbar.getByRole('button', { name: 'Evidence' }).click();
  await select(page, 'Three leaders');
  await toolbar.getByRole('button', { name: 'Question' }).click();
  await expect(marks).toHaveCount(2);
  const near = notes.getByRole('group', { name: /^Question/ });
  await near.getByRole('button', { name: 'Delete' }).click();
  await expect(marks).toHaveCount(1);
  expect(await inView(page.getByRole('heading', { level: 1 }))).toBe(true);
});

test('keys typed right after N are in the note, and there is one status region while writing', async ({
  start,
}) => {
  const { page } = await start();
  await openArticle(page, /Chloe/);
  // The first note of a sitting, when the editor is not there yet: a sentence by the cursor, and on at once.
  await page.keyboard.press('Alt+ArrowDown');
  // So fast that the editor cannot have been drawn in between.
  await page.evaluate(() => {
    for (const key of 'n## Ask')
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
  });
  await page.keyboard.type(' them and mind');
  const { note, marks } = parts(page);
  await expect(note.getByRole('heading', { level: 2 })).toHaveText('Ask them and mind');
  await expect(marks).toHaveCount(1);
  await expect(page.locator('[role="status"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(parts(page).status).toHaveText('Note saved');
});

test('Undo in the native menu belongs to the text while the reader is writing', async ({ start }) => {
  const { page, app } = await start();
  await openArticle(page, /Chloe/);
  await select(page, 'Sam did not work alone');
  await parts(page).toolbar.getByRole('button', { name: 'Add note' }).click();
  const { note } = parts(page);
  await expect(note).toBeFocused();
  // Typed letter by letter, a pause between two would make them two steps.
  await page.keyboard.insertText('words');
  await app.evaluate(({ Menu }) => {
    const edit = Menu.getApplicationMenu()?.items.find((item) => item.label === 'Edit');
    edit?.submenu?.items.find((entry) => entry.label === 'Undo')?.click();
  });
  await expect(note).toHaveText('');
  await expect(parts(page).marks).toHaveCount(1);
});

test('nothing happens behind an open dialog', async ({ start }) => {
  const { page } = await start();
  await openArticle(page, /Chloe/);
  await select(page, 'Sam did not work alone');
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('3');
  await page.keyboard.press('Control+PageDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(parts(page).title).toHaveText(/Chloe/);
  await expect(parts(page).marks).toHaveCount(0);
});

test('a story in a folder that was damaged in every settings file still opens', async ({ start, folder }) => {
  mkdirSync(folder, { recursive: true });
  for (const name of ['preferences', 'reading-progress', 'window'])
    writeFileSync(join(folder, `${name}.json`), '{"half');
  const { page } = await start();
  await expect(parts(page).title).toHaveText('Foreword');
  await expect(page.getByRole('alert')).toHaveCount(3);
});

test('adding a note leaves the page where it is, and the note is in view', async ({ start }) => {
  const { page } = await start();
  await openArticle(page, /Leadership/);
  const { note, marks } = parts(page);
  // Once there is a card in the margin, others glide when they move; a new one must not glide in.
  await select(page, 'Three leaders');
  await page.keyboard.press('1');
  await expect(marks).toHaveCount(1);
  await page
    .locator('article [data-number="15"]')
    .first()
    .evaluate((element) => {
      element.scrollIntoView({ block: 'start' });
    });
  const scrolled = () => page.locator('.reading').evaluate((element) => element.scrollTop);
  await page.keyboard.press('Alt+ArrowDown');
  const before = await scrolled();
  await page.keyboard.press('n');
  await expect(note).toBeFocused();
  await page.keyboard.type('stay');
  expect(await inView(note)).toBe(true);
  expect(Math.abs((await scrolled()) - before)).toBeLessThan(200);
});
