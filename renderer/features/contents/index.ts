// The contents column.
export { Contents } from './Contents.js';
