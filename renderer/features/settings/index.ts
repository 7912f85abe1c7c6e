// The dialogs.
export { Panels } from './Panels.js';
