// The search page: all that is found, for long work.
export { SearchPage } from './SearchPage.js';
