// Turns key presses into commands.
import { dialogOpen, usePanel } from '../state/panels.js';
import { commands } from './registry.js';

const names: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/** What of a key press makes its accelerator. */
type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The accelerator form of a key press ("Ctrl+Shift+Z"). Shift counts with letters and named keys only: which of the
 * other characters need it is a matter of the keyboard (`/` is Shift+7 on a German one).
 */
export function acceleratorOf(press: KeyPress): string {
  const key = names[press.key] ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key);
  const control = press.ctrlKey || press.metaKey;
  const shift = press.shiftKey && (key.length > 1 || /\p{L}/u.test(key));
  return [control && 'Ctrl', press.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));

/** Keys for what the settings hold too: there, beside the page, they do what they do on it. */
const alsoInSettings: ReadonlySet<string> = new Set(['larger', 'smaller', 'normal-size']);

/** Whether a command is kept back by the dialog that is open. */
const keptBack = (id: string): boolean =>
  dialogOpen() && !(usePanel.getState().panel === 'settings' && alsoInSettings.has(id));

/** Listens to the whole window; returns the way to stop. */
export function listenToKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const pressed = acceleratorOf(event);
    const command = commands.find(({ keys }) => keys.includes(pressed));
    // A bare character is what is being written.
    const ofText = command?.leaveToText === true || pressed.length === 1;
    if (!command || keptBack(command.id) || (ofText && writing(event.target))) return;
    event.preventDefault();
    command.perform();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => {
    window.removeEventListener('keydown', onKeyDown);
  };
}
