// Every article from its head to its end, in a window as tall as that takes.
import { join } from 'node:path';
import { choose, linksOf, openArticle, take } from './journal.mjs';

/** Height of the bar above the article, in CSS pixels. */
const BAR = 52;

/**
 * @param {import('./journal.mjs').Journal} journal
 * @param {import('./journal.mjs').Size} size
 * @param {string} folder of the pictures
 */
export async function pictureArticles({ page }, size, folder) {
  for (const theme of ['Paper', 'Dark']) {
    await choose(page, theme);
    for (const link of await linksOf(page).all()) {
      await page.setViewportSize(size);
      await openArticle(page, link);
      const article = ((await link.getAttribute('href')) ?? '').slice(1);
      const height = await page.locator('.reading').evaluate((reading) => {
        /** @type {import('./journal.mjs').PageElement} */
        const { scrollHeight } = reading;
        return scrollHeight;
      });
      await page.setViewportSize({ width: size.width, height: height + BAR });
      await take(page, join(folder, `whole-${article}-${theme.toLowerCase()}.png`));
    }
    await page.setViewportSize(size);
  }
}
