// The real program, driven for a timing.
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

/** Starts the program of `root` in a data folder and waits for its first article. */
export async function open(
  executable: string,
  data: string,
  root = project,
): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const app = await _electron.launch({
    executablePath: executable,
    cwd: root,
    args: ['.', `--user-data-dir=${data}`, '--log-level=3'],
    chromiumSandbox: process.getuid?.() !== 0,
    colorScheme: null,
  });
  const page = await app.firstWindow();
  await page.getByRole('main').getByRole('article').waitFor();
  // The transpiler of these scripts names functions by a helper that the page does not know.
  await page.evaluate('globalThis.__name = (named) => named');
  return { app, page };
}

/** Waits until the page has nothing to do. */
export const idle = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestIdleCallback(() => {
          resolve();
        });
      }),
  );
