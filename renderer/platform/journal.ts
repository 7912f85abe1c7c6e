// The only user of window.journal: everything the window asks of the program goes through here.
import type { Events, JournalApi, Requests } from '../../core/ipc/contract.js';

declare global {
  interface Window {
    readonly journal: JournalApi;
  }
}

/** Asks the program for something; resolves with its answer. Rejects only for programming errors. */
export const request = async <K extends keyof Requests>(
  channel: K,
  payload: Requests[K]['request'],
): Promise<Requests[K]['response']> => {
  const answer = await window.journal.request(channel, payload);
  return typeof answer === 'string' ? (JSON.parse(answer) as Requests[K]['response']) : answer;
};

/** Listens to the program; returns the way to stop. */
export const listen = <K extends keyof Events>(
  channel: K,
  listener: (payload: Events[K]) => void,
): (() => void) => window.journal.on(channel, listener);
