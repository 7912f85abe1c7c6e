// What other parts use of the notebook's pages.
export { BinPage } from './BinPage.js';
export { ExportDialog } from './ExportDialog.js';
export { NotebookPage } from './NotebookPage.js';
