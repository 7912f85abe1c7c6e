// What is asked of the system: packages, a screen, one set-up at a time.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usesOwnScreen } from '../../build/run/screen.mjs';
import { cacheFolder } from '../../build/setup/cache-folder.mjs';
import { run } from '../../build/setup/command.mjs';
import { alone } from '../../build/setup/lock.mjs';
import { hasSpeechLibrary, missingIn, packagesFor } from '../../build/setup/system-libraries.mjs';
import { advice } from '../../build/setup/system-packages.mjs';

const debian12 = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n';
const debian13 = 'VERSION_ID="13"\nID=debian\n';
const ubuntu24 = 'ID=ubuntu\nVERSION_ID="24.04"\nID_LIKE=debian\n';

it('reads from ldd which libraries are missing', () => {
  const output = `
\tlinux-vdso.so.1 (0x00007ffd5b5f6000)
\tlibffmpeg.so => /app/libffmpeg.so (0x00007f0d6a000000)
\tlibnss3.so => not found
\tlibgtk-3.so.0 => not found
\tlibnss3.so => not found
\t/lib64/ld-linux-x86-64.so.2 (0x00007f0d6b2f5000)
`;
  expect(missingIn(output)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
  expect(missingIn('\tnot a dynamic executable\n')).toEqual([]);
});

it.each([
  ['Debian 12', debian12, ['libasound2', 'libgtk-3-0', 'libnss3']],
  ['Debian 13', debian13, ['libasound2t64', 'libgtk-3-0t64', 'libnss3']],
  ['Ubuntu 24.04', ubuntu24, ['libasound2t64', 'libgtk-3-0t64', 'libnss3']],
])('names the packages of %s, each once', (_, osRelease, packages) => {
  const libraries = ['libnss3.so', 'libsmime3.so', 'libgtk-3.so.0', 'libasound.so.2', 'libodd.so.1'];
  expect(packagesFor(libraries, osRelease)).toEqual({ packages, unknown: ['libodd.so.1'] });
});

it.each([
  ['there', 0, '2 libs found\n\tlibspeechd.so.2 (libc6,x86-64) => /lib/libspeechd.so.2\n', true],
  ['there in another version only', 0, '\tlibspeechd.so.26 (libc6,x86-64) => /lib/libspeechd.so.26\n', false],
  ['not there', 0, '\tlibz.so.1 (libc6,x86-64) => /lib/libz.so.1\n', false],
  ['not to be asked for', 127, '', true],
])('knows whether the library for voices is there: %s', async (_, code, stdout, expected) => {
  const asked: string[] = [];
  const answer = await hasSpeechLibrary(async (program, args) => {
    asked.push(program, ...args);
    return { code, stdout };
  });
  expect(answer).toBe(expected);
  expect(asked).toEqual(['/sbin/ldconfig', '-p']);
});

describe('advice', () => {
  it('is a command to copy on Debian', () => {
    const text = advice({ packages: ['libgtk-3-0', 'xvfb'], libraries: [], isDebian: true });
    expect(text).toContain(
      'sudo apt-get update && sudo apt-get install --yes --no-install-recommends libgtk-3-0 xvfb\n'.trim(),
    );
  });
  it('names what is missing elsewhere, and no command that is not there', () => {
    const text = advice({ packages: ['libgtk-3-0'], libraries: ['libgtk-3.so.0'], isDebian: false });
    expect(text).toContain('libgtk-3.so.0');
    expect(text).not.toContain('apt-get');
  });
});

describe('usesOwnScreen', () => {
  const x11 = { DISPLAY: ':0' };
  const wayland = { WAYLAND_DISPLAY: 'wayland-0' };
  it.each([
    ['open', 'linux', {}, true, true],
    ['open', 'linux', {}, false, true],
    ['open', 'linux', { DISPLAY: '' }, true, true],
    ['open', 'linux', x11, true, false],
    ['open', 'linux', wayland, true, false],
    ['open', 'linux', { DISPLAY: '', ...wayland }, true, false],
    ['test', 'linux', x11, true, true],
    ['test', 'linux', x11, false, false],
    ['test', 'linux', {}, false, true],
    ['test', 'darwin', {}, false, false],
    ['open', 'win32', {}, false, false],
  ] as const)('to %s on %s with %o (Xvfb: %s): %s', (purpose, platform, env, hasXvfb, expected) => {
    expect(usesOwnScreen({ purpose, platform, env, hasXvfb })).toBe(expected);
  });
});

it.each([
  [{ XDG_CACHE_HOME: '/somewhere' }, '/somewhere/learning-journal'],
  [{ XDG_CACHE_HOME: 'relative' }, '.cache/learning-journal'],
  [{}, '.cache/learning-journal'],
])('caches with %o in %s', (env, expected) => {
  expect(cacheFolder(env)).toMatch(new RegExp(`${expected}$`));
  expect(path.isAbsolute(cacheFolder(env))).toBe(true);
});

describe('run', () => {
  it('keeps what the program says and its code', async () => {
    const script = `console.log('out'); console.error('err'); process.exitCode = 3`;
    const outcome = await run(process.execPath, ['-e', script]);
    expect(outcome).toEqual({ code: 3, stdout: 'out\n', stderr: 'err\n' });
  });
  it('says so when there is no such program', async () => {
    const outcome = await run('no-such-program-here', []);
    expect(outcome.code).toBe(127);
    expect(outcome.stderr).toContain('no-such-program-here');
  });
});

describe('alone', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lock-'));
    vi.stubEnv('TMPDIR', folder);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const locks = () => readdir(folder);

  it('holds a lock while it works and leaves none behind', async () => {
    expect(await alone('/a', locks)).toHaveLength(1);
    expect(await locks()).toEqual([]);
    await expect(alone('/a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await locks()).toEqual([]);
  });

  it('goes on when the process that had the lock is gone', async () => {
    const [name = ''] = await alone('/a', locks);
    await writeFile(path.join(folder, name), '99999999');
    expect(await alone('/a', async () => 'done')).toBe('done');
  });

  it('waits for a process that has it, and says for which', async () => {
    const [name = ''] = await alone('/a', locks);
    const lock = path.join(folder, name);
    await writeFile(lock, String(process.ppid));
    const order: string[] = [];
    // The one who waits says so; hearing it, the other gives the lock free.
    vi.spyOn(console, 'log').mockImplementation((line: string) => {
      order.push(line);
      void rm(lock);
    });
    await alone('/a', async () => order.push('done'));
    expect(order).toEqual([expect.stringContaining(`process ${process.ppid}`), 'done']);
  });
});
