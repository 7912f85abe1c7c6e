// The pages about an issue: what it is, its glossary, its index.
export { Page } from './Page.js';
