// Bookmarks: the sign in the margin, and the list, whose code is fetched when the page is quiet.
import { lazySoon } from '../../state/lazy-soon.js';

export { BookmarkSign } from './BookmarkSign.js';

/** The dialog "Bookmarks". */
export const BookmarksDialog = lazySoon(() => import('./BookmarksDialog.js'));
