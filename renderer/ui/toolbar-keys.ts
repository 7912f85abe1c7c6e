// Left and right arrows move among the buttons of a toolbar, as its role promises.
import type { KeyboardEvent } from 'react';

/** For `onKeyDown` of an element with the role toolbar. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  // With another key held they mean something else: Alt+Left goes back.
  if (step === 0 || at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  buttons.at((at + step) % buttons.length)?.focus();
}
