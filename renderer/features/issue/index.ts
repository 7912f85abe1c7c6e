// The pages made from the issue, fetched when the page is quiet: the program opens on an article.
import { lazySoon } from '../../state/lazy-soon.js';

/** The page on show. */
export const Page = lazySoon(async () => ({ default: (await import('./Page.js')).Page }));
