// The reading cursor: a sentence or paragraph chosen from the keyboard.
export { ReadingCursor } from './ReadingCursor.js';
