// The comfort of reading: every control changes the page at once and is remembered; focus mode; full screen; themes.
import type { Page } from '@playwright/test';
import { themes, type ThemeId } from '../../core/schema/themes.js';
import { expect, openArticle, parts, test } from '../support/journal.js';

const settingsOf = (page: Page) => page.getByRole('dialog', { name: 'Settings' });

async function openSettings(page: Page) {
  await page.keyboard.press('Control+,');
  const settings = settingsOf(page);
  await expect(settings).toBeVisible();
  return settings;
}

/** How the third paragraph of the open article is set. */
const setting = (page: Page) =>
  page
    .locator('.article-body > p')
    .nth(2)
    .evaluate((paragraph) => {
      const { fontSize, lineHeight, fontFamily, textAlign, hyphens } = getComputedStyle(paragraph);
      return {
        size: parseFloat(fontSize),
        leading: Math.round((parseFloat(lineHeight) / parseFloat(fontSize)) * 100) / 100,
        width: Math.round(paragraph.getBoundingClientRect().width),
        face: (fontFamily.split(',')[0] ?? '').replaceAll('"', ''),
        align: textAlign,
        hyphens,
      };
    });

/** The block of the article that stands at the top of the view. */
const topBlock = (page: Page) =>
  page.locator('.reading').evaluate((reading) => {
    const top = reading.getBoundingClientRect().top + 4;
    const blocks = [...reading.querySelectorAll('.article-body [data-block]')];
    return blocks.find((block) => block.getBoundingClientRect().bottom > top)?.getAttribute('data-block');
  });

test('every control changes the page at once, keeps the place, and is remembered after a restart', async ({
  start,
}) => {
  const { page, app } = await start({ size: { width: 1400, height: 860 } });
  await openArticle(page, /Leadership/);
  const before = await setting(page);
  await page.getByRole('main').evaluate((main) => {
    main.querySelectorAll('.article-body > p')[6]?.scrollIntoView();
  });
  const place = await topBlock(page);
  const settings = await openSettings(page);
  const stillThere = () => expect.poll(() => topBlock(page)).toBe(place);

  // The keys for the size of the text work here as on the page.
  const size = async () => (await setting(page)).size;
  await page.keyboard.press('Control+=');
  await expect.poll(size).toBeGreaterThan(before.size);
  await expect(settings.getByText('110%')).toBeVisible();
  await page.keyboard.press('Control+0');
  await expect.poll(size).toBe(before.size);

  await settings.getByRole('slider', { name: 'Space between lines' }).press('End');
  await expect.poll(async () => (await setting(page)).leading).toBeCloseTo(1.62 * 1.4, 1);
  await stillThere();
  await settings.getByRole('slider', { name: 'Characters in a line' }).press('Home');
  await expect.poll(async () => (await setting(page)).width).toBeLessThan(before.width * 0.7);
  await stillThere();
  await settings.getByText('Atkinson Hyperlegible', { exact: true }).click();
  await expect.poll(async () => (await setting(page)).face).toBe('Atkinson Hyperlegible Next');
  await stillThere();
  await settings.getByText('Sans', { exact: true }).click();
  await expect.poll(async () => (await setting(page)).face).toBe('system-ui');
  await settings.getByRole('switch', { name: 'Justified text' }).press('Space');
  await expect.poll(async () => (await setting(page)).align).toBe('justify');
  const hyphenation = settings.getByRole('switch', { name: 'Break words at line ends' });
  await hyphenation.press('Space');
  await expect.poll(async () => (await setting(page)).hyphens).toBe('auto');
  // Where no dictionary came with the window, the switch says so.
  await expect(hyphenation).toHaveAccessibleDescription(/no hyphenation dictionary/);
  await settings.getByRole('slider', { name: 'Text size' }).press('ArrowRight');
  await expect.poll(async () => (await setting(page)).size).toBeCloseTo(before.size * 1.1, 1);
  await stillThere();
  await settings.getByText('Sepia', { exact: true }).click();
  const set = await setting(page);
  await page.keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
  await app.close();

  const again = await start({ size: { width: 1400, height: 860 } });
  await openArticle(again.page, /Leadership/);
  expect(await setting(again.page)).toEqual(set);
  expect(await again.page.evaluate(() => document.documentElement.dataset['theme'])).toBe('sepia');

  // Reset, and the way back from it, until something else is changed.
  const reopened = await openSettings(again.page);
  await reopened.getByRole('button', { name: 'Reset these settings' }).press('Enter');
  await expect.poll(() => setting(again.page)).toEqual(before);
  await expect(again.page.locator('.status')).toContainText('reset');
  await reopened.getByRole('button', { name: 'Bring my settings back' }).press('Enter');
  await expect.poll(() => setting(again.page)).toEqual(set);
  await expect(reopened.getByRole('button', { name: 'Reset these settings' })).toBeFocused();
});

test('no measure or size makes the page scroll sideways, and notes and tables keep their place', async ({
  start,
}) => {
  const { page } = await start({ size: { width: 1400, height: 860 } });
  await openArticle(page, /Reunification/);
  const { notes, article } = parts(page);
  for (const [width, end] of [
    [1400, 'End'],
    [1400, 'Home'],
    [1024, 'End'],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    const settings = await openSettings(page);
    await settings.getByRole('slider', { name: 'Characters in a line' }).press(end);
    await page.keyboard.press('Escape');
    for (const key of ['Control+0', 'Control+=', 'Control+=', 'Control+=', 'Control+=', 'Control+=']) {
      await page.keyboard.press(key);
      const sideways = await page.locator('.reading').evaluate((reading) => ({
        page: reading.scrollWidth - reading.clientWidth,
        tables: [...reading.querySelectorAll('.table-scroll')].some(
          (table) => table.getBoundingClientRect().width > (table.closest('article')?.clientWidth ?? 0) + 1,
        ),
      }));
      expect(sideways).toEqual({ page: 0, tables: false });
    }
    if (width < 1200) continue;
    const [text, margin] = [await article.boundingBox(), await notes.boundingBox()];
    expect((text?.x ?? NaN) + (text?.width ?? NaN)).toBeLessThanOrEqual(margin?.x ?? NaN);
  }
});

test('with "As the system" the system chooses, more contrast included', async ({ start }) => {
  const { page } = await start();
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
  for (const [colorScheme, contrast, expected] of [
    ['light', 'no-preference', 'paper'],
    ['dark', 'no-preference', 'dark'],
    ['dark', 'more', 'contrast-dark'],
    ['light', 'more', 'contrast-light'],
  ] as const) {
    await page.emulateMedia({ colorScheme, contrast });
    await expect.poll(theme).toBe(expected);
  }
});

test('in every theme the window has its ground from the start', async ({ start }) => {
  test.slow();
  const all = Object.entries(themes) as [ThemeId, (typeof themes)[ThemeId]][];
  let journal = await start();
  for (const [id, { name, ground, dark }] of all) {
    const settings = await openSettings(journal.page);
    await settings.getByText(name, { exact: true }).click();
    await expect(settings.getByRole('radio', { name, exact: true })).toBeChecked();
    await journal.app.close();

    journal = await start();
    const shown = await journal.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
      ground: BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
      source: nativeTheme.themeSource,
    }));
    expect(shown).toEqual({ ground, source: dark ? 'dark' : 'light' });
    expect(await journal.page.evaluate(() => document.documentElement.dataset['theme'])).toBe(id);
  }
});

test('focus mode by keyboard: only the text, then all back as it was, with the place and the focus', async ({
  start,
}) => {
  const { page } = await start({ size: { width: 1400, height: 860 } });
  await openArticle(page, /Leadership/);
  const { contents, notes, search, status, toolbar } = parts(page);
  await page.keyboard.press('Control+Shift+L');
  await expect(contents).toHaveCount(0);
  await page.getByRole('main').evaluate((main) => {
    main.querySelectorAll('.article-body > p')[6]?.scrollIntoView();
  });
  const line = page.locator('.article-body > p').nth(6);
  const height = async () => Math.round((await line.boundingBox())?.y ?? NaN);
  const place = await height();

  await page.getByRole('button', { name: 'Settings' }).focus();
  await page.keyboard.press('Control+Shift+F');
  for (const part of [contents, notes, search]) await expect(part).toBeHidden();
  await expect(status).toContainText('Escape brings everything back');
  await expect(page.getByRole('main')).toBeFocused();
  // No line has moved under the reader's eyes.
  expect(await height()).toBe(place);

  // With the reading cursor in the text one Escape leaves; the cursor and what it covers stay, to be let go after.
  await page.keyboard.press('Alt+ArrowDown');
  await expect(toolbar).toBeVisible();
  const later = await height();
  await page.keyboard.press('Escape');
  await expect(notes).toBeVisible();
  await expect(toolbar).toBeVisible();
  await expect(page.locator('[data-cursor]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(toolbar).toHaveCount(0);
  await expect(search).toBeVisible();
  await expect(contents).toHaveCount(0);
  await expect(status).toContainText('Focus mode left');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  expect(await height()).toBe(later);

  // What needs one of the hidden parts brings them back.
  await page.keyboard.press('Control+Shift+F');
  await expect(search).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  const settings = await openSettings(page);
  await settings.getByRole('button', { name: 'Focus mode' }).press('Enter');
  await expect(settings).toHaveCount(0);
  await expect(search).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
  await page.mouse.move(300, 300);
  await page.getByRole('button', { name: 'Leave focus mode' }).click();
  await expect(search).toBeVisible();
});

test('full screen by F11, and back', async ({ start }) => {
  const { app, page } = await start();
  const { status } = parts(page);
  const full = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen() ?? false);
  await page.keyboard.press('F11');
  await expect.poll(full).toBe(true);
  await expect(status).toContainText('F11 leaves it');
  await page.keyboard.press('F11');
  await expect.poll(full).toBe(false);
});
