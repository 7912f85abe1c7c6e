// Every screen at 400 per cent zoom and with text of 200 per cent: one way of scrolling, nothing cut or covered.
import { focusFaults, misfits } from '../support/fits.js';
import { expect, test } from '../support/journal.js';
import { settleIn } from '../support/reader.js';
import { screens, visit } from '../support/screens.js';

/** How many stops of the Tab key are looked at on a screen. */
const stops = 12;

for (const [name, zoom, size, textSize] of [
  ['400 per cent zoom (320 by 256 pixels)', 4, { width: 1280, height: 1024 }, 100],
  ['text of 200 per cent in a window of 1024 by 640', 1, { width: 1024, height: 640 }, 200],
] as const)
  test(`${name}: every screen fits, its targets are large enough, and the focus is seen`, async ({
    start,
    folder,
  }) => {
    test.slow();
    settleIn(folder, { theme: 'paper', textSize });
    const { app, page, errors } = await start({ size });
    await app.evaluate(({ BrowserWindow }, factor) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor);
    }, zoom);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(size.width / zoom);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const screen of screens) {
      await screen.open(page);
      const faults = [...(await misfits(page)), ...(await focusFaults(page))];
      for (let stop = 0; stop < (screen.walk === true ? stops : 0); stop += 1) {
        await page.keyboard.press('Tab');
        faults.push(...(await focusFaults(page)));
      }
      found.push(...new Set(faults.map((fault) => `${screen.name}: ${fault}`)));
      await screen.close?.(page);
    }
    expect(found).toEqual([]);
    expect(errors).toEqual([]);
  });

test('in a narrow window: paragraph numbers can be pressed, words in drawings read, the cursor stays in sight', async ({
  start,
}) => {
  const { page } = await start({ size: { width: 1000, height: 700 } });
  await visit(page, 'leadership');
  const block = page.locator('[data-cursor]');
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('Alt+PageDown');
  await expect(block).toBeInViewport();
  const words = await block.textContent();
  await page.setViewportSize({ width: 320, height: 400 });
  await expect(block).toBeInViewport();
  await expect(block).toHaveText(words ?? '');
  await page.keyboard.press('Control+=');
  await page.keyboard.press('Control+=');
  await expect(block).toBeInViewport();
  await page.keyboard.press('Control+0');
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);

  await page.getByRole('button', { name: 'Paragraph 2', exact: true }).click();
  const menu = page.getByRole('menu', { name: 'Paragraph 2' });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);

  for (const [article, drawing] of [
    ['programme-timeline', '.timeline-year'],
    ['peer-to-peer-learning', '.art-text'],
  ] as const) {
    await visit(page, article);
    const text = page.locator(drawing).first();
    await text.scrollIntoViewIfNeeded();
    // Letters of some 12 pixels, not the 6 that a whole drawing would have here.
    expect((await text.boundingBox())?.height ?? 0).toBeGreaterThan(11);
    const scroller = page.locator('.drawing-scroll').filter({ has: text });
    await expect(scroller).toHaveAccessibleName('Drawing, scrolls sideways');
    await scroller.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => scroller.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  }
});
