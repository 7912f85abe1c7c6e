// Go to a paragraph by its number, or to a heading by its words.
export { GoTo } from './GoTo.js';
