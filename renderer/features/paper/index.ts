// The page that is printed: an article or the whole issue on white paper.
export { pageRules, titleOf } from './page-rules.js';
export { PaperDocument } from './PaperDocument.js';
