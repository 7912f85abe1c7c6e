// The .deb: installed with apt, used by an ordinary user from the menu's own command, and removed.
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { isKept, journey } from './journey.js';
import { folderOfReader, packageOf, say } from './release.js';

const command = '/usr/bin/learning-journal';
const entry = '/usr/share/applications/learning-journal.desktop';
const metainfo = '/usr/share/metainfo/learning-journal.metainfo.xml';
const outside = process.env['JOURNAL_OUTSIDE'];

/** apt, with the network that the tests themselves may not have. */
function apt(...args: readonly string[]): void {
  const words = [
    'apt-get',
    '-q',
    '-y',
    '-o',
    'DPkg::Lock::Timeout=300',
    '-o',
    'APT::Sandbox::User=root',
    ...args,
  ];
  const env = ['env', 'DEBIAN_FRONTEND=noninteractive', ...words];
  if (outside === undefined) say('env', ...env.slice(1));
  else say('nsenter', `--net=${outside}`, ...env);
}

test.skip(process.env['JOURNAL_NO_DEB'] !== undefined, process.env['JOURNAL_NO_DEB']);

test('the deb is installed, used by an ordinary user, and its removal leaves the reader’s files', async () => {
  const home = folderOfReader();
  const file = packageOf('.deb');
  try {
    try {
      apt('install', '--no-install-recommends', file);
    } catch {
      // The lists of a fresh system are missing.
      apt('update');
      apt('install', '--no-install-recommends', file);
    }
    const menu = readFileSync(entry, 'utf8');
    expect(menu).toContain('Name=Learning Journal');
    expect(menu).toContain('Exec="/opt/Learning Journal/learning-journal" %U');
    expect(menu).toContain('Categories=Education;Literature;');
    expect(menu).toContain('Comment=Read, search and annotate learning journals');
    // What a software centre shows of it is of this very entry.
    expect(readFileSync(metainfo, 'utf8')).toContain('>learning-journal.desktop</launchable>');
    expect(existsSync('/usr/share/icons/hicolor/256x256/apps/learning-journal.png')).toBe(true);
    expect(readFileSync('/usr/share/doc/learning-journal/copyright', 'utf8')).toContain('MIT License');
    // Nobody but root may change the program.
    expect(statSync('/opt/Learning Journal/resources/app.asar')).toMatchObject({ uid: 0, gid: 0 });
    expect(statSync('/opt/Learning Journal/resources/app.asar').mode & 0o022).toBe(0);

    expect(say('dpkg-query', '--show', `--showformat=\${Description}`, 'learning-journal')).toMatch(
      /^Reader and annotator for learning journals\n A quiet reader for .*\n/,
    );

    await journey(command, home);
  } finally {
    apt('purge', 'learning-journal');
  }
  expect([command, entry, metainfo, '/opt/Learning Journal'].filter((path) => existsSync(path))).toEqual([]);
  expect(isKept(home)).toBe(true);
  rmSync(home, { recursive: true });
});
