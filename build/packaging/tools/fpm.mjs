// Stands in for fpm where it cannot be fetched: makes a .deb with Debian's own dpkg-deb, from fpm's command line.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { controlOf, readCommandLine } from './deb-control.mjs';

/** For readers small, for a test quick: gzip takes a tenth of the time of xz. */
const LEVEL = process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ?? '6';
const COMPRESSION = [LEVEL === '1' ? '-Zgzip' : '-Zxz', `-z${LEVEL}`];

/**
 * Gives everything the rights Debian expects, whatever the umask was when it was built.
 * @param {string} folder
 * @returns {number} bytes in it
 */
function settle(folder) {
  chmodSync(folder, 0o755);
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return sum + settle(file);
    const { mode, size } = statSync(file);
    chmodSync(file, mode & 0o111 ? 0o755 : 0o644);
    return sum + size;
  }, 0);
}

const order = readCommandLine(process.argv.slice(2));
const stage = mkdtempSync(join(tmpdir(), 'learning-journal-deb-'));
try {
  for (const { from, to } of order.files) {
    const place = join(stage, to);
    mkdirSync(dirname(place), { recursive: true });
    cpSync(resolve(from), place, { recursive: true });
  }
  const bytes = settle(stage);
  const control = join(stage, 'DEBIAN');
  mkdirSync(control);
  writeFileSync(join(control, 'control'), controlOf(order, bytes));
  for (const [name, script] of Object.entries(order.scripts)) {
    cpSync(script, join(control, name));
    chmodSync(join(control, name), 0o755);
  }
  rmSync(order.output, { force: true });
  // The same files give the same bytes: dpkg-deb sorts, and takes no time later than SOURCE_DATE_EPOCH.
  const args = ['--root-owner-group', ...COMPRESSION, '--build', stage, order.output];
  execFileSync('dpkg-deb', args, { stdio: ['ignore', 'ignore', 'inherit'] });
} finally {
  rmSync(stage, { recursive: true, force: true });
}
