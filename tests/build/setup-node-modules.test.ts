// When `npm ci` is run, and when the modules that are there will do.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modulesAreComplete } from '../../build/setup/node-modules.mjs';
import { isNewEnough } from '../../build/setup/node-version.mjs';

const machine = { node: '20.20.2', platform: 'linux', arch: 'x64' };
const zod = { version: '4.6.7', integrity: 'sha512-zod' };
const forMac = { version: '1.0.0', integrity: 'sha512-mac', optional: true };

describe('modulesAreComplete', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'modules-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const lock = (packages: object) =>
    writeFile(path.join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));

  /** Leaves what npm leaves: the packages, and at the very end its record of them. */
  const install = async (packages: object) => {
    for (const folder of Object.keys(packages)) {
      await mkdir(path.join(root, folder), { recursive: true });
      await writeFile(path.join(root, folder, 'package.json'), '{}');
    }
    await writeFile(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
  };

  it('is false before the first installation', async () => {
    await lock({ 'node_modules/zod': zod });
    expect(await modulesAreComplete(root, machine)).toBe(false);
  });

  it('is false after an installation that was cut short', async () => {
    await lock({ 'node_modules/zod': zod });
    await install({ 'node_modules/zod': zod });
    await rm(path.join(root, 'node_modules/.package-lock.json'));
    expect(await modulesAreComplete(root, machine)).toBe(false);
  });

  it('takes an installation by hand for what it is', async () => {
    await lock({ 'node_modules/zod': zod, 'node_modules/for-mac': forMac });
    await install({ 'node_modules/zod': zod });
    expect(await modulesAreComplete(root, machine)).toBe(true);
  });

  it.each([
    ['another version', { ...zod, version: '4.6.6' }],
    ['other bytes', { ...zod, integrity: 'sha512-other' }],
  ])('is false when %s was installed by hand', async (_, installed) => {
    await lock({ 'node_modules/zod': zod });
    await install({ 'node_modules/zod': installed });
    expect(await modulesAreComplete(root, machine)).toBe(false);
  });

  it('is false once a package is gone', async () => {
    await lock({ 'node_modules/zod': zod });
    await install({ 'node_modules/zod': zod });
    expect(await modulesAreComplete(root, machine)).toBe(true);
    await rm(path.join(root, 'node_modules/zod'), { recursive: true });
    expect(await modulesAreComplete(root, machine)).toBe(false);
  });

  it('is false once the lock file asks for something else', async () => {
    await lock({ 'node_modules/zod': zod });
    await install({ 'node_modules/zod': zod });
    expect(await modulesAreComplete(root, machine)).toBe(true);
    await lock({ 'node_modules/zod': zod, 'node_modules/for-mac': forMac });
    expect(await modulesAreComplete(root, machine)).toBe(false);
  });

  it.each([
    ['a newer patch of Node', { ...machine, node: '20.21.0' }, true],
    ['another major Node', { ...machine, node: '22.1.0' }, false],
    ['another system', { ...machine, platform: 'darwin' }, false],
    ['another processor', { ...machine, arch: 'arm64' }, false],
  ])('on %s', async (_, other, complete) => {
    await lock({ 'node_modules/zod': zod });
    await install({ 'node_modules/zod': zod });
    await modulesAreComplete(root, machine);
    expect(await modulesAreComplete(root, other)).toBe(complete);
  });
});

it.each([
  ['18.20.8', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.0.0', true],
  ['100.1.0', true],
])('Node %s is new enough: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});
