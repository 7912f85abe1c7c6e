// What the documents say of keys, files, commands and versions is so, and their pictures are there.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ELECTRON_PACKAGE } from '../../build/setup/electron-package.mjs';
import { meanings } from '../../core/annotation/meanings.js';

const project = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(project, file), 'utf8');
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];

/** Everything between single back quotes outside fenced blocks. */
const codeSpans = (text: string): readonly string[] =>
  Array.from(text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g), ([, code = '']) => code);

/** The rows of all tables, as cells. */
const rows = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

const { scripts, devDependencies } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe.each(documents)('%s', (file) => {
  const text = read(file);

  it('links to files that are there', () => {
    const links = Array.from(text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g), ([, target = '']) => target);
    const missing = links.filter(
      (target) => !/^https?:/.test(target) && !existsSync(path.join(project, target)),
    );
    expect(missing).toEqual([]);
  });

  it('names files and folders that are there', () => {
    const inProject = /^(?:build|content|core|docs|electron|renderer|tests)\/[\w./-]+$/;
    const missing = codeSpans(text).filter(
      (code) => inProject.test(code) && !existsSync(path.join(project, code)),
    );
    expect(missing).toEqual([]);
  });

  it('names npm scripts that are there', () => {
    const fenced = Array.from(text.matchAll(/^npm .*/gm), ([line]) => line);
    const named = [...codeSpans(text), ...fenced].flatMap(
      (code) => /^npm (?:run )?([a-z]+(?::[a-z]+)?)/.exec(code)?.[1] ?? [],
    );
    const ofNpm = ['ci', 'config'];
    expect(named.filter((name) => !(name in scripts) && !ofNpm.includes(name))).toEqual([]);
  });
});

describe('the keys in README.md', () => {
  const table = new Map(rows(read('README.md')).map(([what = '', keys = '']) => [what, codeSpans(keys)]));

  it('are those of the commands', async () => {
    // The commands stand on stores that ask the page how wide it is.
    vi.stubGlobal('window', { matchMedia: () => ({ matches: true, addEventListener: () => undefined }) });
    const { commands } = await import('../../renderer/commands/registry.js');
    for (const { label, keys } of commands) {
      const said = table.get(label) ?? [];
      expect(said, label).toContain(keys[0]);
      expect(keys, label).toEqual(expect.arrayContaining([...said]));
    }
  });

  it('are those of the dialog "Keyboard shortcuts"', () => {
    const dialog = read('renderer/features/settings/KeyboardDialog.tsx');
    const said = Array.from(dialog.matchAll(/\['([^']+)', '([^']+)'\]/g), ([, what = '', keys = '']) => ({
      what,
      keys: keys.split(', '),
    }));
    expect(said.length).toBeGreaterThan(10);
    for (const { what, keys } of said) expect(table.get(what), what).toEqual(expect.arrayContaining(keys));
  });

  it('are those of the meanings', () => {
    expect(meanings.map(({ name }) => table.get(`Highlight as ${name}`))).toEqual(
      meanings.map((_, index) => [String(index + 1)]),
    );
  });
});

it('README.md names the Electrons that are provided', () => {
  const { name, release, megabytes, version } = ELECTRON_PACKAGE;
  const readme = read('README.md').replace(/\s+/g, ' ');
  expect(readme).toContain(`\`${name}\` ${release} (${megabytes} MB`);
  expect(readme).toContain(`Electron ${version}`);
  expect(readme).toContain(`(${devDependencies['electron'] ?? ''})`);
});

it.each(['docs/screenshot.png', 'docs/screenshot-dark.png'])(
  '%s is a window of 1280 by 860, under 350 kB',
  (file) => {
    const picture = readFileSync(path.join(project, file));
    expect(picture.toString('latin1', 1, 4)).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1280, 860]);
    expect(picture.length).toBeLessThan(350_000);
  },
);
