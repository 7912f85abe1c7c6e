// What stands in the data folder of the reader who is pictured, and the library they have.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../setup/set-up.mjs';

/**
 * What is read here of the program's files, and changed in the reader's.
 * @typedef {{ id: string, label: string, start: number, end: number }} Block
 * @typedef {{ id: string, title: string, text: string, blocks: Block[] }} Article
 * @typedef {{ id: string, created: string, modified: string, target: { selector: Selector[] } }} Mark
 * @typedef {{ type: string, exact?: string | undefined }} Selector
 * @typedef {{ first: { items: Mark[] } }} Notebook
 * @typedef {{ articles: Record<string, unknown> }} Progress
 */

const ISSUE = 'strengthening-families-6';
const SECOND = 'tests/fixtures/content/issues/small';

/** The piece whose notebook is damaged, so that a message stands above it. */
const DAMAGED = 'values-at-the-heart';

/** How far pieces are read: 1 is to the end. */
const READ = { foreword: 1, welcome: 1, 'chloes-story': 1, leadership: 0.4, 'programme-timeline': 0.6 };

/** Paragraphs with a bookmark, by piece. */
const BOOKMARKED = /** @type {const} */ ([
  ['reunification', '9'],
  ['leadership', '4'],
  ['impact-evaluation', '12'],
]);

/**
 * Lays a copy of the built program with a second issue in its library.
 * @param {string} folder a new one
 */
export async function layProgram(folder) {
  await mkdir(join(folder, 'dist'), { recursive: true });
  await cp(join(ROOT, 'package.json'), join(folder, 'package.json'));
  await cp(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  const content = join(folder, 'content');
  await cp(join(ROOT, SECOND), join(content, 'issues/small'), { recursive: true });
  const out = join(folder, 'second');
  const compiler = ['node_modules/tsx/dist/cli.mjs', 'build/content/main.ts'].map((path) => join(ROOT, path));
  execFileSync(process.execPath, [...compiler, '--content', content, '--out', out], { cwd: ROOT });
  for (const file of await readdir(out)) await cp(join(out, file), join(folder, 'dist/content', file));
}

/**
 * @param {string} file
 * @returns {Promise<unknown>}
 */
const read = async (file) => /** @type {unknown} */ (JSON.parse(await readFile(file, 'utf8')));

/**
 * @template T
 * @param {string} file
 * @param {(value: T) => unknown} change
 */
async function edit(file, change) {
  await writeFile(file, JSON.stringify(change(/** @type {T} */ (await read(file)))));
}

/**
 * Adds to a data folder in which the marks of the README were made: places, bookmarks, marks that an edition after
 * theirs has changed or lost, and a damaged notebook.
 * @param {string} folder
 */
export async function fill(folder) {
  const issue = /** @type {{ articles: Article[] }} */ (
    await read(join(ROOT, 'dist/content', `${ISSUE}.json`))
  );
  const opened = '2026-11-14T18:20:00.000Z';
  const articles = Object.fromEntries(
    Object.entries(READ).map(([id, furthest]) => [
      `${ISSUE}/${id}`,
      { block: 'title', offset: -48, furthest, opened },
    ]),
  );
  const bookmarks = BOOKMARKED.map(([id, label], at) => {
    const article = issue.articles.find((known) => known.id === id);
    const block = article?.blocks.find((known) => known.label === label);
    if (!article || !block) throw new Error(`There is no paragraph ${label} in ${id} to set a bookmark at.`);
    const words = article.text.slice(block.start, block.end).replace(/^(.{90,110})\s.*$/, '$1…');
    const made = `2026-11-${String(10 + at)}T09:00:00.000Z`;
    return { issue: ISSUE, article: id, block: block.id, title: article.title, label, words, made };
  });
  await edit(join(folder, 'reading-progress.json'), (/** @type {Progress} */ progress) => ({
    ...progress,
    articles: { ...progress.articles, ...articles },
    bookmarks,
  }));

  const notebooks = join(folder, 'notebooks', ISSUE);
  const replaced = [
    'Most children and young people do better where home is with their own parents',
    'A sentence of an earlier edition, which nothing in this one resembles.',
  ];
  await edit(join(notebooks, 'reunification.json'), (/** @type {Notebook} */ notebook) => {
    const earlier = structuredClone(notebook.first.items.slice(0, 2)).map((annotation, at) => {
      annotation.id = `${annotation.id.slice(0, -1)}${String(at)}`;
      annotation.created = annotation.modified = opened;
      for (const selector of annotation.target.selector)
        if (selector.type === 'TextQuoteSelector') selector.exact = replaced[at];
      return annotation;
    });
    notebook.first.items.push(...earlier);
    return notebook;
  });
  await writeFile(join(notebooks, `${DAMAGED}.json`), '{ "type": "AnnotationCollection", ');
}

/**
 * Sets the theme, and whatever else the settings hold, before a start.
 * @param {string} folder
 * @param {Readonly<Record<string, unknown>>} preferences
 */
export async function prefer(folder, preferences) {
  await edit(join(folder, 'preferences.json'), (/** @type {object} */ kept) => ({ ...kept, ...preferences }));
}
