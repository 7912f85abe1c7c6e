// The program says what it is: version, run-time, folder, and the licences of all that ships.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { violations } from '../support/axe.js';
import { expect, test } from '../support/journal.js';

const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string;
};

test('About Learning Journal names version, Electron, folder and licences, and opens the folder', async ({
  start,
  folder,
}) => {
  const { app, page, errors } = await start();
  const opened = await app.evaluateHandle(({ shell }) => {
    const paths: string[] = [];
    shell.openPath = (path) => {
      paths.push(path);
      return Promise.resolve(paths.length > 2 ? 'no program for it' : '');
    };
    return paths;
  });
  await page.keyboard.press('Control+F1');
  const dialog = page.getByRole('dialog', { name: 'About Learning Journal' });
  await expect(dialog).toContainText(`Version ${version}`);
  const electron = await app.evaluate(() => process.versions.electron);
  await expect(dialog).toContainText(`Electron ${electron}`);
  await expect(dialog).toContainText(folder);
  await dialog.getByRole('button', { name: 'Open folder' }).click();
  await dialog.getByRole('button', { name: 'Open Chromium’s licences' }).click();
  await expect.poll(() => opened.evaluate((paths) => paths.length)).toBe(2);
  const [first, second] = await opened.jsonValue();
  expect(first).toBe(folder);
  expect(second).toMatch(/LICENSES\.chromium\.html$/);
  // What cannot be opened is said.
  await dialog.getByRole('button', { name: 'Open folder' }).click();
  await expect(page.getByRole('status')).toContainText(`No program on this computer opened ${folder}`);

  for (const [name, words] of [
    ['Learning Journal', 'MIT License'],
    ['Electron', 'Permission is hereby granted'],
    ['minisearch', 'Permission is hereby granted'],
    ['electron-store', 'Permission is hereby granted'],
    ['@fontsource-variable/literata', 'SIL OPEN FONT LICENSE'],
  ] as const) {
    const row = dialog.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
    await row.locator('summary').click();
    await expect(row.getByRole('region', { name: `Licence of ${name}` })).toContainText(words);
  }
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(errors).toEqual([]);
});
