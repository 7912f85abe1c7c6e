// Exposes JournalApi to the window: the only bridge between the page and the program.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { requestChannels, type JournalApi } from '../core/ipc/contract.js';

const known = new Set<string>(requestChannels);

// What the page will ask first is asked before its scripts have been read.
let start: Promise<string> | undefined =
  location.pathname === '/index.html' ? ask('start', undefined) : undefined;

function ask(channel: string, payload: unknown): Promise<string> {
  return ipcRenderer.invoke(channel, payload) as Promise<string>;
}

const api = {
  request: (channel, payload) => {
    if (channel === 'start' && start) {
      const answer = start;
      start = undefined;
      return answer;
    }
    if (!known.has(channel)) return Promise.reject(new Error(`unknown request: ${channel}`));
    // Something outside the program is opened only from a click or key of the reader's own.
    if (channel === 'openExternal' && !navigator.userActivation.isActive)
      return Promise.reject(new Error('openExternal needs the reader to act'));
    return ask(channel, payload);
  },
  on: (channel, listener) => {
    const forward = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]): void => {
      listener(payload);
    };
    ipcRenderer.on(`event:${channel}`, forward);
    return () => {
      ipcRenderer.off(`event:${channel}`, forward);
    };
  },
} satisfies JournalApi;

contextBridge.exposeInMainWorld('journal', api);
