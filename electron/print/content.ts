// Gathers what is printed: the issue and, where they are wanted, the reader's marks of each article.
import type { Meaning } from '../../core/annotation/meanings.js';
import { live } from '../../core/annotation/read.js';
import type { Annotation } from '../../core/annotation/types.js';
import { issueNotebook, type Notice } from '../../core/ipc/contract.js';
import type { Issue } from '../../core/journal/types.js';
import type { PrintContent, PrintRequest } from '../../core/print/types.js';
import type { Notebooks } from '../storage/notebooks.js';

/** The articles a request is about, in reading order. */
const articlesOf = (issue: Issue, { article }: Pick<PrintRequest, 'article'>): readonly string[] =>
  issue.articles.map(({ id }) => id).filter((id) => article === undefined || id === article);

/** The content of a job, with anything the reader must hear about their notebooks. */
export async function gatherContent(
  issue: Issue,
  request: PrintRequest,
  notebooks: Notebooks,
  meanings: readonly Meaning[],
): Promise<{
  readonly content: PrintContent;
  readonly articles: readonly string[];
  readonly notices: readonly Notice[];
}> {
  const { article, marks, notes, paper } = request;
  const articles = articlesOf(issue, request);
  const annotations: Record<string, readonly Annotation[]> = {};
  const notices: Notice[] = [];
  // Notes on the whole issue are printed with the whole issue.
  const wanted = article === undefined && notes ? [...articles, issueNotebook] : articles;
  for (const id of marks || notes ? wanted : []) {
    const opened = await notebooks.open({ issue: issue.id, article: id });
    if (opened.ok) {
      annotations[id] = live(opened.value.annotations);
      notices.push(...opened.value.notices);
    } else {
      const title = issue.articles.find((piece) => piece.id === id)?.title ?? issue.title;
      notices.push({
        severity: 'warning',
        title: `“${title}” was printed without your marks and notes`,
        detail: opened.error.message,
      });
    }
  }
  const content = {
    issue,
    annotations,
    meanings,
    marks,
    notes,
    paper,
    ...(article === undefined ? {} : { article }),
  };
  return { content, articles, notices };
}
