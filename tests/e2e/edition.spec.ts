// An issue that comes in a new edition: what became of the reader's marks is said, shown, and not forgotten.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  test as base,
  expect,
  inView,
  openArticle,
  parts,
  select,
  type Journal,
} from '../support/journal.js';

const project = resolve(import.meta.dirname, '../..');

/** The articles of an edition: paragraphs by title. */
type Edition = Readonly<Record<string, readonly string[]>>;

/** Compiles an edition of the issue into a program's folder, with the project's own compiler. */
function publish(root: string, edition: number, articles: Edition): void {
  const content = join(root, 'content');
  const issue = join(content, 'issues', 'hub');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(join(issue, 'articles'), { recursive: true });
  const names = Object.keys(articles).map(
    (title, at) => `0${at + 1}-${title.toLowerCase().replace(/ /g, '-')}`,
  );
  Object.entries(articles).forEach(([title, paragraphs], at) => {
    const front = `---\ntitle: ${title}\nstandfirst: What it is about.\nkind: practice\npart: All\n---\n`;
    writeFileSync(join(issue, 'articles', `${names[at] ?? ''}.md`), `${front}\n${paragraphs.join('\n\n')}\n`);
  });
  const facts = {
    id: 'hub',
    title: 'The family hub',
    subtitle: 'Two editions',
    journal: 'Test Journal',
    number: 1,
    publisher: 'Nobody',
    date: '2024-03',
    edition,
    contributors: [],
    about: 'How a hub was opened.',
    articles: names,
  };
  // JSON is YAML.
  writeFileSync(join(issue, 'issue.yaml'), JSON.stringify(facts));
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const out = join(root, 'dist', 'content');
  execFileSync(
    process.execPath,
    [tsx, join(project, 'build/content/main.ts'), '--content', content, '--out', out],
    { cwd: project, stdio: 'pipe' },
  );
}

const workers = 'Social workers spent two days a week there.';
const children = 'The children painted the door blue and hung a bell above it.';
const budget = 'Later the budget was cut and the hub had to move to a school.';
const visits = 'Families came without an appointment, on foot or by bus.';
const others = Array.from({ length: 12 }, (_, at) => `Month ${at + 1} brought more of the same to everyone.`);

const first: Edition = {
  Opening: [
    'The council opened a family hub in the old library.',
    `It was a quiet place. ${workers} Nobody was in a hurry.`,
    ...others,
    'The doors stood open.',
  ],
  Growing: [`${children} They were proud of it.`, ...others, `${budget} It was sad.`, visits],
  Memories: ['The librarian remembered the day well. She had kept the old key.'],
};
/** A sentence edited, one gone to another paragraph, one deleted, an article taken out and one put in. */
const second: Edition = {
  Opening: [
    'Words that are new.',
    'The council opened a family hub in the old library.',
    `It was a quiet place. ${workers.replace('two', 'three')} Nobody was in a hurry.`,
    ...others,
    'The doors stood open.',
  ],
  Growing: ['They were proud of it.', ...others, 'It was sad.', `Then came spring. ${children} ${visits}`],
  Afterwards: ['What came after was different.'],
};

const test = base.extend<{ root: string; publish: (edition: number, articles: Edition) => void }>({
  // eslint-disable-next-line no-empty-pattern
  root: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), 'journal-program-'));
    cpSync(join(project, 'package.json'), join(root, 'package.json'));
    for (const part of ['electron', 'renderer'])
      cpSync(join(project, 'dist', part), join(root, 'dist', part), { recursive: true });
    await use(root);
    rmSync(root, { recursive: true, force: true });
  },
  publish: async ({ root }, use) => {
    await use((edition, articles) => {
      publish(root, edition, articles);
    });
  },
});

const report = (page: Page) => page.getByRole('dialog', { name: 'Marks in the new edition' });
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'edition' });
const remembered = (folder: string): unknown =>
  (JSON.parse(readFileSync(join(folder, 'reading-progress.json'), 'utf8')) as { editions: unknown }).editions;

async function mark(page: Page, words: string, note?: string): Promise<void> {
  await select(page, words);
  await parts(page)
    .toolbar.getByRole('button', { name: note === undefined ? 'Evidence' : 'Add note' })
    .click();
  if (note !== undefined) {
    await expect(parts(page).note).toBeFocused();
    await page.keyboard.type(note);
    await page.keyboard.press('Escape');
  }
  await expect(parts(page).notes).toContainText('All saved');
}

async function faults(page: Page, within: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include(within).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Reads the first edition, marks five passages in three articles, and closes the journal. */
async function readFirstEdition({ app, page }: Journal): Promise<void> {
  await mark(page, 'The council opened a family hub');
  await mark(page, workers);
  await openArticle(page, /Growing/);
  await mark(page, children);
  await mark(page, budget, 'Ask **why** it was cut');
  await openArticle(page, /Memories/);
  await mark(page, 'She had kept the old key.', 'Which key?');
  await openArticle(page, /Opening/);
  await app.close();
}

test('a grown edition: what moved, was edited or lost is said until put away, and each mark can be gone to', async ({
  root,
  folder,
  publish: publishEdition,
  start,
}) => {
  // Four starts of the program and two compilations.
  test.slow();
  publishEdition(1, first);
  await readFirstEdition(await start({ root }));
  expect(remembered(folder)).toEqual({ hub: 1 });
  publishEdition(2, second);

  const { page, app } = await start({ root });
  const { title, marks, notes } = parts(page);
  await expect(notice(page)).toContainText('This issue has grown to edition 2.');
  await expect(notice(page)).toContainText(
    'Of your 5 marks 1 stands where it stood, 1 moved with its words, 1 is in text that was edited and 2 lost their passages.',
  );

  // By keyboard alone: into the report, out of it, and to a mark.
  const see = notice(page).getByRole('button', { name: 'See them' });
  await see.focus();
  await page.keyboard.press('Enter');
  await expect(report(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(see).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(report(page).getByRole('heading', { level: 3 })).toHaveText([
    'Opening',
    'Growing',
    'memories',
  ]);
  const entries = report(page).getByRole('listitem');
  await expect(entries).toHaveCount(4);
  await expect(entries.nth(0)).toContainText('Its words changed. It is now in paragraph 3.');
  const sides = entries.nth(0).getByRole('figure');
  await expect(sides.nth(0)).toContainText(workers);
  await expect(sides.nth(0).getByRole('deletion')).toHaveText('two');
  await expect(sides.nth(1)).toContainText(workers.replace('two', 'three'));
  await expect(sides.nth(1).getByRole('insertion')).toHaveText('three');
  await expect(entries.nth(1)).toContainText('Its words now stand in paragraph 15.');
  await expect(entries.nth(2)).toContainText('Its passage is no longer in the article.');
  await expect(entries.nth(2).getByRole('group', { name: 'Note' })).toHaveText('Ask why it was cut');

  await entries.nth(1).getByRole('button', { name: 'Go to it' }).focus();
  await page.keyboard.press('Enter');
  await expect(report(page)).toHaveCount(0);
  await expect(title).toHaveText('Growing');
  const moved = marks.filter({ hasText: children });
  await expect(moved).toHaveCount(1);
  await expect.poll(() => inView(moved)).toBe(true);
  await expect(page.locator('#reading')).toBeFocused();
  await expect(notes.locator('[data-active]')).toContainText(children);

  // In the article on show, and from another one: the card of what was lost has the keyboard.
  for (const from of [/Growing/, /Opening/]) {
    await openArticle(page, from);
    await page.keyboard.press('Control+Shift+M');
    await page.keyboard.press('Control+Shift+E');
    await report(page).getByRole('listitem').nth(2).getByRole('button', { name: 'Go to it' }).click();
    const card = notes.getByRole('group', { name: /passage not found/ });
    await expect(card).toBeFocused();
    await expect(card).toContainText('Ask why it was cut');
    await expect(title).toHaveText('Growing');
  }
  expect(remembered(folder)).toEqual({ hub: 1 });
  await app.close();

  // It is said again until the reader has put it away.
  const again = await start({ root });
  await notice(again.page).getByRole('button', { name: 'See them' }).click();
  await report(again.page).getByRole('button', { name: 'Put this report away' }).click();
  await expect(report(again.page)).toHaveCount(0);
  await expect(notice(again.page)).toHaveCount(0);
  await expect(again.page.locator('#reading')).toBeFocused();
  await expect.poll(() => remembered(folder)).toEqual({ hub: 2 });
  await again.app.close();

  const last = await start({ root });
  await openArticle(last.page, /Growing/);
  await expect(parts(last.page).marks).toHaveText([children]);
  await expect(notice(last.page)).toHaveCount(0);
  expect([...last.errors]).toEqual([]);
});

test('accept, choose another passage and keep as a note, by keyboard alone, each taken back by one step', async ({
  root,
  folder,
  publish: publishEdition,
  start,
}) => {
  publishEdition(1, first);
  await readFirstEdition(await start({ root }));
  const notebook = (article: string): string =>
    readFileSync(join(folder, 'notebooks', 'hub', `${article}.json`), 'utf8');
  const before = { opening: notebook('opening'), growing: notebook('growing') };
  publishEdition(2, second);
  const { page, errors } = await start({ root });
  const { title, marks, notes, status } = parts(page);
  const press = async (name: string, within = page.locator('[role=dialog]')): Promise<void> => {
    await within.getByRole('button', { name }).first().focus();
    await page.keyboard.press('Enter');
  };
  await notice(page).getByRole('button', { name: 'See them' }).focus();
  await page.keyboard.press('Enter');
  const entries = report(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('figure') });
  await expect(entries).toHaveCount(4);

  // Accepted: gone from the list, the next entry has the keyboard; taken back by one key.
  await press('Accept', entries.nth(0));
  await expect(entries).toHaveCount(3);
  await expect(entries.nth(0)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(entries).toHaveCount(4);
  await expect.poll(() => notebook('opening')).toBe(before.opening);
  await press('Accept all 2');
  await expect(entries).toHaveCount(2);

  // A new passage for the lost one: Escape leaves it, and gives the keyboard back to its entry.
  for (const attach of [false, true]) {
    await press('Choose a passage', entries.nth(0));
    const bar = page.getByRole('region', { name: 'Choose a passage' });
    await expect(bar).toContainText(budget);
    await expect(title).toHaveText('Growing');
    await expect(page.locator('#reading')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(status).toContainText('Select a passage first');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(bar.getByRole('button', { name: 'Attach here' })).not.toHaveAttribute('aria-disabled');
    await expect(page.getByRole('toolbar', { name: 'Mark selection' })).toHaveCount(0);
    await page.keyboard.press(attach ? 'Enter' : 'Escape');
    await expect(bar).toHaveCount(0);
    await expect(report(page)).toBeVisible();
    await expect(entries).toHaveCount(attach ? 1 : 2);
    await expect(entries.nth(0)).toBeFocused();
  }
  await expect.poll(() => notebook('growing')).toContain(`"lj:was"`);
  await page.keyboard.press('Control+z');
  await expect(entries).toHaveCount(2);

  // Kept as a note on the whole article, with its quotation.
  await press('Keep as a note', entries.nth(0));
  await expect(entries).toHaveCount(1);
  await page.keyboard.press('Escape');
  await openArticle(page, /Opening/);
  await openArticle(page, /Growing/);
  await expect(marks).toHaveText([children]);
  const kept = notes.getByRole('group', { name: /the whole article/ });
  await expect(kept).toContainText(budget);
  await expect(kept).toContainText('Ask why it was cut');
  await page.keyboard.press('Control+z');
  await expect(notes.getByRole('group', { name: /passage not found/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => notebook('growing')).toBe(before.growing);

  await openArticle(page, /Growing/);
  // That was in two articles, of which the first is shown. The card of a mark in the margin offers the same.
  const lost = notes.getByRole('group', { name: /passage not found/ });
  await lost.focus();
  await press('Choose a passage', lost);
  await page.keyboard.press('Escape');
  await expect(lost).toBeFocused();
  expect([...errors]).toEqual([]);
});

test('an edition without an article: the note is shown in full, copied, given a passage elsewhere, binned, kept on the issue', async ({
  root,
  folder,
  publish: publishEdition,
  start,
}) => {
  test.slow();
  publishEdition(1, first);
  await readFirstEdition(await start({ root }));
  const file = join(folder, 'notebooks', 'hub', 'memories.json');
  const before = readFileSync(file, 'utf8');
  publishEdition(2, second);
  const { page, app } = await start({ root });
  await notice(page).getByRole('button', { name: 'See them' }).click();
  const gone = report(page).getByRole('region', { name: 'memories' });
  await expect(gone).toContainText('This article is no longer in the issue.');
  await expect(gone).toContainText('notebooks/hub/memories.json');
  await expect(gone).toContainText('Which key?');
  await expect(gone.getByRole('button', { name: 'Go to it' })).toHaveCount(0);
  await gone.getByRole('button', { name: 'Copy' }).click();
  await expect(gone.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toBe('“She had kept the old key.”\n\nWhich key?');
  expect(readFileSync(file, 'utf8')).toBe(before);

  // A passage in another article, chosen with the pointer; a note on the issue; the bin. Each taken back by one step.
  const { title, marks, notes } = parts(page);
  await gone.getByRole('button', { name: 'Choose a passage' }).click();
  const bar = page.getByRole('region', { name: 'Choose a passage' });
  await expect(bar).toContainText('She had kept the old key.');
  await openArticle(page, /Afterwards/);
  await expect(bar.getByRole('button', { name: 'Attach here' })).toHaveAttribute('aria-disabled');
  const words = page.locator('.article-body > p').first();
  const box = await words.boundingBox();
  if (!box) throw new Error('no paragraph');
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 150, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(bar.getByRole('button', { name: 'Attach here' })).not.toHaveAttribute('aria-disabled');
  expect(await faults(page, 'body')).toEqual([]);
  await bar.getByRole('button', { name: 'Attach here' }).click();
  await expect(report(page)).toBeVisible();
  await expect(gone).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(title).toHaveText('Afterwards');
  await expect(marks).toHaveText(/^What came after/);
  await expect(notes.getByRole('group').filter({ hasText: 'Which key?' })).toBeVisible();
  await expect(notes).toContainText('All saved');
  await expect
    .poll(() => readFileSync(join(folder, 'notebooks', 'hub', 'afterwards.json'), 'utf8'))
    .toContain('"source": "urn:learning-journal:hub:afterwards"');
  await page.keyboard.press('Control+z');
  await expect(marks).toHaveCount(0);
  await expect.poll(() => readFileSync(file, 'utf8')).toBe(before);

  await notice(page).getByRole('button', { name: 'See them' }).click();
  await gone.getByRole('button', { name: 'Move to the bin' }).click();
  await expect(gone).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await gone.getByRole('button', { name: 'Keep as a note on the issue' }).click();
  await expect(gone).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+A');
  const kept = page.getByRole('main').getByRole('group', { name: /^Evidence, the whole issue/ });
  await expect(kept).toContainText('She had kept the old key.');
  await expect(kept).toContainText('Which key?');
});

test('an edition in which every mark stands is told once, quietly', async ({
  root,
  folder,
  publish: publishEdition,
  start,
}) => {
  publishEdition(1, first);
  await readFirstEdition(await start({ root }));
  publishEdition(2, { ...first, Afterwards: ['What came after was different.'] });
  const { page, app } = await start({ root });
  await expect(notice(page)).toHaveText('This issue is now edition 2. All 5 marks stand where they stood.');
  await expect.poll(() => remembered(folder)).toEqual({ hub: 2 });
  await app.close();
  publishEdition(1, first);
  const older = await start({ root });
  await expect(notice(older.page)).toContainText('This issue is now edition 1. All 5 marks');
});

test('axe finds nothing in the report on an edition, and it fits at 200 per cent', async ({
  root,
  folder,
  publish: publishEdition,
  start,
}) => {
  publishEdition(1, first);
  await readFirstEdition(await start({ root }));
  const preferences = join(folder, 'preferences.json');
  const kept = JSON.parse(readFileSync(preferences, 'utf8')) as object;
  writeFileSync(preferences, JSON.stringify({ ...kept, textSize: 200 }));
  publishEdition(2, second);
  const { page } = await start({ root, size: { width: 1024, height: 640 } });
  await expect(notice(page)).toBeVisible();
  expect(await faults(page, '.notices')).toEqual([]);
  await notice(page).getByRole('button', { name: 'See them' }).click();
  await expect(report(page).getByRole('listitem')).toHaveCount(4);
  expect(await faults(page, '[role="dialog"]')).toEqual([]);
  const overflow = await report(page).evaluate(
    (dialog) => (dialog.parentElement?.scrollWidth ?? 0) - (dialog.parentElement?.clientWidth ?? 0),
  );
  expect(overflow).toBe(0);
  // Here the notes are a drawer over the page.
  await report(page).getByRole('listitem').nth(2).getByRole('button', { name: 'Go to it' }).click();
  await expect(parts(page).notes.getByRole('group', { name: /passage not found/ })).toBeFocused();
});
