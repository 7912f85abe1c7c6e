// The margin of notes.
export { copyCards } from './copy-cards.js';
export { preloadEditor } from './load-editor.js';
export { tagsBesideNote } from './long-note.js';
export { NoteCard } from './NoteCard.js';
export { NoteView } from './NoteView.js';
export { Notes } from './Notes.js';
