// What the program is, and whose work it is made of.
export { AboutDialog } from './AboutDialog.js';
