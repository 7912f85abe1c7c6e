// The window's frame around the columns.
export { FocusMode } from './FocusMode.js';
export { Notices } from './Notices.js';
export { Status } from './Status.js';
export { TopBar } from './TopBar.js';
