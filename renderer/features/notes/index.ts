// The margin of notes.
export { preloadEditor } from './load-editor.js';
export { Notes } from './Notes.js';
