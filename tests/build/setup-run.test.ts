// What `npm start` and `npm test` add around Electron and the test runners.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { switchesFor } from '../../build/run/electron-process.mjs';
import { isNoise, withoutNoise } from '../../build/run/noise.mjs';
import { addUp, countPlaywright, countVitest, lineOf } from '../../build/run/test-counts.mjs';

describe('the noise of Chromium', () => {
  it.each([
    '[1234:1121/212000.123456:ERROR:bus.cc(407)] Failed to connect to the bus',
    '[12:34:1121/212000.123456:WARNING:gpu/angle.cc:12] Could not open display',
    'ALSA lib confmisc.c:855:(parse_card) cannot find card',
    'libva error: vaGetDriverNames() failed with unknown libva error',
    '(electron:123): Gtk-WARNING **: 10:00:00.000: Theme parsing error',
    '(electron:123): dconf-WARNING **: 10:00:00.000: failed to commit changes',
  ])('%s', (line) => {
    expect(isNoise(line)).toBe(true);
  });

  it.each([
    '[1234:1121/212000.123456:FATAL:setuid_sandbox_host.cc(163)] The sandbox is not configured correctly.',
    'Error: ENOSPC: no space left on device',
    '    at open (file:///dist/electron/main.js:3:1)',
    '[journal] The notebook could not be read',
    '',
  ])('is not: %s', (line) => {
    expect(isNoise(line)).toBe(false);
  });

  it('is taken out of a stream however it is cut', async () => {
    const said = Buffer.from('one é\n[1:1121/1.2:ERROR:a.cc(1)] no\ntwo “words”\nALSA lib x\nthree');
    for (const size of [1, 2, 3, 7, said.length]) {
      const stream = withoutNoise();
      for (let at = 0; at < said.length; at += size) stream.write(said.subarray(at, at + size));
      stream.end();
      expect(await text(stream)).toBe('one é\ntwo “words”\nthree');
    }
  });
});

it.each([
  [0, { DISPLAY: ':0' }, ['--log-level=3', '--no-sandbox']],
  [1000, { DISPLAY: ':0' }, ['--log-level=3']],
  [1000, { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }, ['--log-level=3']],
  [1000, { WAYLAND_DISPLAY: 'wayland-0' }, ['--log-level=3', '--ozone-platform=wayland']],
  [undefined, { DISPLAY: ':0' }, ['--log-level=3']],
])('the switches for user %s with %o', (uid, env, expected) => {
  expect(switchesFor({ uid, env })).toEqual(expected);
});

describe('the sum of the tests', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((status) => ({ status })),
  });

  it('counts every test of Vitest', () => {
    const testResults = [
      file('passed', 'passed', 'passed', 'skipped', 'todo'),
      file('failed', 'failed', 'passed'),
    ];
    expect(countVitest({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });
  it('counts a file that does not load as failed', () => {
    expect(countVitest({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countVitest({ testResults: [file('failed', 'passed')] })).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });
  it('counts every test of Playwright', () => {
    const stats = { expected: 4, flaky: 1, unexpected: 2, skipped: 3 };
    expect(countPlaywright({ stats })).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  const green = { passed: 3, failed: 0, skipped: 0 };
  it.each([
    [
      'both pass',
      [
        { code: 0, counts: green },
        { code: 0, counts: green },
      ],
      '6 passed, 0 failed',
    ],
    [
      'some fail',
      [{ code: 1, counts: { passed: 1, failed: 2, skipped: 4 } }],
      '1 passed, 2 failed, 4 skipped',
    ],
    [
      'a runner crashes',
      [
        { code: 0, counts: green },
        { code: 1, counts: null },
      ],
      '3 passed, 1 failed',
    ],
    ['a runner fails though its tests passed', [{ code: 1, counts: green }], '3 passed, 1 failed'],
    ['a runner ends well without a report', [{ code: 0, counts: null }], '0 passed, 1 failed'],
  ])('when %s', (_, runs, line) => {
    expect(lineOf(addUp(runs))).toBe(line);
  });
});

describe.skipIf(process.platform === 'win32')('ending', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ending-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Runs a program in Electron's place, tells ours to end as soon as it says "open", and answers how that went. */
  async function end(program: string, signals: readonly NodeJS.Signals[]) {
    const electron = path.join(folder, 'electron.cjs');
    await writeFile(electron, `${program}; console.log(process.pid + ' open'); setInterval(() => {}, 1000);`);
    const module = new URL('../../build/run/electron-process.mjs', import.meta.url).href;
    const script = `
      import { runElectron } from '${module}';
      process.exitCode = await runElectron(process.execPath, ['${electron}'], { cwd: '/', env: process.env });`;
    const ours = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const code = new Promise<number | null>((resolve) => void ours.once('exit', resolve));
    let said = '';
    for await (const chunk of ours.stdout.setEncoding('utf8')) {
      if (said === '') for (const signal of signals) ours.kill(signal);
      said += String(chunk);
    }
    const pid = Number(/^\d+/.exec(said)?.[0]);
    return { code: await code, said: said.replace(/^\d+ /, ''), isThere: isThere(pid) };
  }
  const isThere = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  const saves = `process.on('SIGTERM', () => { console.log('saved'); process.exit(0); });`;
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'lets Electron save at %s and ends well',
    async (signal) => {
      expect(await end(saves, [signal])).toEqual({ code: 0, said: 'open\nsaved\n', isThere: false });
    },
  );

  it('takes a signal that npm repeats at once for one', async () => {
    expect(await end(saves, ['SIGINT', 'SIGTERM'])).toEqual({
      code: 0,
      said: 'open\nsaved\n',
      isThere: false,
    });
  });

  it('hands on the code Electron ends with', async () => {
    expect((await end('setImmediate(() => process.exit(7))', [])).code).toBe(7);
  });
});
