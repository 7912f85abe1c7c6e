// Marking: following the selection and the toolbar beside it.
export { copyWithReference, markPassage, notePassage } from './actions.js';
export { MarkToolbar } from './MarkToolbar.js';
export { usePageSelection } from './use-page-selection.js';
export { gap, placeToolbar } from './place-toolbar.js';
