// What would ship, what can be built where and why not, the Debian package, the icons: all that takes no packaging.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ARCHIVE_BUDGET, overBudget } from '../../build/packaging/budgets.mjs';
import { wrongIn } from '../../build/packaging/contents.mjs';
import { planFor, TARGETS } from '../../build/packaging/plan.mjs';
import { controlOf, readCommandLine } from '../../build/packaging/tools/deb-control.mjs';
import { PACKAGES } from '../../build/setup/system-libraries.mjs';

const project = path.resolve(import.meta.dirname, '../..');
const packaging = path.join(project, 'build/packaging');

interface Builder {
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly linux: { readonly target: readonly string[]; readonly executableName: string };
  readonly win: { readonly target: readonly { readonly target: string }[] };
  readonly mac: { readonly target: readonly { readonly target: string }[] };
  readonly deb: { readonly depends: readonly string[] };
}
const builder = parse(readFileSync(path.join(project, 'electron-builder.yml'), 'utf8')) as Builder;

describe('what ships', () => {
  const dist = path.join(project, 'dist');
  const built = ['electron', 'renderer', 'content'].flatMap((part) =>
    readdirSync(path.join(dist, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
      .map((entry) =>
        path.relative(project, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      ),
  );

  it('is what is built here, with the licence and the manifest', () => {
    expect(wrongIn(['package.json', 'LICENSE', ...built])).toEqual([]);
  });

  it.each([
    'dist/electron/main.js.map',
    'dist/renderer/assets/index.js.map',
    'tests/core/search.test.ts',
    'node_modules/react/index.js',
    'dist/.build.json',
    'dist/renderer/../../secrets.json',
  ])('never holds %s', (file) => {
    expect(wrongIn(['package.json', 'LICENSE', ...built, file])).toEqual([
      `${file} is not expected in the program's archive.`,
    ]);
  });

  it('is not whole without its page or an issue', () => {
    const without = built.filter(
      (file) => !file.endsWith('/index.html') && !file.startsWith('dist/content/'),
    );
    expect(wrongIn(['package.json', 'LICENSE', ...without])).toHaveLength(2);
  });

  it('is not whole without the search index of an issue', () => {
    const without = built.filter((file) => !file.endsWith('.search'));
    expect(wrongIn(['package.json', 'LICENSE', ...without])).toEqual([
      expect.stringContaining('has no search index beside it'),
    ]);
  });

  it('is said to be too heavy in words', () => {
    expect(overBudget('It', ARCHIVE_BUDGET, ARCHIVE_BUDGET)).toEqual([]);
    expect(overBudget('It', ARCHIVE_BUDGET + 1, ARCHIVE_BUDGET)).toEqual([
      'It is 8,001 kB; at most 8,000 kB is allowed.',
    ]);
  });

  it('runs no other code than its own: the fuses', () => {
    expect(builder.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    });
  });

  it('has the licence of every package in it, with its words', () => {
    for (const part of ['electron', 'renderer']) {
      const licences = JSON.parse(readFileSync(path.join(dist, part, 'licences.json'), 'utf8')) as {
        name: string;
        licence: string;
        text: string;
      }[];
      const names = licences.map(({ name }) => name);
      expect(names).toEqual(names.toSorted());
      expect(names).toContain(part === 'electron' ? 'electron-store' : '@fontsource-variable/literata');
      // What only the search worker uses counts too.
      if (part === 'renderer') expect(names).toContain('minisearch');
      for (const { name, licence, text } of licences) {
        expect(licence, name).toMatch(
          /^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|OFL-1\.1|BlueOak-1\.0\.0|0BSD)$/,
        );
        expect(text.length, name).toBeGreaterThan(100);
      }
    }
  });
});

describe('what can be built', () => {
  const linux = { platform: 'linux', arch: 'x64', reachesGitHub: false, hasDpkg: true, hasRpmbuild: false };
  const can = (machine: typeof linux): readonly string[] =>
    planFor(machine)
      .filter(({ whyNot }) => whyNot === null)
      .map(({ system, arch, target }) => `${system} ${arch} ${target}`);

  it.each([
    ['a closed Debian', linux, ['linux x64 tar.gz', 'linux x64 deb']],
    ['another closed Linux', { ...linux, hasDpkg: false }, ['linux x64 tar.gz']],
    ['a closed Windows', { ...linux, platform: 'win32', hasDpkg: false }, []],
    [
      'an open Linux on ARM',
      { ...linux, arch: 'arm64', reachesGitHub: true, hasRpmbuild: true },
      [
        ...['tar.gz', 'deb', 'AppImage', 'rpm'].map((target) => `linux arm64 ${target}`),
        ...['x64', 'arm64'].flatMap((arch) => ['zip', 'nsis'].map((target) => `win ${arch} ${target}`)),
      ],
    ],
  ])('on %s', (_name, machine, expected) => {
    expect(can(machine)).toEqual(expected);
  });

  it('on an open Mac, for both kinds of processor, and on Windows nothing for a Mac', () => {
    const mac = can({ ...linux, platform: 'darwin', arch: 'arm64', reachesGitHub: true });
    expect(mac).toEqual(
      expect.arrayContaining(['mac x64 dmg', 'mac arm64 dmg', 'mac arm64 zip', 'win x64 nsis']),
    );
    const windows = can({ ...linux, platform: 'win32', reachesGitHub: true });
    expect(windows).toEqual(expect.arrayContaining(['win x64 nsis', 'win arm64 zip']));
    expect(windows.filter((step) => !step.startsWith('win'))).toEqual([]);
  });

  it('says in words why not, for every package that cannot be', () => {
    const why = planFor(linux).flatMap(({ target, system, whyNot }) =>
      whyNot === null ? [] : [`${system} ${target}: ${whyNot}`],
    );
    expect(why).toContain(
      'linux AppImage: the tool that makes it comes from the network, and github.com does not answer',
    );
    expect(why).toContain('mac dmg: signing and disk images take macOS');
    expect(why.length + can(linux).length).toBe(planFor(linux).length);
  });

  it('is what electron-builder.yml names', () => {
    const named = (targets: readonly (string | { readonly target: string })[]): readonly string[] =>
      targets.map((target) => (typeof target === 'string' ? target : target.target)).toSorted();
    for (const system of ['linux', 'win', 'mac'] as const)
      expect(named(builder[system].target)).toEqual(TARGETS[system].toSorted());
  });
});

it('the public CI runs scripts that are there', () => {
  const workflow = readFileSync(path.join(project, '.github/workflows/ci.yml'), 'utf8');
  const { jobs } = parse(workflow) as { jobs: Record<string, { steps: readonly { run?: string }[] }> };
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run = '' }) => run));
  const named = commands.flatMap((run) =>
    Array.from(run.matchAll(/npm (?:run )?([a-z]+(?::[a-z]+)?)/g), ([, name = '']) => name),
  );
  const { scripts } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(named).toEqual(expect.arrayContaining(['check', 'test', 'package', 'test:packaged']));
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

describe('the Debian package', () => {
  it('asks for what Electron is linked with, by the names before and after Debian 13', () => {
    const asked = builder.deb.depends.map((one) => one.split(' | ')[0] ?? '');
    // The loader's own library is everywhere; the tool opens links and folders.
    expect(asked.toSorted()).toEqual([...new Set(PACKAGES.values()), 'libc6', 'xdg-utils'].toSorted());
    for (const one of builder.deb.depends) expect(one).toMatch(/^(\S+)(?: \| \1t64)?$/);
  });

  const words = (
    '-s dir --force -t deb -d libnss3 -d xdg-utils --deb-recommends speech-dispatcher --deb-compression xz ' +
    '--architecture amd64 --after-install /tmp/in --after-remove /tmp/out --version 0.1.0 --package /tmp/a.deb ' +
    '--name learning-journal --maintainer X --category education --deb-priority optional'
  ).split(' ');
  const order = readCommandLine([
    ...words,
    ...['--url', 'https://learning-journal.invalid', '--description', 'A reader\n Quiet.\n\n Works offline.'],
    ...['/build/app/=/opt/Learning Journal', 'LICENSE=/usr/share/doc/learning-journal/copyright'],
  ]);

  it('is read from the command line that electron-builder writes for fpm', () => {
    expect(order.output).toBe('/tmp/a.deb');
    expect(order.scripts).toEqual({ postinst: '/tmp/in', postrm: '/tmp/out' });
    expect(order.files).toEqual([
      { from: '/build/app/', to: '/opt/Learning Journal' },
      { from: 'LICENSE', to: '/usr/share/doc/learning-journal/copyright' },
    ]);
    expect(() => readCommandLine(['-t', 'rpm'])).toThrow('Only a Debian package');
  });

  it('has a control file as the policy says, without an address that is none', () => {
    expect(controlOf(order, 2049)).toBe(
      [
        'Package: learning-journal',
        'Version: 0.1.0',
        'Architecture: amd64',
        'Maintainer: X',
        'Installed-Size: 3',
        'Depends: libnss3, xdg-utils',
        'Recommends: speech-dispatcher',
        'Section: education',
        'Priority: optional',
        'Description: A reader\n Quiet.\n .\n Works offline.\n',
      ].join('\n'),
    );
  });
});

describe('the icons', () => {
  const read = (file: string): Buffer => readFileSync(path.join(packaging, file));

  it('are those of the drawings; `npm run icons` draws them anew', () => {
    const source = createHash('sha256').update(read('icon.svg')).update(read('icon-small.svg')).digest('hex');
    expect(read('icons/drawn-from.txt').toString('utf8').trim()).toBe(source);
  });

  it.each([16, 24, 32, 48, 64, 96, 128, 256, 512, 1024])('are there in %i pixels', (size) => {
    const png = read(`icons/${size}x${size}.png`);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    // Colour with transparency.
    expect(png.readUInt8(25)).toBe(6);
  });

  it('are whole for Windows: every entry of the .ico lies inside it, one behind the other', () => {
    const ico = read('icon.ico');
    const count = ico.readUInt16LE(4);
    let end = 6 + 16 * count;
    const sizes = Array.from({ length: count }, (_, index) => {
      const at = 6 + 16 * index;
      expect(ico.readUInt32LE(at + 12)).toBe(end);
      end += ico.readUInt32LE(at + 8);
      return ico.readUInt8(at) || 256;
    });
    expect(end).toBe(ico.length);
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it('are whole for macOS: the parts of the .icns fill it', () => {
    const icns = read('icon.icns');
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(statSync(path.join(packaging, 'icon.icns')).size);
    const types = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      types.push(icns.toString('latin1', at, at + 4));
    expect(types).toEqual(['ic11', 'ic12', 'ic07', 'ic13', 'ic08', 'ic14', 'ic09', 'ic10']);
  });
});
