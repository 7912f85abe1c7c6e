// Bookmarks: the sign in the margin, and the list, whose code is fetched when it is first asked for.
import { lazy } from 'react';

export { BookmarkSign } from './BookmarkSign.js';

/** The dialog "Bookmarks". */
export const BookmarksDialog = lazy(() => import('./BookmarksDialog.js'));
