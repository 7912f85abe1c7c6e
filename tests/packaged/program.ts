// The packed program, started as a reader starts it and driven through Chromium's own debugging port: with its fuses
// the way they ship, Playwright cannot start it itself.
import { chromium, type Browser, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { reader } from './release.js';

/** A running program. */
export interface Program {
  readonly page: Page;
  readonly pid: number;
  /** Closes the window as the reader does; resolves with the exit code. */
  readonly quit: () => Promise<number | null>;
}

const LIBRARIES = 'libraries';

/** Names of the libraries that the program and its processes have asked the system for. */
export const librariesAskedFor = (home: string): ReadonlySet<string> =>
  new Set(
    readdirSync(home)
      .filter((name) => name.startsWith(`${LIBRARIES}.`))
      .flatMap((name) =>
        Array.from(
          readFileSync(join(home, name), 'latin1').matchAll(/file=(\S+) .*(?:needed|loaded) by/g),
          ([, library = '']) => library,
        ),
      ),
  );

const listening = /DevTools listening on (ws:\/\/\S+)/;

/** Starts the program with its home in a folder, from which it takes the place of its files. */
export async function start(executable: string, home: string): Promise<Program> {
  const { DISPLAY = '', PATH = '' } = process.env;
  const child: ChildProcess = spawn(executable, ['--remote-debugging-port=0'], {
    cwd: home,
    // A reader's own environment, with nothing of the tests in it but a list of the libraries that are asked for.
    env: {
      ...{ HOME: home, XDG_RUNTIME_DIR: home, DISPLAY, PATH, LANG: 'C.UTF-8' },
      ...{ XDG_CURRENT_DESKTOP: 'GNOME', LD_DEBUG: 'files', LD_DEBUG_OUTPUT: join(home, LIBRARIES) },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...reader,
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  const address = await new Promise<string>((found, fail) => {
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const [, at] = listening.exec(output) ?? [];
      if (at !== undefined) found(at);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', fail);
    void ended.then((code) => {
      fail(new Error(`The program ended with code ${String(code)}:\n${output}`));
    });
  });
  const browser: Browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (!page || child.pid === undefined) throw new Error('The program opened no window.');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return {
    page,
    pid: child.pid,
    quit: async () => {
      await page.evaluate(() => {
        window.close();
      });
      return ended;
    },
  };
}

/** A process of the program, as the system sees it. */
export interface Process {
  readonly pid: number;
  readonly command: string;
  readonly uid: number;
  /** 2 where system calls are filtered. */
  readonly seccomp: number;
  /** Names the user namespace the process lives in. */
  readonly namespace: string;
}

/** All processes of the program, the first one included. */
export function processesOf(pid: number): readonly Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(join('/proc', name, 'status'), 'utf8');
        const field = (key: string): number =>
          Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
        const command = readFileSync(join('/proc', name, 'cmdline'), 'utf8')
          .replaceAll('\0', ' ')
          .trim();
        const namespace = readlinkSync(join('/proc', name, 'ns/user'));
        return [
          {
            pid: Number(name),
            parent: field('PPid'),
            uid: field('Uid'),
            seccomp: field('Seccomp'),
            command,
            namespace,
          },
        ];
      } catch {
        // It ended meanwhile.
        return [];
      }
    });
  const family = new Set([pid]);
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const one of all) if (family.has(one.parent)) family.add(one.pid);
  }
  return all.filter((one) => family.has(one.pid));
}
