// Fetches the editor, which is too large to be there from the start.

/** The editor's module. */
export const loadEditor = () => import('./editor/NoteEditor.js');

/** Fetches it ahead of its first use. A failure is met when the editor is really wanted. */
export function preloadEditor(): void {
  loadEditor().catch(() => undefined);
}
