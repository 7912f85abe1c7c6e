// What is done to many annotations at once: each one step that can be undone, and said.
import { binned, restored, withMeaning, withTags } from '../../../core/annotation/edit.js';
import type { NotebookEntry } from '../../../core/annotation/query.js';
import { meaningOf, quoteOf, selectorsOf, tagsOf } from '../../../core/annotation/read.js';
import { citedOf, referenced, type Referenced } from '../../../core/annotation/reference.js';
import type { ReferenceStyle } from '../../../core/annotation/reference-styles.js';
import type { Annotation } from '../../../core/annotation/types.js';
import { resolve } from '../../../core/anchoring/resolve.js';
import { takeStep } from '../../state/annotation-actions.js';
import { announce } from '../../state/announce.js';
import { copyReferenced } from '../../state/copy.js';
import { articleAt, fetchIssue } from '../../state/documents.js';
import { meaningOfId } from '../../state/meanings.js';
import type { AnnotationChange } from '../../state/undo.js';
import { marks } from './words.js';

type Change = (annotation: Annotation, now: string) => Annotation | null;

/** Takes the step that changes those of the entries that `change` makes different; how many those are. */
function act(label: string, entries: readonly NotebookEntry[], change: Change): number {
  const now = new Date().toISOString();
  const changes = entries.flatMap(({ ref, annotation }): readonly AnnotationChange[] => {
    const after = change(annotation, now);
    return after === annotation ? [] : [{ ref, before: annotation, after }];
  });
  if (changes.length > 0) takeStep(label, changes);
  return changes.length;
}

/** Adds a tag; those that have it are left alone. */
export function addTag(entries: readonly NotebookEntry[], tag: string): void {
  const count = act(`tag “${tag}”`, entries, (annotation, now) => {
    const tags = tagsOf(annotation);
    return tags.includes(tag) ? annotation : withTags(annotation, [...tags, tag], now);
  });
  announce(count === 0 ? `All of them have the tag “${tag}”` : `${marks(count)} tagged “${tag}”`);
}

/** Takes a tag away. */
export function removeTag(entries: readonly NotebookEntry[], tag: string): void {
  const count = act(`take away the tag “${tag}”`, entries, (annotation, now) => {
    const tags = tagsOf(annotation);
    if (!tags.includes(tag)) return annotation;
    return withTags(
      annotation,
      tags.filter((one) => one !== tag),
      now,
    );
  });
  announce(`Tag “${tag}” taken from ${marks(count)}`);
}

/** Gives another meaning. */
export function changeMeanings(entries: readonly NotebookEntry[], id: string): void {
  const { name } = meaningOfId(id);
  const count = act(`change to ${name}`, entries, (annotation, now) =>
    meaningOf(annotation) === id ? annotation : withMeaning(annotation, id, now),
  );
  announce(count === 0 ? `All of them are ${name}` : `${marks(count)} changed to ${name}`);
}

/** Lays them in the bin. */
export function moveToBin(entries: readonly NotebookEntry[]): void {
  const count = act('move to the bin', entries, binned);
  announce(`${marks(count)} moved to the bin. Undo with Ctrl+Z.`);
}

/** Takes them out of the bin. */
export function restore(entries: readonly NotebookEntry[]): void {
  const count = act('restore from the bin', entries, restored);
  announce(`${marks(count)} restored`);
}

/** Deletes them for good, which undo can still take back while the journal is open. */
export function deleteForGood(entries: readonly NotebookEntry[]): void {
  const count = act('delete for good', entries, () => null);
  announce(`${marks(count)} deleted for good. Undo with Ctrl+Z while the journal is open.`);
}

/** The words of an entry with their reference; a lost passage is cited without a paragraph, by the words it had. */
async function referenceOf(entry: NotebookEntry, style: ReferenceStyle): Promise<Referenced> {
  const { ref, annotation, title } = entry;
  const issue = await fetchIssue(ref.issue);
  const article = articleAt(ref);
  const words = quoteOf(annotation);
  const source = issue ?? { journal: entry.issueTitle, number: 0, date: '' };
  if (!issue || !article)
    return referenced(words, citedOf(source, { title, authors: [], blocks: [] }), style);
  if (words === '') return referenced('', citedOf(issue, article), style);
  const resolution = resolve(article, selectorsOf(annotation));
  if (resolution.status === 'orphan') return referenced(words, citedOf(issue, article), style);
  const { start, end } = resolution.range;
  return referenced(article.text.slice(start, end), citedOf(issue, article, resolution.range), style);
}

/** Copies them with their references. */
export async function copyEntries(entries: readonly NotebookEntry[], style: ReferenceStyle): Promise<void> {
  const all: Referenced[] = [];
  for (const entry of entries) all.push(await referenceOf(entry, style));
  await copyReferenced(all);
}
