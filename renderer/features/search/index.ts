// The search feature: what the app mounts.
export { SearchBox, type SearchBoxHandle } from './SearchBox.js';
