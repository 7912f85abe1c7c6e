// The one gateway for requests from the window: sender checked, payload parsed, then handled.
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { byteChannels, requestChannels, type Events, type Requests } from '../core/ipc/contract.js';
import type { requestSchemas } from '../core/schema/requests.js';
import { appOrigin } from './protocol.js';

type Handler<K extends keyof Requests> = (
  payload: Requests[K]['request'],
  sender: WebContents,
) => Promise<Requests[K]['response']> | Requests[K]['response'];

const handlers = new Map<string, (payload: never, sender: WebContents) => unknown>();

const fromOurPage = (event: IpcMainInvokeEvent): boolean =>
  event.senderFrame !== null &&
  event.senderFrame === event.sender.mainFrame &&
  event.senderFrame.url.startsWith(`${appOrigin}/`);

/** Answers one kind of request. */
export function handle<K extends keyof Requests>(channel: K, handler: Handler<K>): void {
  handlers.set(channel, handler);
}

/**
 * Opens the gateway. What is asked before the answering part of the program is `loaded` waits for it; that resolves
 * with the shape of every request. A stranger's request or a payload of the wrong shape is refused with an exception.
 * Answers leave as JSON text: copied value by value into the page, a whole issue would take longer than its first paint.
 */
export function setupGateway(loaded: Promise<typeof requestSchemas>): void {
  for (const channel of requestChannels)
    ipcMain.handle(channel, async (event, payload: unknown) => {
      if (!fromOurPage(event)) throw new Error(`${channel}: refused, not from the journal's own page`);
      const parsed = (await loaded)[channel].safeParse(payload);
      if (!parsed.success) throw new Error(`${channel}: ${parsed.error.message}`);
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`${channel}: nothing answers this`);
      const answer = await handler(parsed.data as never, event.sender);
      return byteChannels.has(channel) ? answer : JSON.stringify(answer);
    });
}

/** Sends an event to the window, if it is still there. */
export function send<K extends keyof Events>(window: BrowserWindow, channel: K, payload: Events[K]): void {
  if (!window.isDestroyed()) window.webContents.send(`event:${channel}`, payload);
}
