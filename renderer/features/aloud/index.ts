// Reading aloud.
export { Aloud } from './Aloud.js';
