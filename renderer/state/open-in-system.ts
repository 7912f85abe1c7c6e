// Opens what is outside the window: the reader's folder, the licences of Chromium.
import { request } from '../platform/journal.js';
import { announce } from './announce.js';

/** Opens it in the system's own program; a failure is said. */
export async function openInSystem(what: 'openDataFolder' | 'openChromiumLicences'): Promise<void> {
  const opened = await request(what, undefined);
  if (!opened.ok) announce(opened.error.message);
}
