// The margin of notes.
export { preloadEditor } from './load-editor.js';
export { NoteView } from './NoteView.js';
export { Notes } from './Notes.js';
