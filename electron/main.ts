// Start-up, from top to bottom: where the files are, what is forbidden, what is served, the window, what answers it.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { app, Menu, session } from 'electron';
import { send, setupGateway } from './ipc.js';
import { registerScheme, setupProtocol } from './protocol.js';
import { forbidNetwork, leaveKeyringAlone, setupSession } from './security.js';
import { openDataFolder } from './storage/data-folder.js';
import { firstLook } from './storage/first-look.js';
import type { Stores } from './storage/stores.js';
import { endForSure } from './sure-end.js';
import { openWindow, type JournalWindow } from './window.js';

const dist = resolve(fileURLToPath(import.meta.url), '..', '..');
const library = join(dist, 'content');

app.setName('Learning Journal');
const asked = app.commandLine.getSwitchValue('user-data-dir');
const data = openDataFolder(asked === '' ? app.getPath('userData') : resolve(asked));
app.setPath('userData', data.writable ? data.folder : data.temporaryFolder);

forbidNetwork();
registerScheme();
// Chromium asks Linux for voices only when told to; without speech-dispatcher there are none, and nothing else changes.
if (process.platform === 'linux') {
  app.commandLine.appendSwitch('enable-speech-dispatcher');
  leaveKeyringAlone();
  app.on('quit', endForSure);
}
Menu.setApplicationMenu(null);

// The lock lives in the data folder: two programs on the same folder would overwrite each other's work.
if (!app.requestSingleInstanceLock()) {
  process.stdout.write('The journal is already open; its window comes to the front.\n');
  app.exit(0);
} else {
  let opened: JournalWindow | undefined;
  let stores: Stores | undefined;

  app.on('second-instance', () => {
    const window = opened?.window;
    if (!window || window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  // Whatever is still on its way to the disk arrives before the program ends.
  app.on('window-all-closed', () => {
    void Promise.resolve(stores?.idle()).then(() => {
      app.quit();
    });
  });

  if (!data.writable) {
    app.on('quit', () => {
      rmSync(data.temporaryFolder, { recursive: true, force: true });
    });
  }

  const look = firstLook(data);
  void app.whenReady().then(async () => {
    setupSession(session.defaultSession);
    setupProtocol(join(dist, 'renderer'));
    opened = openWindow({
      dist,
      ...look,
      save: (state) => {
        void stores?.window.save(state);
      },
    });
    const loading = import('./answers.js');
    setupGateway(
      loading.then((answers) => {
        stores = answers.setupAnswers({ data, dist, library, window: () => opened });
        return answers.requestSchemas;
      }),
    );
    const { watchIssues } = await loading;
    // In a checkout an editor's work shows as it is compiled; an installed program's issues do not change.
    if (!app.isPackaged) {
      watchIssues(library, (changed) => {
        if (opened) send(opened.window, 'issueChanged', changed);
      });
    }
  });
}
