// The command palette: every command by its name.
export { Palette } from './Palette.js';
