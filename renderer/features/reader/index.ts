// The reader: the article on the page, the reader's place in it, and the way between page and text.
export { Reader } from './Reader.js';
export { focusNote } from './Veil.js';
export { ExternalLink } from './ExternalLink.js';
export { withMarks } from './mark-hast.js';
export { usePlace } from './use-place.js';
export {
  articleElement,
  blockElement,
  markElement,
  offsetAtPoint,
  passageOf,
  rangeOf,
  rangesOf,
} from './page-text.js';
export { leastBodyTop } from './beginning.js';
export { beginsInView, firstInView } from './in-view.js';
export { followPassage, usePassageHighlight } from './passage-highlight.js';
export { centre, comesToTop, isOnPage } from './position.js';
