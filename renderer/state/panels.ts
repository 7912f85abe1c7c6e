// Which panel the reader has asked for: a dialog, or the search box.
import { create } from 'zustand';

/** The panels a command can open. */
export type Panel = 'settings' | 'keyboard' | 'edition' | 'search';

/** The open panel; `asked` counts requests, so that asking again for the search box focuses it again. */
export const usePanel = create<{ readonly panel: Panel | null; readonly asked: number }>(() => ({
  panel: null,
  asked: 0,
}));

/** Opens a panel in place of any other. */
export function openPanel(panel: Panel): void {
  usePanel.setState(({ asked }) => ({ panel, asked: asked + 1 }));
}

/** Whether a dialog is open, behind which nothing may happen. */
export const dialogOpen = (): boolean =>
  ['settings', 'keyboard', 'edition'].includes(usePanel.getState().panel ?? '');

/** Closes whatever panel is open. */
export function closePanel(): void {
  usePanel.setState({ panel: null });
}
