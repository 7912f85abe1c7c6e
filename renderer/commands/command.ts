// What a command is.
import type { MenuEntry } from '../../core/ipc/contract.js';

/** Something the reader can do, by whatever way. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: MenuEntry['group'];
  /** Key in Electron's accelerator form ("Ctrl+K"); the first is shown, the others work too. */
  readonly keys: readonly string[];
  /** While the reader is writing, the key belongs to the text. */
  readonly leaveToText?: boolean;
  readonly perform: () => void;
}
