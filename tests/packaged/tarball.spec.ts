// The .tar.gz: unpacked into a folder and used from there.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isKept, journey } from './journey.js';
import { folderOfReader, packageOf, say } from './release.js';

test('the tar.gz is unpacked and used, and its removal leaves the reader’s files', async () => {
  const home = folderOfReader();
  const place = folderOfReader();
  try {
    const program = join(place, 'programs');
    mkdirSync(program);
    say('tar', '-xzf', packageOf('.tar.gz'), '-C', program);
    const [folder = ''] = readdirSync(program);
    await journey(join(program, folder, 'learning-journal'), home);
    rmSync(program, { recursive: true });
    expect(isKept(home)).toBe(true);
  } finally {
    for (const one of [home, place]) rmSync(one, { recursive: true, force: true });
  }
});
