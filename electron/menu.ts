// The native menu, built from the command registry the window sends, with the system's own editing entries beside it.
import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { MenuEntry } from '../core/ipc/contract.js';
import { send } from './ipc.js';

const groups = ['File', 'Edit', 'View', 'Go', 'Help'] as const satisfies readonly MenuEntry['group'][];

const systemEntries: Partial<Record<MenuEntry['group'], readonly MenuItemConstructorOptions[]>> = {
  File: [{ role: 'quit' }],
  Edit: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  View: app.isPackaged ? [] : [{ role: 'toggleDevTools' }],
};

/** Replaces the application menu. Choosing an entry sends its command id; keys are handled by the window itself. */
export function setMenu(window: BrowserWindow, entries: readonly MenuEntry[]): void {
  const template = groups.map((label): MenuItemConstructorOptions => {
    const own = entries
      .filter((entry) => entry.group === label)
      .map((entry): MenuItemConstructorOptions => ({
        label: entry.label,
        ...(entry.accelerator === undefined ? {} : { accelerator: entry.accelerator }),
        registerAccelerator: false,
        click: () => {
          send(window, 'command', entry.id);
        },
      }));
    const system = systemEntries[label] ?? [];
    const between: MenuItemConstructorOptions[] =
      own.length > 0 && system.length > 0 ? [{ type: 'separator' }] : [];
    return { label, submenu: [...own, ...between, ...system] };
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(template.filter((entry) => (entry.submenu as unknown[]).length > 0)),
  );
}
