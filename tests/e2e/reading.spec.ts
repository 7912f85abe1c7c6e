// Opening, reading, and being put back where one left off.
import { expect, inView, openArticle, parts, test } from '../support/journal.js';

test('opens on the first article, with contents, article and notes', async ({ start }) => {
  const { page, errors } = await start();
  const { contents, article, title, notes } = parts(page);
  await expect(contents.getByRole('link')).toHaveCount(22);
  await expect(contents.getByRole('link', { name: /Foreword/ })).toHaveAttribute('aria-current', 'page');
  await expect(article).toHaveCount(1);
  await expect(title).toHaveText('Foreword');
  await expect(article).toContainText('Sarah Goff');
  await expect(notes).toContainText('Nothing marked yet');
  expect(errors).toEqual([]);
});

test('every article opens from the contents with its title and text', async ({ start }) => {
  const { page } = await start();
  const { contents, title } = parts(page);
  for (const [link, heading] of [
    [/Leadership/, /Leadership in Children's Social Care/],
    [/Chloe/, /Chloe's story/],
    [/innovation/i, /How to ensure the success of an innovation is here to stay/],
    [/Reunification/, /Reunification – bringing families back together/],
  ] as const) {
    await contents.getByRole('link', { name: link }).click();
    await expect(title).toHaveText(heading);
  }
});

test('the contents follow the reader to the piece that is open, also after a restart', async ({ start }) => {
  const first = await start({ size: { width: 1100, height: 640 } });
  const last = (page: typeof first.page) =>
    parts(page).contents.getByRole('link', { name: /Beyond the programme/ });
  expect(await inView(last(first.page))).toBe(false);
  for (let piece = 1; piece < 22; piece += 1) await first.page.keyboard.press('Control+PageDown');
  await expect(parts(first.page).title).toHaveText(/Beyond/);
  await expect.poll(() => inView(last(first.page))).toBe(true);
  await first.app.close();
  const second = await start();
  await expect(parts(second.page).title).toHaveText(/Beyond/);
  await expect.poll(() => inView(last(second.page))).toBe(true);
});

test('an article begins on the screen before the rest of it is there, and is whole for whatever is done with it', async ({
  start,
}) => {
  const { page } = await start();
  const { title, article } = parts(page);
  // Each key as early as one can come: in the very first frame that shows the article.
  const turned = await page.evaluate(async () => {
    const press = (key: string, more: KeyboardEventInit = {}): void => {
      const init = { key, code: key, bubbles: true, cancelable: true, ...more };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    };
    const now = () => ({
      text: document.querySelector('.article-body')?.textContent ?? '',
      left: document.querySelector('article')?.dataset['article'],
    });
    const foreword = now();
    press('PageDown', { ctrlKey: true });
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (now().left === foreword.left) requestAnimationFrame(look);
        else resolve();
      };
      requestAnimationFrame(look);
    });
    const first = now().text;
    press('Shift');
    return { first, whole: now().text };
  });
  await expect(title).toHaveText('Welcome');
  await expect(article.locator('.article-body')).toHaveText(turned.whole);
  expect(turned.first.length).toBeLessThan(turned.whole.length / 2);
  expect(turned.whole.startsWith(turned.first)).toBe(true);
  // A passage near the end is gone to, and come back to, though the page has just been turned away from.
  await page.keyboard.press('Control+PageDown');
  await page.keyboard.press('Control+PageUp');
  await page.keyboard.press('Control+End');
  const end = page.locator('article [data-block]').last();
  await expect(end).toBeInViewport();
  await page.keyboard.press('Control+PageUp');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(end).toBeInViewport();
});

test('the Coventry figures are a table with a chart that says its numbers', async ({ start }) => {
  const { page } = await start();
  await openArticle(page, /Reunification/);
  const { article } = parts(page);
  const row = article.getByRole('row', { name: /Children looked after/ });
  await expect(row.getByRole('cell')).toHaveText(['735', '683', '652', '647']);
  await expect(article.getByRole('columnheader', { name: 'March 2024' })).toBeVisible();
  await expect(article.getByRole('img', { name: /March 2021: 735.*March 2024: 647/ })).toBeVisible();
});

test('a story that may distress carries a note, which can be switched off', async ({ start }) => {
  const { page } = await start();
  await openArticle(page, /Chloe/);
  const note = page.getByRole('note');
  await expect(note).toContainText('children being taken into care');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog', { name: 'Settings' }).getByText('Show a note before stories').click();
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
});

test('goes back and forward between places, and restores each', async ({ start }) => {
  const { page } = await start();
  const { title } = parts(page);
  await openArticle(page, /Leadership/);
  await page
    .getByText('From voice to action')
    .first()
    .or(page.locator('article h2').nth(3))
    .scrollIntoViewIfNeeded();
  const place = page.locator('article h2').nth(3);
  await place.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
  await openArticle(page, /Chloe/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title).toHaveText(/Leadership/);
  await expect.poll(() => inView(place)).toBe(true);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(title).toHaveText(/Chloe/);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(title).toHaveText(/Leadership/);
});

test('opens again at the paragraph where the reader stopped', async ({ start }) => {
  const first = await start();
  await openArticle(first.page, /Leadership/);
  const paragraph = first.page.locator('article p[data-number="12"], article [data-number="12"]').first();
  await paragraph.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
  const words = ((await paragraph.textContent()) ?? '').slice(0, 40);
  const before = await paragraph.evaluate((element) => element.getBoundingClientRect().top);
  await first.app.close();

  const { page } = await start();
  await expect(parts(page).title).toHaveText(/Leadership/);
  const again = page.getByText(words).first();
  await expect
    .poll(() => again.evaluate((element, top) => Math.abs(element.getBoundingClientRect().top - top), before))
    .toBeLessThan(0.1);
});

test('text size keeps the reader at the same paragraph and is remembered', async ({ start }) => {
  const { page, app } = await start();
  await openArticle(page, /Leadership/);
  const paragraph = page.locator('article [data-number="12"]').first();
  await paragraph.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
  const size = () =>
    page
      .locator('article p[data-block]')
      .nth(3)
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const before = await size();
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('Control+=');
  await expect.poll(size).toBeCloseTo(before * 2, 0);
  await expect
    .poll(() => paragraph.evaluate((element) => Math.abs(element.getBoundingClientRect().top) < 160))
    .toBe(true);
  await app.close();
  const again = await start();
  await openArticle(again.page, /Leadership/);
  await expect
    .poll(() =>
      again.page
        .locator('article p[data-block]')
        .nth(3)
        .evaluate((element) => parseFloat(getComputedStyle(element).fontSize)),
    )
    .toBeCloseTo(before * 2, 0);
});

test('themes change at once and are remembered', async ({ start }) => {
  const first = await start();
  const ground = (page: typeof first.page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await first.page.keyboard.press('Control+,');
  const dialog = first.page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByText('Dark', { exact: true }).click();
  await expect.poll(() => ground(first.page)).toBe('rgb(25, 24, 22)');
  await first.page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await first.app.close();
  const second = await start();
  expect(await ground(second.page)).toBe('rgb(25, 24, 22)');
});

test('side columns fold away and come back, in a wide and in a small window', async ({ start }) => {
  const { page, app } = await start();
  const { contents, notes, article } = parts(page);
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(contents).toHaveCount(0);
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(contents).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640);
  });
  await expect(notes).toHaveCount(0);
  await expect.poll(async () => (await article.boundingBox())?.width ?? 0).toBeGreaterThan(560);
  await page.getByRole('button', { name: 'Notes' }).click();
  await expect(notes).toBeVisible();
});
