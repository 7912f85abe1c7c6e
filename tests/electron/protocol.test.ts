// The app:// scheme serves the built window and nothing else, whatever address is asked for.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileFor, setupProtocol } from '../../electron/protocol.js';

interface Answer {
  readonly statusCode?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: Buffer;
}
type Handler = (request: { readonly url: string }, answer: (response: Answer) => void) => void;

const { serve } = vi.hoisted(() => ({ serve: vi.fn<(scheme: string, handler: Handler) => void>() }));
vi.mock('electron', () => ({ protocol: { registerBufferProtocol: serve } }));

const root = '/opt/journal/renderer';

describe('the file for an address', () => {
  it.each([
    ['app://journal/index.html', 'index.html'],
    ['app://journal/', 'index.html'],
    ['app://journal/index.html?a=../b#c', 'index.html'],
    ['app://journal/assets/index-1a2b.js', 'assets/index-1a2b.js'],
    ['app://journal/assets/caf%C3%A9.css', 'assets/café.css'],
    ['app://journal/assets/../index.html', 'index.html'],
    ['app://journal/a..b/font.woff2', 'a..b/font.woff2'],
  ])('%s', (address, expected) => {
    expect(fileFor(address, root)).toBe(join(root, expected));
  });

  it.each([
    ['no address', 'index.html'],
    ['nothing', ''],
    ['another scheme', 'https://journal/index.html'],
    ['a file address', 'file:///opt/journal/renderer/index.html'],
    ['another host', 'app://elsewhere/index.html'],
    ['a host that begins alike', 'app://journal.example.org/index.html'],
    ['a host after a name', 'app://journal@elsewhere/index.html'],
    ['a port', 'app://journal:80/index.html'],
    ['a folder', 'app://journal/assets'],
    ['an unknown kind of file', 'app://journal/notes.json'],
    ['a file without a kind', 'app://journal/.html'],
    ['a kind that is a word of the language', 'app://journal/x.constructor'],
    ['a way up behind encoded slashes', 'app://journal/..%2f..%2fsecret.html'],
    ['a way up, all of it encoded', 'app://journal/%2e%2e%2f%2e%2e%2fsecret.html'],
    ['a way up from a folder', 'app://journal/assets/..%2f..%2f..%2fsecret.html'],
    ['a folder beside it that begins alike', 'app://journal/..%2frenderer-old%2findex.html'],
    ['an end of text', 'app://journal/index.html%00.png'],
    ['a broken escape', 'app://journal/%E0%A4%A.html'],
  ])('is none for %s', (_, address) => {
    expect(fileFor(address, root)).toBeUndefined();
  });

  it.each([
    ['dots', 'app://journal/../../secret.html', 'secret.html'],
    ['encoded dots', 'app://journal/%2e%2e/%2E./secret.html', 'secret.html'],
    ['two slashes', 'app://journal//etc/passwd.html', 'etc/passwd.html'],
    ['what is encoded twice', 'app://journal/%252e%252e%252fsecret.html', '%2e%2e%2fsecret.html'],
  ])('stays inside the folder for %s', (_, address, expected) => {
    expect(fileFor(address, root)).toBe(join(root, expected));
  });

  it('is never outside the folder nor of another kind', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      'a',
      '~',
      '.html',
      '.js',
      '?',
      '#',
      '@',
      ':',
    );
    const path = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.webPath(),
    );
    fc.assert(
      fc.property(path, (asked) => {
        const file = fileFor(`app://journal/${asked}`, root);
        if (file === undefined) return;
        expect(relative(root, file)).not.toMatch(/^\.\.(\/|$)|^\//);
        expect(file).toMatch(/\.(html|js|css|svg|png|woff2)\/?$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the scheme', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'protocol-'));
    await mkdir(join(folder, 'renderer', 'folder.html'), { recursive: true });
    await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>');
    await writeFile(join(folder, 'secret.html'), 'secret');
    setupProtocol(join(folder, 'renderer'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const get = (address: string): Promise<Answer> => {
    const [scheme, handler] = serve.mock.lastCall ?? [];
    if (scheme !== 'app' || !handler) throw new Error('the scheme has no handler');
    return new Promise((resolve) => {
      handler({ url: address }, resolve);
    });
  };

  it('serves a page that may load nothing from elsewhere and run no script of its own', async () => {
    const response = await get('app://journal/');
    expect(response.data.toString()).toBe('<!doctype html>');
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    const policy = response.headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|blob:|\*/);
    // The photographs of an article travel inside the issue; nothing else may come from a data address.
    expect(policy.split('; ').filter((rule) => rule.includes('data:'))).toEqual(["img-src 'self' data:"]);
  });

  it.each([
    'app://journal/gone.html',
    'app://journal/folder.html',
    'app://journal/..%2fsecret.html',
    'app://elsewhere/',
  ])('has nothing at %s', async (address) => {
    const response = await get(address);
    expect(response.statusCode).toBe(404);
    expect(response.data.toString()).toBe('Not found');
  });
});
