// Things the reader must know and can put away: a broken file set aside, a folder that cannot be written.
import { create } from 'zustand';
import type { Notice } from '../../core/ipc/contract.js';

/** Notices on show, oldest first. */
export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));

const same = (a: Notice, b: Notice): boolean => a.title === b.title && a.detail === b.detail;

/** Shows notices; one already on show is not shown twice. */
export function addNotices(added: readonly Notice[]): void {
  useNotices.setState(({ notices }) => ({
    notices: [...notices, ...added.filter((notice) => !notices.some((shown) => same(shown, notice)))],
  }));
}

/** Puts a notice away. */
export function dismissNotice(gone: Notice): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice !== gone) }));
}
