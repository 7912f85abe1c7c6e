// The one gateway for requests from the window: sender checked, payload parsed, then handled.
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Events, Requests } from '../core/ipc/contract.js';
import { requestSchemas } from '../core/schema/requests.js';
import { appOrigin } from './protocol.js';

type Handler<K extends keyof Requests> = (
  payload: Requests[K]['request'],
  sender: WebContents,
) => Promise<Requests[K]['response']> | Requests[K]['response'];

const fromOurPage = (event: IpcMainInvokeEvent): boolean =>
  event.senderFrame !== null &&
  event.senderFrame === event.sender.mainFrame &&
  event.senderFrame.url.startsWith(`${appOrigin}/`);

/** Answers one kind of request. A stranger's request or a payload of the wrong shape is refused with an exception. */
export function handle<K extends keyof Requests>(channel: K, handler: Handler<K>): void {
  ipcMain.handle(channel, (event, payload: unknown) => {
    if (!fromOurPage(event)) throw new Error(`${channel}: refused, not from the journal's own page`);
    const parsed = requestSchemas[channel].safeParse(payload);
    if (!parsed.success) throw new Error(`${channel}: ${parsed.error.message}`);
    return handler(parsed.data as Requests[K]['request'], event.sender);
  });
}

/** Sends an event to the window, if it is still there. */
export function send<K extends keyof Events>(window: BrowserWindow, channel: K, payload: Events[K]): void {
  if (!window.isDestroyed()) window.webContents.send(`event:${channel}`, payload);
}
