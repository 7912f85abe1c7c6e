// The pages about an issue, the ways between its pieces, and a library of more than one issue.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inView, openArticle, parts, select } from '../support/journal.js';
import { test } from '../support/programs.js';

test('the page of the issue shows its cover, where it comes from, and the way on', async ({ start }) => {
  const { page, errors } = await start();
  const { title } = parts(page);
  await openArticle(page, /Welcome/);
  const issue = page.getByRole('navigation', { name: 'This issue' });
  await issue.getByRole('link', { name: /Sustaining change/ }).click();
  await expect(title).toHaveText('Sustaining change for children and families');
  const main = page.getByRole('main');
  await expect(main).toContainText('March 2024');
  await expect(main).toContainText('22 pieces');
  await expect(main).toContainText('Study edition, number 2');
  await expect(main).toHaveAccessibleName('About this issue');
  await expect(main).toBeFocused();
  await expect(main.locator('.issue-cover svg')).toBeVisible();
  await expect(issue.getByRole('link', { name: /Sustaining change/ })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await main.getByRole('button', { name: /Continue: Welcome/ }).click();
  await expect(title).toHaveText('Welcome');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title).toHaveText('Sustaining change for children and families');
  expect(errors).toEqual([]);
});

test('a term of the glossary is found, explained, and leads to where it stands', async ({ start }) => {
  const { page } = await start();
  const { title } = parts(page);
  await page.keyboard.press('Control+Shift+G');
  await expect(title).toHaveText('Glossary');
  const main = page.getByRole('main');
  await main.getByRole('searchbox', { name: 'Find a term' }).fill('unaccompanied');
  const term = main.getByRole('term').filter({ hasText: 'UASC' });
  await expect(term).toBeVisible();
  await main
    .getByRole('link', { name: /^Reunification, paragraph/ })
    .first()
    .click();
  await expect(title).toHaveText(/Reunification/);
  const words = page.getByText('leave out unaccompanied asylum-seeking children');
  await expect.poll(() => inView(words)).toBe(true);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title).toHaveText('Glossary');
});

test('a search of the glossary that finds nothing says so, and Escape brings all terms back', async ({
  start,
}) => {
  const { page } = await start();
  await page.keyboard.press('Control+Shift+G');
  const main = page.getByRole('main');
  await expect(main.getByRole('term').nth(39)).toBeAttached();
  const all = await main.getByRole('term').count();
  const box = main.getByRole('searchbox', { name: 'Find a term' });
  // As in the notebook, the key that finds goes to the box of the page.
  await page.keyboard.press('Control+f');
  await expect(box).toBeFocused();
  await page.keyboard.type('zebra');
  await expect(main).toContainText('Nothing here holds these words');
  await box.press('Escape');
  await expect(main.getByRole('term')).toHaveCount(all);
});

test('the index names people, places and models, and comes back where it was left', async ({ start }) => {
  const { page } = await start();
  const { title } = parts(page);
  await page.keyboard.press('Control+Shift+I');
  await expect(title).toHaveText('Index');
  const main = page.getByRole('main');
  for (const name of ['People', 'Places', 'Models'])
    await expect(main.getByRole('heading', { level: 2, name })).toBeVisible();
  // A reader who goes on at once is gone before the browser tells that scrolling has ended.
  await page.evaluate(() => {
    const keep = (event: Event): void => {
      event.stopImmediatePropagation();
    };
    window.addEventListener('scrollend', keep, { capture: true });
  });
  const place = main.locator('#entry-place-wandsworth');
  await place.scrollIntoViewIfNeeded();
  await expect(place).toContainText('Values at the Heart of Sustainability');
  await place
    .getByRole('link', { name: /^Values at the Heart of Sustainability, paragraph/ })
    .first()
    .click();
  await expect(title).toHaveText('Values at the Heart of Sustainability');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title).toHaveText('Index');
  await expect.poll(() => inView(place)).toBe(true);
});

test('a link in an article leads to another piece of the issue, and back leads back', async ({ start }) => {
  const { page } = await start();
  const { title, article } = parts(page);
  await openArticle(page, /Building the conditions/);
  await article.getByRole('link', { name: 'the values they hold' }).click();
  await expect(title).toHaveText(/Leadership in Children's Social Care/);
  const heading = article.getByRole('heading', { name: 'Leading from values' });
  await expect.poll(() => inView(heading)).toBe(true);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title).toHaveText(/Building the conditions/);
});

test('the right button on a link inside the issue leads nowhere', async ({ start }) => {
  const { page } = await start();
  const { title, article } = parts(page);
  await openArticle(page, /Building the conditions/);
  const link = article.getByRole('link', { name: 'the values they hold' });
  await link.click({ button: 'right' });
  await page.keyboard.press('Escape');
  await expect(title).toHaveText(/Building the conditions/);
  await link.click({ button: 'middle' });
  await expect(title).toHaveText(/Leadership in Children's Social Care/);
});

test('taking back a mark from a page of the issue goes to the article it was in', async ({ start }) => {
  const { page } = await start();
  const { toolbar, marks, title } = parts(page);
  await openArticle(page, /Welcome/);
  await select(page, 'With its sixth issue');
  await toolbar.getByRole('button', { name: 'Key idea' }).click();
  await expect(marks).toHaveCount(1);
  await page.keyboard.press('Control+Shift+G');
  await expect(title).toHaveText('Glossary');
  await page.keyboard.press('Control+Z');
  await expect(title).toHaveText('Welcome');
  await expect(marks).toHaveCount(0);
});

test.describe('a program with content of its own', () => {
  test('a second folder of content is a second issue, with marks of its own', async ({
    root,
    twoIssues,
    start,
  }) => {
    twoIssues();
    const { app, page, folder, errors } = await start({ root });
    const { title, contents, toolbar, marks } = parts(page);
    const others = page.getByRole('region', { name: 'Other issues' }).getByRole('button');
    await expect(contents.getByRole('link')).toHaveCount(2);
    // A piece counts as opened once its note is passed.
    await openArticle(page, /Story/);
    await page.keyboard.press('Control+Shift+A');
    await expect(title).toHaveText('A small issue');
    await expect(others).toHaveText([/Sustaining change.*22 pieces/]);
    await others.click();
    await expect(title).toHaveText('Sustaining change for children and families');
    await expect(contents.getByRole('link')).toHaveCount(22);
    await openArticle(page, /Welcome/);
    await select(page, 'With its sixth issue');
    await toolbar.getByRole('button', { name: 'Key idea' }).click();
    await expect(contents.getByRole('link', { name: /Welcome.*1 mark/ })).toBeVisible();
    // Back to the small issue, to the piece it was left at; its marks are its own.
    await page.keyboard.press('Control+Shift+A');
    await others.click();
    await expect(contents.getByRole('link')).toHaveCount(2);
    await expect(parts(page).article).toHaveCount(1);
    await expect(marks).toHaveCount(0);
    await page.keyboard.press('Control+Z');
    await expect(title).toHaveText('Welcome');
    await expect(marks).toHaveCount(0);
    await page.keyboard.press('Control+Y');
    await expect(marks).toHaveCount(1);
    // A page that failed and is opened afresh shows the issue that was open.
    await expect
      .poll(() => readFileSync(join(folder, 'reading-progress.json'), 'utf8'))
      .toMatch(/"issue":\s*"strengthening-families-6"/);
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.reload();
    });
    await expect(contents.getByRole('link')).toHaveCount(22);
    await expect(title).toHaveText('Welcome');
    expect(errors).toEqual([]);
  });

  test('an edit to the content shows in the open window, which stays where it was', async ({
    root,
    bundledIssue,
    start,
  }) => {
    bundledIssue();
    const { page } = await start({ root });
    const { article } = parts(page);
    await openArticle(page, /Leadership/);
    const place = page.locator('article [data-number="12"]').first();
    await place.evaluate((element) => {
      element.scrollIntoView({ block: 'start' });
    });
    const file = join(root, 'dist/content/strengthening-families-6.json');
    const edited = readFileSync(file, 'utf8').replaceAll('Models can be adopted.', 'Models may be adopted.');
    writeFileSync(`${file}.new`, edited);
    renameSync(`${file}.new`, file);
    await expect(article).toContainText('Models may be adopted.');
    await expect(place).toBeInViewport();
  });

  test('an edit to another article leaves the note alone that is being written', async ({
    root,
    bundledIssue,
    start,
  }) => {
    bundledIssue();
    const { page } = await start({ root });
    const { toolbar, note, contents } = parts(page);
    await openArticle(page, /Welcome/);
    await select(page, 'With its sixth issue');
    await toolbar.getByRole('button', { name: 'Add note' }).click();
    await note.pressSequentially('Before');
    const file = join(root, 'dist/content/strengthening-families-6.json');
    const edited = readFileSync(file, 'utf8').replace('"shortTitle":"Chloe', '"shortTitle":"Young Chloe');
    writeFileSync(`${file}.new`, edited);
    renameSync(`${file}.new`, file);
    await expect(contents.getByRole('link', { name: /Young Chloe/ })).toBeAttached();
    await page.keyboard.type(' and after');
    await expect(note).toHaveText('Before and after');
  });

  test('an issue file that is damaged is said in plain words', async ({ root, bundledIssue, start }) => {
    bundledIssue();
    const file = join(root, 'dist/content/strengthening-families-6.json');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 5000));
    const { page } = await start({ root });
    await expect(parts(page).title).toHaveText('The journal could not be opened');
    await expect(page.getByRole('alert')).toContainText('strengthening-families-6.json could not be read');
  });
});
