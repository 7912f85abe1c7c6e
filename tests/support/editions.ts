// Two editions of one issue: a reader marks five passages of the first, the second has moved, edited or lost them.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, openArticle, parts, select } from './journal.js';
import { compile, test as base } from './programs.js';

/** The articles of an edition: paragraphs by title. */
type Edition = Readonly<Record<string, readonly string[]>>;

/** Writes an edition of the issue as the folder of content that the compiler reads. */
function writeContent(content: string, edition: number, articles: Edition): void {
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
}

/** A passage that is edited. */
export const workers = 'Social workers spent two days a week there.';
/** A passage that moves, with a sentence before it that is taken away. */
export const children = 'The children painted the door blue and hung a bell above it.';
/** A passage that is deleted. */
export const budget = 'Later the budget was cut and the hub had to move to a school.';
const visits = 'Families came without an appointment, on foot or by bus.';
const others = Array.from({ length: 12 }, (_, at) => `Month ${at + 1} brought more of the same to everyone.`);

/** The edition that is read and marked. */
export const first: Edition = {
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
export const second: Edition = {
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

/** Marks five passages in three articles. */
async function markAll(page: Page): Promise<void> {
  await mark(page, 'The council opened a family hub');
  await mark(page, workers);
  await openArticle(page, /Growing/);
  await mark(page, children);
  await mark(page, budget, 'Ask **why** it was cut');
  await openArticle(page, /Memories/);
  await mark(page, 'She had kept the old key.', 'Which key?');
  await openArticle(page, /Opening/);
}

/** Whether the journal wrote a file of its folder, and not Chromium. */
const isJournals = (path: string): boolean => statSync(path).isDirectory() || path.endsWith('.json');

/** Tests with a program in `root` whose issue comes in editions. */
export const test = base.extend<{
  publish: (edition: number, articles: Edition) => void;
  /** Reads and marks the first edition, and closes the journal: once a worker; after that its folder is copied. */
  readFirstEdition: () => Promise<void>;
}>({
  publish: async ({ root, kept }, use) => {
    await use((edition, articles) => {
      const name = createHash('sha256')
        .update(JSON.stringify([edition, articles]))
        .digest('hex');
      const compiled = join(kept, name);
      if (!existsSync(compiled)) {
        writeContent(join(kept, 'content'), edition, articles);
        compile(join(kept, 'content'), compiled);
      }
      const content = join(root, 'dist/content');
      rmSync(content, { recursive: true, force: true });
      cpSync(compiled, content, { recursive: true });
    });
  },
  readFirstEdition: async ({ root, folder, kept, publish, start }, use) => {
    const read = join(kept, 'reader');
    await use(async () => {
      if (!existsSync(read)) {
        publish(1, first);
        const { app, page } = await start({ root });
        await markAll(page);
        await app.close();
        cpSync(folder, read, { recursive: true, filter: isJournals });
      } else cpSync(read, folder, { recursive: true });
    });
  },
});
