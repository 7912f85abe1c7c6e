// The window's frame around the columns.
import { lazySoon } from '../../state/lazy-soon.js';

/** The way back from focus mode. */
export const FocusMode = lazySoon(async () => ({ default: (await import('./FocusMode.js')).FocusMode }));
export { Notices } from './Notices.js';
export { Status } from './Status.js';
export { TopBar } from './TopBar.js';
