// Settings files: forgiving of damage, honest about what could not be saved.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Notice } from '../../../core/ipc/contract.js';
import { defaultPreferences } from '../../../core/schema/preferences.js';
import { openDataFolder } from '../../../electron/storage/data-folder.js';
import { parsePreferences } from '../../../core/schema/parse-preferences.js';
import { openSettings } from '../../../electron/storage/settings-store.js';

// electron-store is conf plus Electron's own folders; without Electron, conf itself stands in.
vi.mock('electron-store', async () => {
  const path = createRequire(import.meta.resolve('electron-store')).resolve('conf');
  const { default: Conf } = (await import(path)) as { default: new (options: object) => object };
  class Store extends Conf {
    constructor({ name, ...options }: { name: string }) {
      super({ ...options, configName: name });
    }
  }
  return { default: Store };
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function open(at = folder) {
  const notices: Notice[] = [];
  const data = openDataFolder(at);
  const options = { data, name: 'preferences', parse: parsePreferences, holds: 'your settings', notices };
  return { store: openSettings(options), notices };
}
const dark = { ...defaultPreferences, theme: 'dark', textSize: 120 } as const;

describe('a settings file', () => {
  it('starts with the defaults and holds what was saved', async () => {
    const { store, notices } = open();
    expect(store.value()).toEqual(defaultPreferences);
    expect(await store.save(dark)).toEqual({ ok: true, value: null });
    expect(store.value()).toEqual(dark);
    expect(open().store.value()).toEqual(dark);
    expect(notices).toEqual([]);
  });

  it('is set aside when it is damaged, and said so', async () => {
    await writeFile(join(folder, 'preferences.json'), '{"theme": "da');
    const { store, notices } = open();
    expect(store.value()).toEqual(defaultPreferences);
    expect(notices[0]?.title).toContain('preferences.json');
    const aside = (await readdir(folder)).find((name) => name.startsWith('preferences.json.set-aside-'));
    expect(await readFile(join(folder, aside ?? ''), 'utf8')).toBe('{"theme": "da');
    expect(await store.save(dark)).toMatchObject({ ok: true });
    expect(open().store.value()).toEqual(dark);
  });

  it('that can be neither read nor set aside does not stop the program', async () => {
    await mkdir(join(folder, 'preferences.json'));
    const { store, notices } = open();
    expect(store.value()).toEqual(defaultPreferences);
    expect(notices[0]?.detail).toContain('preferences.json');
    expect(await store.save(dark)).toMatchObject({ ok: false });
    expect(store.value()).toEqual(dark);
  });

  it('in a folder that cannot be written lasts while the program runs, and saving says why', async () => {
    await writeFile(join(folder, 'file'), '');
    const { store } = open(join(folder, 'file', 'data'));
    expect(await store.save(dark)).toMatchObject({ ok: false, error: { kind: 'unwritable' } });
    expect(store.value()).toEqual(dark);
  });
});
