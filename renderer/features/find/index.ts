// Find in article: a bar over the page, fetched when it is first opened.
export { Find } from './Find.js';
