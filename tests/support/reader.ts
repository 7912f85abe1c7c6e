// The data folder of someone who has read before: marks, a note, a lost passage, bookmarks, an older edition.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe } from '../../core/anchoring/describe.js';
import { createAnnotation } from '../../core/annotation/create.js';
import { withNote } from '../../core/annotation/edit.js';
import type { Annotation } from '../../core/annotation/types.js';
import { emptyNotebook } from '../../core/schema/notebook.js';
import type { Article, Issue } from '../../core/journal/types.js';

const compiled = resolve(import.meta.dirname, '../../dist/content');
const now = '2026-01-05T09:00:00.000Z';

function readIssue(): Issue {
  const [file = ''] = readdirSync(compiled);
  return JSON.parse(readFileSync(join(compiled, file), 'utf8')) as Issue;
}

const note = {
  lexical: JSON.stringify({
    root: {
      type: 'root',
      version: 1,
      direction: null,
      format: '',
      indent: 0,
      children: [
        {
          type: 'paragraph',
          version: 1,
          direction: null,
          format: '',
          indent: 0,
          textFormat: 0,
          textStyle: '',
          children: [
            {
              type: 'text',
              version: 1,
              text: 'Ask on Monday',
              detail: 0,
              format: 0,
              mode: 'normal',
              style: '',
            },
          ],
        },
      ],
    },
  }),
  html: '<p>Ask on Monday</p>',
  markdown: 'Ask on Monday',
};

/** Marks on the first words of an article's paragraphs, the second with a note, the last on words that are gone. */
function marksOn(issue: Issue, article: Article, meanings: readonly string[]): readonly Annotation[] {
  const paragraphs = article.blocks.filter(
    ({ kind, end, start }) => kind === 'paragraph' && end - start > 80,
  );
  return meanings.map((meaning, at) => {
    const block = paragraphs[at * 2];
    if (!block) throw new Error(`${article.id} is too short`);
    const lost = at === meanings.length - 1;
    const from = lost ? { ...article, text: article.text.replace(/[aeiou]/g, 'x') } : article;
    const annotation = createAnnotation({
      ref: { issue: issue.id, article: article.id },
      selectors: describe(from, { start: block.start, end: block.start + 60 }),
      meaning,
      id: `urn:uuid:00000000-0000-4000-8000-00000000000${at}`,
      now,
    });
    return at === 1 ? withNote(annotation, note, now) : annotation;
  });
}

/** Fills an empty data folder; `preferences` on top of the defaults. */
export function settleIn(folder: string, preferences: object = {}): void {
  const issue = readIssue();
  const article = issue.articles.find(({ id }) => id === 'reunification');
  const leadership = issue.articles.find(({ id }) => id === 'leadership');
  if (!article || !leadership) throw new Error('an article the tests rely on is gone');
  const items = marksOn(issue, article, [
    'key-idea',
    'evidence',
    'practice',
    'question',
    'challenge',
    'reflection',
    'question',
  ]);
  const books = join(folder, 'notebooks', issue.id);
  mkdirSync(books, { recursive: true });
  const empty = emptyNotebook(issue.id, article.id, article.title);
  const notebook = { ...empty, total: items.length, first: { ...empty.first, items } };
  writeFileSync(join(books, `${article.id}.json`), JSON.stringify(notebook));
  const [, , third] = leadership.blocks;
  const bookmark = (block: string) => ({
    issue: issue.id,
    article: leadership.id,
    block,
    title: leadership.title,
    label: '1',
    words: 'The words it began with',
    made: now,
  });
  const progress = {
    schemaVersion: 1,
    issue: issue.id,
    article: leadership.id,
    articles: {
      [`${issue.id}/${leadership.id}`]: { block: third?.id, offset: 0, furthest: 0.4, opened: now },
    },
    editions: { [issue.id]: 1 },
    bookmarks: [bookmark(third?.id ?? ''), bookmark('p-0000000000')],
  };
  writeFileSync(join(folder, 'reading-progress.json'), JSON.stringify(progress));
  writeFileSync(join(folder, 'preferences.json'), JSON.stringify(preferences));
}
