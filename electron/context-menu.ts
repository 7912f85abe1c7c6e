// The menu of the right mouse button: what can be done with the text under it.
import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

/** Offers cut, copy, paste and select all where they apply. */
export function setupContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { editFlags, isEditable, selectionText }) => {
    const entries: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'cut', enabled: editFlags.canCut },
          { role: 'copy', enabled: editFlags.canCopy },
          { role: 'paste', enabled: editFlags.canPaste },
          { type: 'separator' },
          { role: 'selectAll' },
        ]
      : selectionText.trim() === ''
        ? []
        : [{ role: 'copy' }];
    if (entries.length > 0) Menu.buildFromTemplate(entries).popup();
  });
}
