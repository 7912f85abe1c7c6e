// Things the reader must know and can put away: a broken file set aside, a folder that cannot be written.
import { create } from 'zustand';
import type { Notice } from '../../core/ipc/contract.js';

/** A notice of the window's own, which may offer one thing to do and hear of being put away. */
export interface ShownNotice extends Notice {
  readonly action?: { readonly label: string; readonly perform: () => void };
  readonly onDismiss?: () => void;
}

/** Notices on show, oldest first. */
export const useNotices = create<{ readonly notices: readonly ShownNotice[] }>(() => ({ notices: [] }));

const same = (a: Notice, b: Notice): boolean => a.title === b.title && a.detail === b.detail;

/** Shows notices; one already on show is not shown twice. */
export function addNotices(added: readonly ShownNotice[]): void {
  useNotices.setState(({ notices }) => ({
    notices: [...notices, ...added.filter((notice) => !notices.some((shown) => same(shown, notice)))],
  }));
}

/** Takes away a notice that is no longer so. */
export function withdrawNotice(gone: ShownNotice): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice !== gone) }));
}

/** Puts a notice away for the reader, who has seen it. */
export function dismissNotice(gone: ShownNotice): void {
  withdrawNotice(gone);
  gone.onDismiss?.();
}
