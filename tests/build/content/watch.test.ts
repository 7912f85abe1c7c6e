// The watch: what an editor saves is compiled and stands where the app loads it, and nothing broken ever does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch as watchFolder } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { watchContent, type Watch } from '../../../build/content/watch.js';
import { parseIssue } from '../../../core/schema/issue.js';
import { ownContent } from './command.js';

const { path } = ownContent();
const plain = 'small/articles/01-plain.md';
const source = (file: string): string => path('content/issues', file);

let watching: Watch | undefined;
/** All that was said, without the time of day, and how much of it was read. */
let said: string[] = [];
let read = 0;
let wake: (() => void) | undefined;

/** Starts a watch, and returns what it says at once. */
async function start(): Promise<readonly string[]> {
  said = [];
  const say = (text: string): void => {
    said.push(text.replace(/^\d\d:\d\d:\d\d /, ''));
    wake?.();
  };
  watching = await watchContent({ content: path('content'), out: path('dist/content'), root: path(), say });
  read = said.length;
  return said;
}
afterEach(() => watching?.close());

/** Reads on until the watch says something. A save that the system tells of in two steps is compiled twice. */
async function hear(what: RegExp): Promise<void> {
  for (;;) {
    const text = said[read];
    if (text === undefined) await new Promise<void>((resolve) => void (wake = resolve));
    else {
      read += 1;
      if (what.test(text)) return;
    }
  }
}

const edit = async (file: string, from: string, to: string): Promise<void> => {
  const before = await readFile(source(file), 'utf8');
  if (!before.includes(from)) throw new Error(`nothing to change in ${file}`);
  await writeFile(source(file), before.replace(from, to));
};
/** Adds a second issue, all of it at once. */
const addLater = async (): Promise<void> => {
  await cp(source('small'), path('later'), { recursive: true });
  const yaml = await readFile(path('later/issue.yaml'), 'utf8');
  await writeFile(path('later/issue.yaml'), yaml.replace('small-1', 'later-1'));
  await rename(path('later'), source('later'));
};
const files = (): Promise<string[]> => readdir(path('dist/content')).then((names) => names.toSorted());
const compiled = (id = 'small-1'): Promise<string> => readFile(path('dist/content', `${id}.json`), 'utf8');

const shown = (id = 'small-1'): RegExp =>
  new RegExp(`^${id} compiled in [\\d.]+ m?s, shown by the journal if it is open$`);

describe('the watch', () => {
  it('compiles at once, also where nothing was built before', async () => {
    expect(await start()).toEqual([
      expect.stringMatching(shown()),
      'Watching content/issues (Ctrl+C ends it)',
    ]);
    expect(parseIssue(JSON.parse(await compiled()))).toMatchObject({ ok: true });
  });

  it('writes an edit, keeps the last good issue through a broken one, and goes on when it is mended', async () => {
    await start();
    await edit(plain, 'One paragraph.', 'One changed paragraph.');
    await hear(shown());
    const good = await compiled();
    expect(good).toContain('One changed paragraph.');

    await edit(plain, 'One changed', '# One');
    await hear(
      /^1 problem in 1 file; the journal keeps what it had\ncontent\/issues\/small\/articles\/01-plain\.md:8: heading/,
    );
    expect(await compiled()).toBe(good);

    await edit(plain, '# One', 'One mended');
    await hear(shown());
    expect(await compiled()).toContain('One mended paragraph.');
  });

  it('sees a save by way of another file, as editors make it', async () => {
    await start();
    const text = (await readFile(source(plain), 'utf8')).replace('One paragraph.', 'One saved.');
    await writeFile(source(`${plain}~`), text);
    await rename(source(`${plain}~`), source(plain));
    await hear(shown());
    expect(await compiled()).toContain('One saved.');
  });

  it('goes on when the folder of issues is moved away and comes back', async () => {
    await start();
    await rename(path('content/issues'), path('content/away'));
    await hear(/there is no issue in this folder/);
    await rename(path('content/away'), path('content/issues'));
    await hear(/^small-1 compiled/);
    await edit(plain, 'One paragraph.', 'One that came back.');
    await hear(shown());
    expect(await compiled()).toContain('One that came back.');
  });

  it('does not look at what editors keep beside a file', async () => {
    await addLater();
    await start();
    const before = said.length;
    for (const name of ['.01-plain.md.swp', '01-plain.md~', '#01-plain.md#', '4913', '01-plain.md.tmp'])
      await writeFile(source(`small/articles/${name}`), 'x');
    await edit('later/articles/01-plain.md', 'One paragraph.', 'One later.');
    await hear(shown('later-1'));
    expect(said.slice(before).filter((text) => text.includes('small'))).toEqual([]);
  });

  it('sees a new article, and one that is gone', async () => {
    await start();
    await cp(source(plain), source('small/articles/03-new.md'));
    await hear(/03-new\.md:1: this file is not in the list/);
    await edit('small/issue.yaml', '  - 01-plain\n', '  - 01-plain\n  - 03-new\n');
    await hear(shown());
    expect(JSON.parse(await compiled())).toMatchObject({ articles: [{}, { id: 'plain' }, { id: 'new' }] });
    await rm(source('small/articles/03-new.md'));
    await hear(/there is no articles\/03-new\.md/);
  });

  it('writes a new issue beside the others, and removes one that is gone or has another id', async () => {
    await start();
    const first = await stat(path('dist/content/small-1.json'));
    await addLater();
    await hear(shown('later-1'));
    expect(await files()).toEqual(['later-1.json', 'later-1.search', 'small-1.json', 'small-1.search']);
    expect((await stat(path('dist/content/small-1.json'))).mtimeMs).toBe(first.mtimeMs);

    await edit('later/issue.yaml', 'later-1', 'later-2');
    await hear(shown('later-2'));
    await hear(/^later-1 is gone, and no longer in the library$/);
    expect(await files()).toEqual(['later-2.json', 'later-2.search', 'small-1.json', 'small-1.search']);

    await rm(source('later'), { recursive: true });
    await hear(/^later-2 is gone, and no longer in the library$/);
    expect(await files()).toEqual(['small-1.json', 'small-1.search']);
  });

  it('keeps what is there while a folder cannot be compiled that may be its source', async () => {
    await start();
    await watching?.close();
    await edit(plain, 'One paragraph.', '# One');
    expect((await start())[0]).toMatch(/1 problem in 1 file/);
    expect(await files()).toEqual(['small-1.json', 'small-1.search']);
  });

  it('leaves the file alone when a save changes nothing', async () => {
    await start();
    const before = await stat(path('dist/content/small-1.json'));
    await edit(plain, '\n\nOne paragraph.', '\n\n\nOne paragraph.');
    await hear(/^small-1 compiled in [\d.]+ m?s, nothing in it has changed$/);
    expect((await stat(path('dist/content/small-1.json'))).ino).toBe(before.ino);
  });

  it('puts nothing but finished issues where the app loads them', async () => {
    await start();
    const names = new Set<string | null>();
    const seen = watchFolder(path('dist/content'), (_event, name) => names.add(name));
    for (const word of ['two', 'three', 'four']) {
      await edit(plain, 'One paragraph.', `One paragraph. And ${word}.`);
      await hear(shown());
      expect(parseIssue(JSON.parse(await compiled()))).toMatchObject({ ok: true });
    }
    seen.close();
    expect([...names].toSorted()).toEqual(['small-1.json', 'small-1.search']);
  });

  it('has the next build compile the content again, and nothing else', async () => {
    await mkdir(path('dist'));
    await writeFile(path('dist/.build.json'), JSON.stringify({ content: {}, renderer: {} }));
    await start();
    expect(JSON.parse(await readFile(path('dist/.build.json'), 'utf8'))).toEqual({ renderer: {} });
  });

  it('goes on when the issue cannot be written', async () => {
    await writeFile(path('dist'), 'a file where a folder should be');
    const [line] = await start();
    expect(line).toMatch(/could not be written/);
    await rm(path('dist'));
    await edit(plain, 'One paragraph.', 'One more.');
    await hear(shown());
  });
});

describe('npm run content:watch', () => {
  it('shows an edit and ends cleanly on Ctrl+C', async () => {
    const script = join(import.meta.dirname, '../../../build/run/content.mjs');
    const child = spawn(process.execPath, [script, 'watch'], { cwd: path() });
    const ended = once(child, 'close');
    let edited = false;
    let complained = '';
    child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
    for await (const line of createInterface(child.stdout)) {
      if (line.startsWith('Watching')) {
        await edit(plain, 'One paragraph.', 'One edit.');
        edited = true;
      } else if (edited && shown().test(line.slice(9))) child.kill('SIGINT');
    }
    expect(await ended).toEqual([0, null]);
    expect(complained).toBe('');
    expect(await compiled()).toContain('One edit.');
  });
});
