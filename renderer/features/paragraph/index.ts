// What can be done with a paragraph as a whole.
export { ParagraphMenu } from './ParagraphMenu.js';
