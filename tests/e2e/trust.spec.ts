// What must hold when things go wrong: a killed program, a broken file, a folder that cannot be written.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, launch, openArticle, parts, select, test } from '../support/journal.js';

/** Ids of a process and all its descendants. */
function family(pid: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const found = [pid];
  for (const member of found)
    found.push(...rows.filter(([, parent]) => parent === member).map(([id]) => Number(id)));
  return found;
}

test('kill -9 of the whole program one second after the last key loses nothing', async ({
  folder,
  start,
}) => {
  const { page, app } = await launch({ folder });
  await openArticle(page, /Chloe/);
  const { toolbar, note } = parts(page);
  await select(page, 'Sam did not work alone');
  await toolbar.getByRole('button', { name: 'Question' }).click();
  await select(page, 'They built up', 'the children.');
  await toolbar.getByRole('button', { name: 'Add note' }).click();
  await expect(note).toBeFocused();
  await page.keyboard.type('to the last letter');
  const gone = app.waitForEvent('close');
  // The second is part of the promise, not a guess at how long something takes.
  await new Promise((resolve) => {
    setTimeout(resolve, 1000);
  });
  for (const pid of family(app.process().pid ?? 0)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with its parent.
    }
  }
  await gone;

  const again = await start();
  const after = parts(again.page);
  await expect(after.title).toHaveText(/Chloe/);
  await expect(after.marks.filter({ hasText: 'Sam did not work alone' })).toHaveClass(/mark-rose/);
  await expect(after.notes.getByRole('group')).toHaveCount(2);
  await expect(after.notes).toContainText('to the last letter');
});

test('closing the window at once after typing keeps what was typed', async ({ start }) => {
  const first = await start();
  await openArticle(first.page, /Chloe/);
  await select(first.page, 'Sam did not work alone');
  await parts(first.page).toolbar.getByRole('button', { name: 'Add note' }).click();
  await expect(parts(first.page).note).toBeFocused();
  await first.page.keyboard.type('written and closed');
  await first.app.close();
  const second = await start();
  await expect(parts(second.page).notes).toContainText('written and closed');
});

test('a second start brings the first window forward and ends', async ({ start, folder }) => {
  const { app } = await start();
  const executable = await app.evaluate(() => process.execPath);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
  });
  const args = [
    '.',
    `--user-data-dir=${folder}`,
    '--log-level=3',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const said = execFileSync(executable, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  expect(said).toContain('already open');
  const state = await app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    return { count: windows.length, minimised: windows[0]?.isMinimized() };
  });
  expect(state).toEqual({ count: 1, minimised: false });
});

const notebooks = (folder: string): string => join(folder, 'notebooks', 'strengthening-families-6');

for (const [kind, content] of [
  ['is not JSON', '{"type": "AnnotationCollection", '],
  ['has the wrong shape', JSON.stringify({ type: 'AnnotationCollection', first: { items: 'none' } })],
  [
    'is from a newer version',
    JSON.stringify({ type: 'AnnotationCollection', 'lj:version': 99, first: { items: [] } }),
  ],
] as const) {
  test(`a notebook that ${kind} is set aside untouched, and the article still opens`, async ({
    folder,
    start,
  }) => {
    mkdirSync(notebooks(folder), { recursive: true });
    const file = join(notebooks(folder), 'chloes-story.json');
    writeFileSync(file, content);
    const { page } = await start();
    // Before its article is opened: the notebooks of the issue are read ahead.
    const alert = page.getByRole('alert').first();
    await expect(alert).toContainText('chloes-story.json');
    await openArticle(page, /Chloe/);
    const aside = readdirSync(notebooks(folder)).filter((name) => name.startsWith('chloes-story.json.'));
    expect(aside).toHaveLength(1);
    expect(aside[0]).toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(readFileSync(join(notebooks(folder), aside[0] ?? ''), 'utf8')).toBe(content);

    await select(page, 'Sam did not work alone');
    await parts(page).toolbar.getByRole('button', { name: 'Key idea' }).click();
    await expect(parts(page).notes).toContainText('All saved');
    expect(readFileSync(join(notebooks(folder), aside[0] ?? ''), 'utf8')).toBe(content);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ total: 1 });
    await alert.getByRole('button', { name: 'Put this message away' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('a data folder that cannot be written is said at start; reading works and marking says why it cannot save', async ({
  folder,
  start,
}) => {
  const blocked = join(folder, 'a-file');
  writeFileSync(blocked, 'not a folder');
  const { page, app } = await start({ folder: join(blocked, 'data') });
  await expect(page.getByRole('alert').first()).toContainText('a-file');
  await openArticle(page, /Chloe/);
  const { toolbar, status, notes, search, results } = parts(page);
  await select(page, 'Sam did not work alone');
  await toolbar.getByRole('button', { name: 'Key idea' }).click();
  await expect(notes.getByRole('button', { name: /Not saved/ })).toBeVisible();
  await expect(status).toContainText('Not saved');
  await search.fill('trust');
  await expect(results.getByRole('option').first()).toContainText(/trust/i);
  // Closing now would ask before the mark is dropped; nobody is here to answer.
  await app.evaluate(({ app: program }) => {
    program.exit(0);
  });
});

test('navigation, new windows and the network are denied', async ({ start }) => {
  const { page, app } = await start();
  await page.evaluate(() => {
    window.location.href = 'https://example.com/';
  });
  await page.evaluate(() => {
    window.open('https://example.com/');
  });
  const outcome = await page.evaluate(async () => {
    const tries = [
      'https://example.com/',
      'http://127.0.0.1:9/',
      'app://elsewhere/x',
      'file:///etc/hostname',
    ];
    const answers = await Promise.all(
      tries.map((address) =>
        fetch(address).then(
          (answer) => answer.status,
          () => 'refused',
        ),
      ),
    );
    const outside = await fetch('app://journal/../../package.json').then(
      (answer) => answer.status,
      () => 'refused',
    );
    return { answers, outside };
  });
  expect(outcome).toEqual({ answers: ['refused', 'refused', 'refused', 'refused'], outside: 404 });
  expect(app.windows()).toHaveLength(1);
  expect(page.url()).toMatch(/^app:\/\/journal\//);
  // The session refuses even where the page's own policy does not apply.
  const byMain = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('https://example.com/').then(
      (answer) => answer.status,
      () => 'refused',
    ),
  );
  expect(byMain).toBe('refused');
  const permissions = await page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    location: (await navigator.permissions.query({ name: 'geolocation' })).state,
  }));
  expect(permissions).toEqual({ notifications: 'denied', location: 'denied' });
});

test('the page has no way to Node, and a request the contract does not know is refused', async ({
  start,
}) => {
  const { page } = await start();
  const seen = await page.evaluate(async () => {
    const { journal } = window as unknown as {
      journal: { request: (channel: string, payload: unknown) => Promise<string> };
    };
    const refused = (promise: Promise<unknown>) =>
      promise.then(
        () => 'answered',
        () => 'refused',
      );
    return {
      node: typeof (window as unknown as { require?: unknown }).require,
      process: typeof (window as unknown as { process?: unknown }).process,
      unknown: await refused(journal.request('shell', 'ls')),
      traversal: await refused(journal.request('openNotebook', { issue: '../..', article: 'etc' })),
      file: JSON.parse(await journal.request('openExternal', 'file:///etc/hostname')) as unknown,
    };
  });
  expect(seen).toEqual({
    node: 'undefined',
    process: 'undefined',
    unknown: 'refused',
    traversal: 'refused',
    file: { ok: false, error: { kind: 'invalid', message: expect.stringContaining('web and mail') } },
  });
});
