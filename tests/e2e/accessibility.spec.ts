// axe on the main screen in both themes, with marks, a note, search results and the settings open.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openArticle, parts, select, test } from '../support/journal.js';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

for (const theme of ['Paper', 'Dark']) {
  test(`axe finds nothing on the main screen in ${theme}`, async ({ start }) => {
    const { page } = await start();
    const { toolbar, note, search, results, article } = parts(page);
    await page.keyboard.press('Control+,');
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByText(theme, { exact: true }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await openArticle(page, /Reunification/);
    await expect(article).toBeVisible();
    expect(await violations(page)).toEqual([]);

    for (const [words, meaning] of [
      ['Two commitments follow.', 'Key idea'],
      ['commitments follow. One is to invest', 'Evidence'],
      ['Across the country', 'Practice'],
    ] as const) {
      await select(page, words.split(' One')[0] ?? words, words);
      await toolbar.getByRole('button', { name: meaning }).click();
    }
    await select(page, 'families should lead the making of decisions');
    expect(await violations(page)).toEqual([]);
    await toolbar.getByRole('button', { name: 'Add note' }).click();
    await expect(note).toBeFocused();
    await page.keyboard.type('A question for **Monday**');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await search.fill('reunification');
    await expect(results.getByRole('option').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('focus returns to where it came from when the settings close', async ({ start }) => {
  const { page } = await start();
  const button = page.getByRole('button', { name: 'Settings' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});
