// Closes every door the program does not need: network, permissions, navigation, new windows, dictionaries.
import { app, shell, type Session, type WebContents } from 'electron';
import type { StorageError } from '../core/ipc/contract.js';
import { err, ok, type Result } from '../core/result.js';
import { appOrigin } from './protocol.js';

/** Chromium's own background traffic is switched off and no host name resolves. Must run before the app is ready. */
export function forbidNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ])
    app.commandLine.appendSwitch(name);
}

/**
 * With cookies encrypted, Chromium takes a key from the desktop's keyring at the start, and a keyring that is locked asks
 * for its password. There are no cookies to protect here. Must run before the app is ready; Linux alone knows the switch.
 */
export function leaveKeyringAlone(): void {
  app.commandLine.appendSwitch('password-store', 'basic');
}

/** Requests other than our own pages are cancelled; only writing to the clipboard is permitted. */
export function setupSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const ours = details.url.startsWith(`${appOrigin}/`) || details.url.startsWith('devtools://');
    answer({ cancel: !ours });
  });
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permission === 'clipboard-sanitized-write');
  });
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}

/** The page stays the page: no navigation, no new window, no webview. */
export function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Hands an address to the reader's own browser or mail program, if it is one that may be. */
export async function openExternal(address: string): Promise<Result<null, StorageError>> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol))
    return err({ kind: 'invalid', message: 'Only web and mail addresses can be opened from the journal.' });
  try {
    await shell.openExternal(url.href);
    return ok(null);
  } catch {
    return err({ kind: 'not-found', message: `No program on this computer opened ${url.href}.` });
  }
}
