// Proves that the layer check fires: a small house with one forbidden import per rule, and one without any.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const project = path.resolve(import.meta.dirname, '../..');
const config = path.join(project, '.dependency-cruiser.cjs');
const checker = path.join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const FOLDERS = ['core', 'electron', 'renderer', 'build', 'tests'];

/** Packages named in the rules, here as empty ones. */
const PACKAGES = [
  'electron',
  'electron-store',
  'react',
  'react-dom',
  'lexical',
  '@lexical/html',
  'vite',
  'zod',
];

/** An import that must be reported: in which file, of what, by which rule. */
type Violation = readonly [file: string, imported: string, rule: string];

const violations: readonly Violation[] = [
  ['core/to-electron.ts', '../electron/clean.js', 'core-stays-pure'],
  ['core/to-renderer.ts', '../renderer/clean.js', 'core-stays-pure'],
  ['core/to-build.ts', '../build/clean.mjs', 'core-stays-pure'],
  ['core/to-tests.ts', '../tests/clean.js', 'core-stays-pure'],
  ['core/to-content.ts', '../content/clean.json', 'core-stays-pure'],
  ['core/node.ts', 'node:fs', 'core-without-node'],
  ['core/node-bare.ts', 'path', 'core-without-node'],
  ['core/react.ts', 'react', 'core-without-frameworks'],
  ['core/react-dom.ts', 'react-dom', 'core-without-frameworks'],
  ['core/lexical.ts', '@lexical/html', 'core-without-frameworks'],
  ['core/electron.ts', 'electron', 'core-without-frameworks'],
  ['core/vite.ts', 'vite', 'core-without-frameworks'],
  ['electron/to-renderer.ts', '../renderer/clean.js', 'electron-reaches-core-only'],
  ['electron/to-build.ts', '../build/clean.mjs', 'electron-reaches-core-only'],
  ['electron/to-content.ts', '../content/clean.json', 'electron-reaches-core-only'],
  ['renderer/platform/electron.ts', 'electron', 'only-electron-imports-electron'],
  ['build/electron.ts', 'electron', 'only-electron-imports-electron'],
  ['build/store.ts', 'electron-store', 'only-electron-imports-electron'],
  ['renderer/platform/to-electron.ts', '../../electron/clean.js', 'renderer-reaches-core-only'],
  ['renderer/to-content.ts', '../content/clean.json', 'renderer-reaches-core-only'],
  ['renderer/state/node.ts', 'node:path', 'renderer-without-node'],
  ['renderer/to-helpers.ts', './helpers/clean.js', 'renderer-folders-are-known'],
  ['renderer/features/notes/to-app.ts', '../../clean.js', 'app-is-on-top'],
  ['renderer/state/to-app.ts', '../clean.js', 'app-is-on-top'],
  ['renderer/features/notes/to-reader.ts', '../reader/inside.js', 'feature-by-its-index'],
  ['renderer/to-inside.ts', './features/reader/inside.js', 'app-by-feature-index'],
  ['renderer/commands/to-feature.ts', '../features/reader/index.js', 'commands-below-features'],
  ['renderer/commands/to-ui.ts', '../ui/clean.js', 'commands-below-features'],
  ['renderer/state/to-command.ts', '../commands/clean.js', 'state-below-commands'],
  ['renderer/state/to-feature.ts', '../features/reader/index.js', 'state-below-commands'],
  ['renderer/platform/to-state.ts', '../state/clean.js', 'platform-at-the-bottom'],
  ['renderer/ui/to-state.ts', '../state/clean.js', 'ui-knows-nothing-above'],
  ['renderer/ui/to-platform.ts', '../platform/clean.js', 'ui-knows-nothing-above'],
  ['build/to-renderer.ts', '../renderer/clean.js', 'build-reaches-core-only'],
  ['build/to-content.ts', '../content/clean.json', 'build-reaches-core-only'],
  ['core/loop-a.ts', './loop-b.js', 'no-cycles'],
  ['core/lost.ts', './nowhere.js', 'found'],
];

/** The house as it should be: every arrow of the design once, and nothing else. */
const cleanHouse: Readonly<Record<string, readonly string[]>> = {
  'core/clean.ts': ['zod'],
  'electron/clean.ts': ['../core/clean.js', 'electron', 'electron-store', 'node:fs'],
  'renderer/clean.ts': ['./features/reader/index.js', './commands/clean.js', './ui/clean.js', 'react'],
  'renderer/helpers/clean.ts': [],
  'renderer/platform/clean.ts': ['../../core/clean.js'],
  'renderer/state/clean.ts': ['../platform/clean.js', '../../core/clean.js'],
  'renderer/commands/clean.ts': ['../state/clean.js', '../platform/clean.js', '../../core/clean.js'],
  'renderer/ui/clean.ts': ['react'],
  'renderer/features/reader/inside.ts': [
    '../../state/clean.js',
    '../../commands/clean.js',
    '../../ui/clean.js',
  ],
  'renderer/features/reader/index.ts': ['./inside.js', '../../platform/clean.js', '../../../core/clean.js'],
  'renderer/features/notes/index.ts': ['../reader/index.js', 'lexical'],
  'build/clean.mjs': ['../core/clean.js', 'vite', 'node:fs'],
  'build/setup/default-app/main.mjs': ['electron'],
  'tests/clean.ts': ['../renderer/features/reader/inside.js', '../electron/clean.js', '../build/clean.mjs'],
};

/** Writes a tree of modules, each with its imports (of types only, when asked), and returns its folder. */
async function writeHouse(files: ReadonlyMap<string, readonly string[]>, keyword: string): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'layers-'));
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  };
  await write('content/clean.json', '{}');
  for (const name of PACKAGES) {
    await write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    );
    await write(`node_modules/${name}/index.js`, '');
  }
  for (const [file, imports] of files) {
    const word = file.endsWith('.mjs') ? 'import' : keyword;
    const lines = imports.map((from, index) => `${word} * as m${index} from '${from}';`);
    await write(file, [...lines, `export const names = [];`, ''].join('\n'));
  }
  return root;
}

/** Runs the check as `npm run check` does; every report as "file: rule". */
async function check(root: string): Promise<string[]> {
  const args = [checker, '--config', config, '--output-type', 'json', ...FOLDERS];
  const { stdout } = await run(process.execPath, args, { cwd: root, maxBuffer: 1e8 }).catch(
    // It exits with the number of errors found; what it found is on its output all the same.
    (error: unknown) => error as { stdout: string },
  );
  const report = JSON.parse(stdout) as {
    summary: { violations: { from: string; to: string; rule: { name: string } }[] };
  };
  return report.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
}

describe.each([
  ['import', 'of values'],
  ['import type', 'of types'],
])('the layer check on "%s"', (keyword) => {
  let root = '';
  let reported: string[] = [];

  beforeAll(async () => {
    const files = new Map(Object.entries(cleanHouse));
    // A cycle is reported once, of the module that comes first.
    files.set('core/loop-b.ts', ['./loop-a.js']);
    for (const [file, imported] of violations) files.set(file, [imported]);
    root = await writeHouse(files, keyword);
    reported = await check(root);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it.each(violations)('%s importing %s breaks %s', (file, _imported, rule) => {
    expect(reported).toContain(`${file}: ${rule}`);
  });

  it('reports only the files with a forbidden import', () => {
    const guilty = new Set(violations.map(([file]) => file));
    expect(reported.filter((line) => !guilty.has(line.slice(0, line.indexOf(':'))))).toEqual([]);
  });
});

describe('the layer check', () => {
  it('has nothing to say of a house in order', async () => {
    const root = await writeHouse(new Map(Object.entries(cleanHouse)), 'import');
    try {
      expect(await check(root)).toEqual([]);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });

  it('has a violation here for every rule', () => {
    const rules = createRequire(import.meta.url)(config) as { forbidden: { name: string }[] };
    const shown = new Set(violations.map(([, , rule]) => rule));
    expect(rules.forbidden.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  });
});
