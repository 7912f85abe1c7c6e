// What notes on a whole issue are shown with: an article without a word, so that all that is done with notes can be done.
import { issueNotebook } from '../../core/ipc/contract.js';
import type { Article, Issue } from '../../core/journal/types.js';

const known = new WeakMap<Issue, Article>();

/** Stands for the issue where an article is asked for; the same object for the same issue. */
export function wholeIssue(issue: Issue): Article {
  const article = known.get(issue) ?? {
    id: issueNotebook,
    title: issue.title,
    standfirst: '',
    kind: 'front-matter',
    part: '',
    authors: [],
    models: [],
    places: [],
    language: 'en',
    words: 0,
    minutes: 1,
    text: '',
    blocks: [],
    body: { type: 'root', children: [] },
  };
  known.set(issue, article);
  return article;
}
