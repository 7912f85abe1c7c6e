// The window as part of a desktop: menu, size and place, links out, and no word to the network.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openArticle, parts, select, test } from '../support/journal.js';

test('the native menu offers the commands, and choosing one does it', async ({ start }) => {
  const { page, app } = await start();
  const menu = () =>
    app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).map((item) => ({
        label: item.label,
        entries: (item.submenu?.items ?? []).map((entry) => entry.label),
      })),
    );
  await expect
    .poll(async () => (await menu()).map(({ label }) => label))
    .toEqual(['File', 'Edit', 'View', 'Go', 'Help']);
  expect((await menu()).find(({ label }) => label === 'Go')?.entries).toContain('Next article');
  await app.evaluate(({ Menu }) => {
    const go = Menu.getApplicationMenu()?.items.find((item) => item.label === 'Go');
    go?.submenu?.items.find((entry) => entry.label === 'Next article')?.click();
  });
  await expect(parts(page).title).toHaveText('Welcome');
});

test('the window comes back with the size it had', async ({ start }) => {
  const first = await start();
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 700 });
  });
  await expect.poll(() => first.page.evaluate(() => window.outerWidth)).toBe(1100);
  await first.app.close();
  const second = await start();
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toMatchObject({ width: 1100, height: 700 });
});

test('a link in a note opens in the browser of the reader, and only when clicked', async ({ start }) => {
  const { page, app } = await start();
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (address) => {
      opened.push(address);
      return Promise.resolve();
    };
  });
  const opened = () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  await openArticle(page, /Chloe/);
  await select(page, 'Sam did not work alone');
  const { toolbar, note, notes } = parts(page);
  await toolbar.getByRole('button', { name: 'Add note' }).click();
  await expect(note).toBeFocused();
  await page.keyboard.type('[SCIE](https://www.scie.org.uk) ');
  await page.keyboard.press('Escape');
  expect(await opened()).toEqual([]);
  await notes.getByRole('link', { name: 'SCIE' }).click();
  await expect.poll(opened).toEqual(['https://www.scie.org.uk/']);
  expect(page.url()).toMatch(/^app:\/\/journal\//);
});

test('from start to close no address outside the program is asked for, dictionaries included', async ({
  start,
  folder,
}) => {
  const log = join(folder, 'net.json');
  const { page, app } = await start({ args: [`--log-net-log=${log}`] });
  await openArticle(page, /Chloe/);
  await select(page, 'Sam did not work alone');
  const { toolbar, note, search, results } = parts(page);
  await toolbar.getByRole('button', { name: 'Add note' }).click();
  await expect(note).toBeFocused();
  await page.keyboard.type('a mispeled word');
  await search.fill('trust');
  await expect(results.getByRole('option').first()).toBeVisible();
  await app.close();
  const text = readFileSync(log, 'utf8');
  expect(text).toContain('"constants"');
  expect([...text.matchAll(/"(?:url|host|hostname)":\s*"([^"]*)"/g)].map(([, address]) => address)).toEqual(
    [],
  );
});

test('a message that comes while the pointer is pressed moves nothing from under it', async ({ start }) => {
  const { page } = await start();
  const { contents, title } = parts(page);
  const box = await contents.getByRole('link', { name: /^Welcome/ }).boundingBox();
  if (!box) throw new Error('not on the page');
  // Near its upper edge: pushed down, another piece or none would be there.
  await page.mouse.move(box.x + box.width / 2, box.y + 4);
  await page.mouse.down();
  await page.evaluate(async () => {
    const promise = Promise.resolve();
    window.dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason: 'a trial' }));
    for (const _ of 'ab') await new Promise(requestAnimationFrame);
  });
  await page.mouse.up();
  await expect(title).toHaveText('Welcome');
  const message = page
    .getByRole('alert')
    .filter({ hasText: 'Something in the journal went wrong. a trial.' });
  await expect(message).toBeVisible();
  await message.getByRole('button', { name: 'Put this message away' }).click();
  await expect(message).toHaveCount(0);
});
