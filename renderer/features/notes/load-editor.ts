// Fetches the editor, a third of the program's script, when a note may be about to be written.
import { lazyAhead } from '../../state/lazy-soon.js';

const { Part, fetchAhead } = lazyAhead(() => import('./editor/NoteEditor.js'));

/** The editor of a note. */
export const NoteEditor = Part;

/** Fetches it ahead of its first use. A failure is met when the editor is really wanted. */
export const preloadEditor = (): void => void fetchAhead();
