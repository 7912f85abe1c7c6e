// Keeps what is typed between asking for a note, a page or a dialog and its field being ready: it belongs there.
import { useAnnotations } from './annotations.js';

/** A field that has not come after this long, in milliseconds, gives the keyboard back; what was held waits for it. */
const patience = 5000;

let held: string[] = [];
let stop: (() => void) | undefined;

/** The editor itself is none: at first it has the keyboard, but not yet its caret. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/** The text a key press writes; undefined for a key that writes none, or does something else. */
function textOf(event: KeyboardEvent): string | undefined {
  if (event.key === 'Enter') return '\n';
  const written = event.key.length === 1 || [...event.key].length === 1;
  const command = event.ctrlKey || event.altKey || event.metaKey;
  return written && (!command || event.getModifierState('AltGraph')) ? event.key : undefined;
}

function onKeyDown(event: KeyboardEvent): void {
  const text = textOf(event);
  if (text === undefined && event.key !== 'Backspace') return;
  event.preventDefault();
  event.stopImmediatePropagation();
  // The key that asked for the note, still held down, is not part of it.
  if (event.repeat && held.length === 0) return;
  if (text === undefined) held.pop();
  else held.push(text);
}

/** Holds what is typed until it is taken, but for what is written in a field that the reader has gone to since. */
export function holdKeys(): void {
  stop?.();
  held = [];
  const from = document.activeElement;
  const listener = (event: KeyboardEvent): void => {
    if (event.target === from || !isField(event.target)) onKeyDown(event);
  };
  window.addEventListener('keydown', listener, { capture: true });
  const enough = setTimeout(() => stop?.(), patience);
  stop = () => {
    clearTimeout(enough);
    window.removeEventListener('keydown', listener, { capture: true });
    stop = undefined;
  };
}

/** Holds what is typed from the moment a note is asked for, until it is taken or the note is closed. */
export function holdKeysForNotes(): void {
  useAnnotations.subscribe(({ editing }, before) => {
    if (editing === before.editing) return;
    if (editing === null) stop?.();
    else holdKeys();
  });
}

/** Ends the holding; what was typed since, one key an entry, with a line break for Enter. */
export function takeHeldKeys(): readonly string[] {
  stop?.();
  const taken = held;
  held = [];
  return taken;
}

/** The same for a field of one line. */
export const takeHeldLine = (): string => takeHeldKeys().join('').replaceAll('\n', '');
