// Which panel the reader has asked for: a dialog, or the search box.
import { create } from 'zustand';
import { holdKeys } from './held-keys.js';

/** The panels a command can open. */
export type Panel =
  | 'settings'
  | 'keyboard'
  | 'edition'
  | 'print'
  | 'search'
  | 'palette'
  | 'goto'
  | 'bookmarks'
  | 'tags'
  | 'export'
  | 'program';

interface PanelState {
  readonly panel: Panel | null;
  /** Counts requests, so that asking again for the search box focuses it again. */
  readonly asked: number;
  /** What is to be looked for in the search box. */
  readonly words: string | undefined;
}

/** The open panel. */
export const usePanel = create<PanelState>(() => ({ panel: null, asked: 0, words: undefined }));

/** The dialogs that letters follow at once. */
const typedInto: ReadonlySet<Panel> = new Set(['palette', 'goto']);

/** Opens a panel in place of any other; the search box with words to look for. */
export function openPanel(panel: Panel, words?: string): void {
  if (typedInto.has(panel) && usePanel.getState().panel !== panel) holdKeys();
  usePanel.setState(({ asked }) => ({ panel, asked: asked + 1, words }));
}

/** Whether a dialog is open, behind which nothing may happen. */
export function dialogOpen(): boolean {
  const { panel } = usePanel.getState();
  return panel !== null && panel !== 'search';
}

/** Closes whatever panel is open. */
export function closePanel(): void {
  usePanel.setState({ panel: null });
}
