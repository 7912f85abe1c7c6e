// The text of any issue of the library, fetched once, for what speaks of passages of issues that are not open.
import type { Article, Issue } from '../../core/journal/types.js';
import { issueNotebook, type ArticleRef } from '../../core/ipc/contract.js';
import { request } from '../platform/journal.js';
import { useJournal } from './journal.js';

const others = new Map<string, Issue | null>();

/** An issue if it is at hand; null when the library does not have it, undefined while nobody has asked. */
export function knownIssue(id: string): Issue | null | undefined {
  const { issue } = useJournal.getState();
  return issue?.id === id ? issue : others.get(id);
}

/** Fetches an issue unless it is at hand. */
export async function fetchIssue(id: string): Promise<Issue | null> {
  const known = knownIssue(id);
  if (known !== undefined) return known;
  const answer = await request('openIssue', { issue: id });
  const issue = answer.ok ? answer.value : null;
  others.set(id, issue);
  return issue;
}

/** The article a notebook is about, if its issue is at hand and has it. */
export const articleAt = ({ issue, article }: ArticleRef): Article | undefined =>
  article === issueNotebook ? undefined : knownIssue(issue)?.articles.find(({ id }) => id === article);
