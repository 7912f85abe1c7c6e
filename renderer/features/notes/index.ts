// The margin of notes.
export { Notes } from './Notes.js';
