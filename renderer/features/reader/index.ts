// The reader: the article on the page, the reader's place in it, and the way between page and text.
export { Reader } from './Reader.js';
export { ExternalLink } from './ExternalLink.js';
export { usePlace } from './use-place.js';
export { articleElement, passageOf, rangeOf } from './page-text.js';
