// Printing and saving as PDF: what the reader chooses, and how far it is.
export { PrintDialog } from './PrintDialog.js';
