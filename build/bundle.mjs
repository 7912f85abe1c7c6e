// How each part becomes what the app loads: two Node bundles for Electron, one web bundle for the window, one data set.
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { builtinModules, createRequire } from 'node:module';
import path from 'node:path';

/**
 * The oldest run-time the built code must work on: Electron 33 is Chromium 130 with Node 20.18.
 */
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';

/**
 * Settings shared by every bundle. No config file is read and nothing is printed: a failure is thrown.
 * @param {string} root the project's folder, or the folder of its web part
 * @returns {import('vite').InlineConfig}
 */
const base = (root) => ({
  root,
  configFile: false,
  envDir: false,
  logLevel: 'silent',
  mode: 'production',
});

/** How many bundles are being made, and what NODE_ENV was before the first of them. */
const environment = { users: 0, before: process.env['NODE_ENV'] };

/**
 * Bundles for production. Vite and React's plugin read that from NODE_ENV, of the whole process; the tests and the
 * Electron started after us must not inherit it.
 * @param {import('vite').InlineConfig} config
 */
async function viteBuild(config) {
  const { build } = await import('vite');
  if (environment.users === 0) environment.before = process.env['NODE_ENV'];
  environment.users += 1;
  process.env['NODE_ENV'] = 'production';
  try {
    await build(config);
  } finally {
    environment.users -= 1;
    if (environment.users === 0) {
      if (environment.before === undefined) delete process.env['NODE_ENV'];
      else process.env['NODE_ENV'] = environment.before;
    }
  }
}

/**
 * One entry for Electron's Node side. All packages are bundled, since the packed app carries no node_modules.
 * @param {string} root
 * @param {string} outDir
 * @param {{ entry: string, file: string, format: 'es' | 'cjs' }} output
 */
const nodeBundle = (root, outDir, { entry, file, format }) =>
  viteBuild({
    ...base(root),
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      target: NODE_TARGET,
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        external: ['electron', /^node:/, ...builtinModules],
        output: {
          format,
          entryFileNames: file,
          chunkFileNames: 'chunks/[name]-[hash].js',
          // A sandboxed preload cannot load a second file.
          ...(format === 'cjs' && { codeSplitting: false }),
        },
      },
    },
  });

/**
 * Bundles the main process (ESM) and the preload (one CommonJS file, as the sandbox demands) into `outDir`.
 * @param {string} root the project's folder
 * @param {string} outDir
 */
async function bundleElectron(root, outDir) {
  // Both to their end: one that goes on after the other failed would write into a folder given up.
  const results = await Promise.allSettled([
    nodeBundle(root, outDir, { entry: 'electron/main.ts', file: 'main.js', format: 'es' }),
    nodeBundle(root, outDir, { entry: 'electron/preload.ts', file: 'preload.cjs', format: 'cjs' }),
  ]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/**
 * Bundles the window, and every other page beside it, into `outDir`. Scripts, styles, fonts and pictures are all files, so that the page can be
 * served under a policy without `unsafe-inline`; addresses are relative, so that any host name will do.
 * @param {string} root the project's folder
 * @param {string} outDir
 */
async function bundleRenderer(root, outDir) {
  const { default: react } = await import('@vitejs/plugin-react');
  const folder = path.join(root, 'renderer');
  const pages = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  await viteBuild({
    ...base(folder),
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: CHROME_TARGET,
      cssTarget: CHROME_TARGET,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      // Dependencies' licences are gathered in one file, so their comments need not be repeated in the code.
      license: { fileName: 'licenses.md' },
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: pages.map((page) => path.join(folder, page)),
        output: { comments: { legal: false } },
      },
    },
  });
}

/**
 * Runs the content compiler, which turns `content/issues/*` into JSON in `outDir`. A separate process, because it is
 * TypeScript; its own message is the error.
 * @param {string} root the project's folder
 * @param {string} outDir
 * @returns {Promise<string>} what was compiled, and how long that alone took
 */
async function compileContent(root, outDir) {
  const tsx = createRequire(path.join(root, 'package.json')).resolve('tsx/cli');
  const args = [tsx, path.join(root, 'build/content/main.ts'), '--out', outDir];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let output = '';
  child.stdout.on('data', (/** @type {Buffer} */ chunk) => (said += chunk.toString()));
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(output.trim() || `The content compiler stopped with code ${String(code)}.`);
  return said.trim();
}

/**
 * What a part of the app is made of and how it is made. `inputs` are files or folders from the project's folder;
 * `outputs` are the files in its folder of `dist` without which it cannot be loaded.
 * @typedef {object} Target
 * @property {string} name its folder in `dist`
 * @property {readonly string[]} inputs
 * @property {readonly string[]} outputs
 * @property {(root: string, outDir: string) => Promise<string | void>} make its answer, if any, is told with its size
 */

const SHARED_INPUTS = ['core', 'build/bundle.mjs', 'package.json', 'package-lock.json', 'tsconfig.base.json'];

/**
 * The parts of the app, each built on its own.
 * @type {readonly Target[]}
 */
export const targets = [
  {
    name: 'electron',
    inputs: ['electron', ...SHARED_INPUTS],
    outputs: ['main.js', 'preload.cjs'],
    make: bundleElectron,
  },
  {
    name: 'renderer',
    inputs: ['renderer', ...SHARED_INPUTS],
    outputs: ['index.html'],
    make: bundleRenderer,
  },
  {
    name: 'content',
    inputs: ['content', 'build/content', ...SHARED_INPUTS],
    outputs: [],
    make: compileContent,
  },
];
