// The one window: where it opens, how it shows itself, and how it closes without losing anything.
import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { shownTheme, themes, type ThemeChoice } from '../core/schema/themes.js';
import type { WindowState } from '../core/schema/window-state.js';
import { setupContextMenu } from './context-menu.js';
import { send } from './ipc.js';
import { placeWindow, smallestSize } from './placement.js';
import { appOrigin } from './protocol.js';
import { confine } from './security.js';

/** How long a window that does not answer may keep the program open, in milliseconds. */
const closePatienceMs = 3000;

/** How often a page that failed is opened afresh. */
const mostReloads = 3;

/** What the window needs from the rest of the program. */
export interface WindowOptions {
  /** Folder of the built preload. */
  readonly dist: string;
  readonly theme: ThemeChoice;
  readonly saved: WindowState;
  readonly save: (state: WindowState) => void;
}

/** The window, and the way for the page to say that it has saved everything. */
export interface JournalWindow {
  readonly window: BrowserWindow;
  /** Gives the window's own parts (title bar, menus, ground) the theme of the page. */
  readonly setTheme: (theme: ThemeChoice) => void;
  /** Called with what the page answers to `closing`. */
  readonly closeReady: (unsaved: string | undefined) => void;
}

/** The colour behind the page: seen before its first paint and while the window grows. */
function groundOf(theme: ThemeChoice): string {
  const { shouldUseDarkColors, shouldUseHighContrastColors } = nativeTheme;
  return themes[shownTheme(theme, { dark: shouldUseDarkColors, moreContrast: shouldUseHighContrastColors })]
    .ground;
}

function dressSystemParts(theme: ThemeChoice): void {
  nativeTheme.themeSource = theme === 'system' ? 'system' : themes[theme].dark ? 'dark' : 'light';
}

function rememberPlace(window: BrowserWindow, save: WindowOptions['save']): void {
  save({ schemaVersion: 1, bounds: window.getNormalBounds(), maximised: window.isMaximized() });
}

async function askAboutUnsaved(window: BrowserWindow, unsaved: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Some of your notes are not saved.',
    detail: `${unsaved}\n\nIf you close now, what you wrote since then is lost.`,
    buttons: ['Keep the journal open', 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** Opens the window; it shows itself when the page has painted. */
export function openWindow({ dist, theme, saved, save }: WindowOptions): JournalWindow {
  let chosen = theme;
  dressSystemParts(chosen);
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const window = new BrowserWindow({
    ...placeWindow(saved.bounds, [main.workArea, ...others.map((display) => display.workArea)]),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Learning Journal',
    // Linux shows it where no menu entry is installed.
    icon: join(dist, 'electron', 'icon.png'),
    backgroundColor: groundOf(chosen),
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(dist, 'electron', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      // The compiled scripts are kept from the first start on, and not from the third.
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  if (saved.maximised) window.maximize();
  confine(window.webContents);
  setupContextMenu(window.webContents);
  const paintGround = (): void => {
    if (!window.isDestroyed()) window.setBackgroundColor(groundOf(chosen));
  };
  nativeTheme.on('updated', paintGround);
  window.once('ready-to-show', () => {
    window.show();
  });

  let mayClose = false;
  let patience: NodeJS.Timeout | undefined;
  const close = (): void => {
    clearTimeout(patience);
    mayClose = true;
    if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (mayClose) return;
    event.preventDefault();
    rememberPlace(window, save);
    if (patience !== undefined) return;
    send(window, 'closing', null);
    patience = setTimeout(close, closePatienceMs);
  });
  let crashes = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (mayClose) return;
    crashes += 1;
    // Everything acknowledged is on disk; a fresh page is better than a dead one, but not for ever.
    if (crashes <= mostReloads) window.webContents.reload();
    else {
      dialog.showErrorBox(
        'The journal had to stop',
        `Its page failed again and again (${reason}). Your notes are on disk.`,
      );
      close();
    }
  });

  void window.loadURL(`${appOrigin}/index.html`);
  return {
    window,
    setTheme: (next) => {
      chosen = next;
      dressSystemParts(chosen);
      paintGround();
    },
    closeReady: (unsaved) => {
      clearTimeout(patience);
      patience = undefined;
      if (unsaved === undefined) close();
      else
        void askAboutUnsaved(window, unsaved).then((discard) => {
          if (discard) close();
        });
    },
  };
}
