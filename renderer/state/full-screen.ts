// Full screen, which the window's other side does.
import { request } from '../platform/journal.js';
import { announce } from './announce.js';

/** Goes into full screen or out of it, and says so. */
export async function toggleFullScreen(): Promise<void> {
  const full = await request('toggleFullScreen', undefined);
  announce(full ? 'Full screen. F11 leaves it.' : 'Full screen left');
}
