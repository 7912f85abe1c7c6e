// Two editions of an issue, a mark in one of them, and the files that outlive the window.
import { describe } from '../../../core/anchoring/describe.js';
import type { Annotation } from '../../../core/annotation/types.js';
import type { Notice } from '../../../core/ipc/contract.js';
import type { Article, Issue } from '../../../core/journal/types.js';
import type { ReadingProgress } from '../../../core/schema/progress.js';
import { highlight } from '../../core/annotation/annotations.js';
import { documentOf, rangeOf } from '../../core/anchoring/documents.js';

export const hub = 'The council opened a family hub in the old library, and the town came to see it.';
const workers = 'Social workers spent two days a week there. Families came without an appointment.';
export const budget = 'Later that year the budget was cut and the hub had to move to a school.';

/** As the compiler does it, a block's id comes from what it says. */
const docOf = (...paragraphs: readonly string[]) =>
  documentOf(...paragraphs.map((text) => ({ id: `p-${text}`, text })));
const articleOf = (id: string, ...paragraphs: readonly string[]): Article =>
  ({ ...docOf(...paragraphs), id, title: `Title of ${id}` }) as unknown as Article;
export const issueOf = (edition: number, ...articles: readonly Article[]): Issue =>
  ({ id: 'issue', edition, articles }) as unknown as Issue;

export const first = issueOf(1, articleOf('alpha', hub, workers), articleOf('beta', budget));
/** Paragraph 2 of alpha got another word, and beta was rewritten. */
export const second = issueOf(
  2,
  articleOf('alpha', hub, workers.replace('two', 'three')),
  articleOf('beta', 'Nothing here is what was there.'),
);

export function markOn(
  doc: Article,
  words: string,
  id: string,
  created = '2020-01-01T12:00:00.000Z',
): Annotation {
  const annotation = highlight(id);
  const selector = describe(doc, rangeOf(doc, words));
  return { ...annotation, created, target: { ...annotation.target, selector } };
}
export const [alpha, beta] = first.articles as readonly [Article, Article];

/** The reader's files. */
export interface Disk {
  /** What opening the notebook of an article waits for. */
  opening: Record<string, Promise<void>>;
  notebooks: Record<string, readonly Annotation[]>;
  broken: Record<string, string>;
  notices: Notice[];
  progress: ReadingProgress;
  asked: string[];
}
