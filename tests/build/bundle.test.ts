// What the real bundler makes of a small app: files that Electron's sandbox and a strict policy can load.
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../build/run/build.mjs';
import { targets } from '../../build/bundle.mjs';

const project = path.resolve(import.meta.dirname, '../..');

const sources: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }',
  'build/packaging/icon.svg': '<svg/>',
  'build/packaging/icons/128x128.png': '',
  'core/greeting.ts': `export const greeting = (name: string): string => 'Hello ' + name;`,
  'electron/main.ts': `
    import { app } from 'electron';
    import { readFile } from 'node:fs/promises';
    import { z } from 'zod';
    import { greeting } from '../core/greeting.js';
    console.log(app, readFile, z.string(), greeting('main'));`,
  'electron/preload.ts': `
    import { contextBridge } from 'electron';
    import { greeting } from '../core/greeting.js';
    contextBridge.exposeInMainWorld('hello', greeting('preload'));`,
  'renderer/index.html': `<!doctype html><html lang="en"><head><title>A</title></head>
    <body><div id="root"></div><script type="module" src="./main.tsx"></script></body></html>`,
  'renderer/main.tsx': `
    import { createRoot } from 'react-dom/client';
    import './main.css';
    import { greeting } from '../core/greeting.js';
    createRoot(document.body).render(<p>{greeting('window')}</p>);
    new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
    void import('./later.js');`,
  'renderer/main.css': `p { background: url('./dot.svg'); & em { color: red } }`,
  'renderer/dot.svg': `<svg xmlns="http://www.w3.org/2000/svg"/>`,
  'renderer/later.ts': `export const later = 'later';`,
  'renderer/search.worker.ts': `import { greeting } from '../core/greeting.js'; postMessage(greeting('worker'));`,
};

describe('the bundler', () => {
  let root = '';
  const read = (file: string) => readFile(path.join(root, 'dist', file), 'utf8');

  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'bundle-'));
    for (const [file, text] of Object.entries(sources)) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
    await symlink(path.join(project, 'node_modules'), path.join(root, 'node_modules'), 'dir');
    const parts = targets.filter(({ name }) => name !== 'content');
    await ensureBuilt({ root, parts, log: () => undefined });
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('puts packages into the main process, and leaves out only Electron and Node', async () => {
    const main = await read('electron/main.js');
    const imported = [...main.matchAll(/^import .* from "(.*)";$/gm)].map(([, from]) => from);
    expect(imported.toSorted()).toEqual(['electron', 'node:fs/promises']);
  });

  it('makes the preload one CommonJS file, as the sandbox demands', async () => {
    const preload = await read('electron/preload.cjs');
    const required = [...preload.matchAll(/require\("(.*?)"\)/g)].map(([, from]) => from);
    expect(required).toEqual(['electron']);
    expect(preload).not.toMatch(/^(?:import|export) /m);
  });

  it('writes a page without a word of script or style in it, with relative addresses', async () => {
    const page = await read('renderer/index.html');
    expect(page).toMatch(/<script type="module" crossorigin src="\.\/assets\/[^"]+"><\/script>/);
    expect(page).toMatch(/<link rel="stylesheet" crossorigin href="\.\/assets\/[^"]+">/);
    expect(page).not.toMatch(/<style|<script[^>]*>[^<]|style=|data:/);
  });

  it('keeps pictures, workers and what is loaded later in files of their own', async () => {
    const assets = await readdir(path.join(root, 'dist/renderer/assets'));
    const kinds = assets.map((name) => name.replace(/-[\w-]{8}\./, '.')).toSorted();
    expect(kinds).toEqual(['dot.svg', 'index.css', 'index.js', 'later.js', 'search.worker.js']);
    const styles = assets.find((name) => name.endsWith('.css')) ?? '';
    expect(await read(`renderer/assets/${styles}`)).not.toContain('data:');
  });

  it('builds React for readers, not for its developers, without a change to this process', async () => {
    const assets = await readdir(path.join(root, 'dist/renderer/assets'));
    const script = assets.find((name) => /^index.*\.js$/.test(name)) ?? '';
    expect((await read(`renderer/assets/${script}`)).length).toBeLessThan(300_000);
    expect(process.env['NODE_ENV']).toBe('test');
  });

  it('names the place of a mistake, and leaves nothing half-made behind', async () => {
    const file = path.join(root, 'electron/main.ts');
    await writeFile(file, "import { lost } from './lost.js';\nlost(");
    const parts = targets.filter(({ name }) => name === 'electron');
    await expect(ensureBuilt({ root, parts, log: () => undefined })).rejects.toThrow(
      /^Could not build electron\.[^]*electron\/main\.ts:2:/,
    );
    expect((await readdir(path.join(root, 'dist'))).toSorted()).toEqual([
      '.build.json',
      'electron',
      'renderer',
    ]);
  });
});
