// The two pictures of the README, and the marks and the note that stand in them.
import { join } from 'node:path';
import { ROOT } from '../../setup/set-up.mjs';
import { bringUp, choose, clickBeside, openArticle, scrollTo, select, take } from './journal.mjs';

/** @typedef {import('./journal.mjs').Page} Page */

/** Folder of the README's pictures. */
export const DOCS = join(ROOT, 'docs');

/** What is marked: words as they stand in the article, and their meaning. */
const MARKS = /** @type {const} */ ([
  ['Most children and young people do better when home is with their own family', 'Key idea'],
  ['works intensively with the family to bring the child safely home', 'Practice'],
  ['29 of them are still there', 'Evidence'],
  ['leave out unaccompanied asylum-seeking children', 'Question'],
]);
/** A note takes the meaning used last. It is typed in Markdown, a line a paragraph. */
const NOTED = 'a high level of support together with a high level of challenge';
const NOTE = [
  '**For Monday.** Ask the team:',
  '- When did we last do *both at once*?',
  'What did the family see of it?',
];

/**
 * Makes marks and a note, as a reader does.
 * @param {Page} page with the article on reunification open
 */
async function annotate(page) {
  for (const [words, meaning] of MARKS) {
    const toolbar = await select(page, words);
    await toolbar.getByRole('button', { name: meaning }).click();
  }
  const toolbar = await select(page, NOTED);
  await toolbar.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).waitFor();
  for (const [index, line] of NOTE.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
  await page.keyboard.press('Escape');
  await page.getByText('All saved').waitFor();
  // Takes the keyboard from the card, which stays the active one.
  await clickBeside(page);
}

/**
 * The top of an article by day, its body by night. Leaves the marks and the note in the data folder.
 * @param {import('./journal.mjs').Journal} journal
 */
export async function pictureReadme({ page }) {
  await choose(page, 'Paper');
  await openArticle(page, /Reunification/);
  await annotate(page);
  await scrollTo(page, 0);
  await take(page, join(DOCS, 'screenshot.png'));

  await choose(page, 'Dark');
  await bringUp(page, page.getByRole('heading', { name: 'The belief behind the work' }));
  await take(page, join(DOCS, 'screenshot-dark.png'));
}
