// The margin of notes.
export { preloadEditor } from './load-editor.js';
export { NoteCard } from './NoteCard.js';
export { NoteView } from './NoteView.js';
export { Notes } from './Notes.js';
