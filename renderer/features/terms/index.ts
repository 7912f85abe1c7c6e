// Terms of the field, explained where they stand.
export { TermExplained } from './TermExplained.js';
