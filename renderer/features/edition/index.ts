// The report on the reader's marks after the issue came in another edition.
export { EditionDialog } from './EditionDialog.js';
