// Runs the content commands in a folder of their own, with the small issue of the fixtures.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { runCommand } from '../../../build/content/commands.js';

/** A folder for each test whose `content` is that of the fixtures. */
export function ownContent(): { readonly path: (...names: readonly string[]) => string } {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'content-'));
    const fixtures = join(import.meta.dirname, '../../fixtures/content');
    await cp(fixtures, join(root, 'content'), { recursive: true });
  });
  afterEach(() => rm(root, { recursive: true, force: true }));
  return { path: (...names) => join(root, ...names) };
}

/** Runs a command to its end. */
export async function run(
  root: string,
  ...args: readonly string[]
): Promise<{ readonly exitCode: number; readonly said: string; readonly complained: string }> {
  let said = '';
  let complained = '';
  const { exitCode } = await runCommand(args, {
    root,
    say: (text) => (said += `${text}\n`),
    complain: (text) => (complained += `${text}\n`),
  });
  return { exitCode, said, complained };
}
