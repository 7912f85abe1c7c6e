// Start-up, from top to bottom: where the files are, what is forbidden, what is served, what is answered, the window.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { app, Menu, session } from 'electron';
import { send } from './ipc.js';
import { setupRequests } from './requests.js';
import { setupPrinting } from './print/setup.js';
import { registerScheme, setupProtocol } from './protocol.js';
import { forbidNetwork, setupSession } from './security.js';
import { openDataFolder } from './storage/data-folder.js';
import { openStores } from './storage/stores.js';
import { openIssue, watchIssues } from './storage/library.js';
import { openWindow, type JournalWindow } from './window.js';

const dist = resolve(fileURLToPath(import.meta.url), '..', '..');

app.setName('Learning Journal');
const asked = app.commandLine.getSwitchValue('user-data-dir');
const data = openDataFolder(asked === '' ? app.getPath('userData') : resolve(asked));
app.setPath('userData', data.writable ? data.folder : data.temporaryFolder);

forbidNetwork();
registerScheme();
// Chromium asks Linux for voices only when told to; without speech-dispatcher there are none, and nothing else changes.
if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');
Menu.setApplicationMenu(null);

// The lock lives in the data folder: two programs on the same folder would overwrite each other's work.
if (!app.requestSingleInstanceLock()) {
  process.stdout.write('The journal is already open; its window comes to the front.\n');
  app.exit(0);
} else {
  const stores = openStores(data);
  const library = join(dist, 'content');
  const issue = openIssue(library, stores.progress.value().issue);
  let opened: JournalWindow | undefined;

  app.on('second-instance', () => {
    const window = opened?.window;
    if (!window || window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  // Whatever is still on its way to the disk arrives before the program ends.
  app.on('window-all-closed', () => {
    void stores.notebooks.idle().then(() => {
      app.quit();
    });
  });

  if (!data.writable) {
    app.on('quit', () => {
      rmSync(data.temporaryFolder, { recursive: true, force: true });
    });
  }
  void issue.then((result) => {
    if (!result.ok) process.stderr.write(`${result.error.message}\n`);
  });

  void app.whenReady().then(() => {
    setupSession(session.defaultSession);
    setupProtocol(join(dist, 'renderer'));
    setupRequests({ stores, data, issue, library, window: () => opened });
    setupPrinting({ dist, library, notebooks: stores.notebooks, window: () => opened?.window });
    opened = openWindow({
      dist,
      theme: stores.preferences.value().theme,
      saved: stores.window.value(),
      save: (state) => {
        stores.window.save(state);
      },
    });
    // In a checkout an editor's work shows as it is compiled; an installed program's issues do not change.
    if (!app.isPackaged) {
      watchIssues(library, (changed) => {
        if (opened) send(opened.window, 'issueChanged', changed);
      });
    }
  });
}
