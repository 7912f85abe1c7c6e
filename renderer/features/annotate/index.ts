// Marking: following the selection and the toolbar beside it.
export { markIdOf } from './go-to-mark.js';
export { edgeNudge, keysHint } from './keys.js';
export { copyWithReference, markPassage, notePassage } from './actions.js';
export { MarkCommands } from './MarkCommands.js';
export { MarkHandles, MarkToolbar } from './when-marking.js';
export { usePageSelection } from './use-page-selection.js';
export { gap, placeToolbar } from './place-toolbar.js';
