// How each part becomes what the app loads: two Node bundles for Electron, one web bundle for the window, one data set.
import { spawn } from 'node:child_process';
import { copyFile, readdir } from 'node:fs/promises';
import { builtinModules, createRequire } from 'node:module';
import path from 'node:path';
import { checkFirstScripts } from './first-scripts.mjs';
import { gatherLicences } from './licences.mjs';

/**
 * The oldest run-time the built code must work on: Electron 33 is Chromium 130 with Node 20.18.
 */
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';

/** The program's icon, for its window and for what it says of itself. */
const ICONS = { window: 'build/packaging/icons/128x128.png', page: 'build/packaging/icon.svg' };

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
  // The bundler puts what is imported later in the order of the modules' places, seen from `root`. A `node_modules` that is a
  // link would lie elsewhere by its real path, and the same sources would give other bytes.
  resolve: { preserveSymlinks: true },
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
    plugins: format === 'es' ? [gatherLicences(root).plugin] : [],
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
        // Comments would name the files by where the modules lie, and the same sources would give other bytes elsewhere.
        experimental: { attachDebugInfo: 'none' },
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
  await copyFile(path.join(root, ICONS.window), path.join(outDir, 'icon.png'));
}

/**
 * What a page asks for before its first paint goes into few files, since each is a question to the main process: a file
 * for every set of pages that share the same modules. What is imported later, when first needed, is left to the bundler.
 * @param {readonly string[]} pages their files
 * @returns {(id: string, context: { getModuleInfo(id: string): { importedIds: string[], isEntry: boolean } | null }) => string | null}
 */
function firstFiles(pages) {
  /** @type {Map<string, Set<string>> | undefined} page by page what it imports at once */
  let reached;
  return (id, context) => {
    reached ??= new Map(
      pages.map((page) => {
        const seen = new Set([page]);
        for (const found of seen)
          for (const imported of context.getModuleInfo(found)?.importedIds ?? []) seen.add(imported);
        return [path.parse(page).name, seen];
      }),
    );
    const users = [...reached].flatMap(([name, seen]) => (seen.has(id) ? [name] : []));
    return users.length === 0 ? null : `first-${users.join('-')}`;
  };
}

/** The faces of the first screen; `renderer/main.tsx` waits for them. */
const FIRST_FACES =
  /^assets\/(?:literata-latin-opsz-(?:normal|italic)|atkinson-hyperlegible-next-latin-wght-normal)-/;

/**
 * Has the window ask for the faces of its first screen together with the scripts, and not after them.
 * @returns {import('vite').Plugin}
 */
const preloadFaces = () => ({
  name: 'preload-faces',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {}, filename }) =>
      path.basename(filename) === 'index.html'
        ? Object.keys(bundle)
            .filter((file) => FIRST_FACES.test(file))
            .map((file) => ({
              tag: 'link',
              attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `./${file}` },
              injectTo: /** @type {const} */ ('head-prepend'),
            }))
        : [],
  },
});

/**
 * Bundles the window, and every other page beside it, into `outDir`. Scripts, styles, fonts and pictures are all files, so that the page can be
 * served under a policy without `unsafe-inline`; addresses are relative, so that any host name will do.
 * @param {string} root the project's folder
 * @param {string} outDir
 * @returns {Promise<string>} what the window reads before its first paint
 */
async function bundleRenderer(root, outDir) {
  const { default: react } = await import('@vitejs/plugin-react');
  const folder = path.join(root, 'renderer');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  const pages = names.map((name) => path.join(folder, name));
  const licences = gatherLicences(folder);
  await viteBuild({
    ...base(folder),
    base: './',
    plugins: [react(), preloadFaces(), licences.plugin],
    worker: { format: 'es', plugins: () => [licences.watch] },
    build: {
      outDir,
      emptyOutDir: true,
      target: CHROME_TARGET,
      cssTarget: CHROME_TARGET,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: pages,
        output: {
          // The licences are gathered in one file, so their comments need not be repeated in the code.
          comments: { legal: false },
          codeSplitting: { groups: [{ name: firstFiles(pages), includeDependenciesRecursively: false }] },
        },
      },
    },
  });
  await copyFile(path.join(root, ICONS.page), path.join(outDir, 'icon.svg'));
  return checkFirstScripts(outDir);
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

const SHARED_INPUTS = [
  'core',
  'build/bundle.mjs',
  'build/licences.mjs',
  'build/first-scripts.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];

/**
 * The parts of the app, each built on its own.
 * @type {readonly Target[]}
 */
export const targets = [
  {
    name: 'electron',
    inputs: ['electron', ICONS.window, ...SHARED_INPUTS],
    outputs: ['main.js', 'preload.cjs'],
    make: bundleElectron,
  },
  {
    name: 'renderer',
    inputs: ['renderer', ICONS.page, ...SHARED_INPUTS],
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
