// What a reader does with the installed program on the first day, and what must be there on the second.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openArticle, parts, select } from '../support/journal.js';
import { librariesAskedFor, processesOf, start } from './program.js';
import { reader } from './release.js';

/** Where the program keeps what is written here, unless told otherwise. */
const notebook = (home: string): string =>
  join(home, '.config/Learning Journal/notebooks/strengthening-families-6/chloes-story.json');

/** Opens, reads, searches, marks, notes, quits; opens again and finds all of it. */
export async function journey(executable: string, home: string): Promise<void> {
  const first = await start(executable, home);
  const { contents, article, title, search, results, toolbar, note, notes, marks, status } = parts(
    first.page,
  );
  // It opens on its own issue, from its own archive.
  await expect(contents.getByRole('link').first()).toBeVisible();
  await expect(article).toBeVisible();
  expect(await first.page.evaluate(() => window.location.origin)).toBe('app://journal');

  // Everything runs as the reader, and every page in Chromium's sandbox.
  const processes = processesOf(first.pid);
  const pages = processes.filter(({ command }) => command.includes('--type=renderer'));
  const [main] = processes.filter(({ pid }) => pid === first.pid);
  expect(pages.length).toBeGreaterThan(0);
  expect(processes.filter(({ command }) => command.includes('no-sandbox'))).toEqual([]);
  expect(processes.filter(({ uid }) => reader && uid !== reader.uid)).toEqual([]);
  expect(pages.filter(({ seccomp }) => seccomp !== 2)).toEqual([]);
  expect(pages.filter(({ namespace }) => namespace === main?.namespace)).toEqual([]);

  await search.fill('asylum');
  await expect(results.getByRole('option').first()).toContainText(/asylum/i);
  await first.page.keyboard.press('Enter');
  await expect(title).toHaveText(/Reunification/);

  await openArticle(first.page, /Chloe/);
  await select(first.page, 'She never felt that Sam was sitting');
  await toolbar.getByRole('button', { name: 'Evidence' }).click();
  await expect(status).toContainText('Highlighted as Evidence');
  await select(first.page, 'Sam did not work alone');
  await toolbar.getByRole('button', { name: 'Add note' }).click();
  await expect(note).toBeFocused();
  await first.page.keyboard.type('Ask who worked with Sam');
  await first.page.keyboard.press('Escape');
  await expect(marks).toHaveCount(2);
  await expect(notes).toContainText('All saved');
  expect(await first.quit()).toBe(0);
  // Not the keyring of the desktop, which may ask for a password.
  const libraries = librariesAskedFor(home);
  expect(libraries).toContain('libnss3.so');
  expect([...libraries].filter((name) => name.includes('secret'))).toEqual([]);
  expect(readFileSync(notebook(home), 'utf8')).toContain('Ask who worked with Sam');

  const second = await start(executable, home);
  const again = parts(second.page);
  await expect(again.title).toHaveText(/Chloe/);
  await expect(again.marks).toHaveCount(2);
  await expect(again.notes).toContainText('Ask who worked with Sam');
  expect(await second.quit()).toBe(0);
}

/** Whether what the reader wrote is still there. */
export const isKept = (home: string): boolean =>
  existsSync(notebook(home)) && readFileSync(notebook(home), 'utf8').includes('Ask who worked with Sam');
