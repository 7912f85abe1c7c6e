// Finding a passage from the keyboard and landing on it.
import { expect, inView, parts, test } from '../support/journal.js';

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

test('a misspelt word finds, and arrows choose among the results', async ({ start }) => {
  const { page } = await start();
  const { search, results } = parts(page);
  await search.fill('reunificaton');
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
});
