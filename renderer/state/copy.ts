// Puts quotations with their references on the clipboard, as plain text and as HTML.
import type { Referenced } from '../../core/annotation/reference.js';
import { announce } from './announce.js';

/** Copies them, and says so or what to do instead. */
export async function copyReferenced(all: readonly Referenced[]): Promise<void> {
  const { together } = await import('../../core/annotation/reference.js');
  const { text, html } = together(all);
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]);
    announce(
      all.length === 1 ? 'Copied with reference' : `${all.length} passages copied with their references`,
    );
  } catch {
    announce('The clipboard could not be written. Copy the passage with Ctrl+C instead.');
  }
}
