// Marking: following the selection and the toolbar beside it.
export { MarkToolbar } from './MarkToolbar.js';
export { stepSentence } from './sentence-cursor.js';
export { usePageSelection } from './use-page-selection.js';
