// The notebooks read last, as they are now: who comes back to an article has its marks together with its text.
import type { Annotation } from '../../core/annotation/types.js';
import type { ArticleRef, NotebookChange } from '../../core/ipc/contract.js';

/** How many are kept. */
const most = 8;

/** Annotations by id, by notebook; the one read last comes last. */
const kept = new Map<string, Map<string, Annotation>>();

const keyOf = ({ issue, article }: ArticleRef): string => `${issue}/${article}`;

/** Keeps the annotations of a notebook, among them those still on their way to the disk. */
export function keepNotebook(ref: ArticleRef, annotations: readonly Annotation[]): void {
  const key = keyOf(ref);
  kept.delete(key);
  kept.set(key, new Map(annotations.map((annotation) => [annotation.id, annotation])));
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

/** The annotations of a notebook that is kept. */
export function keptNotebook(ref: ArticleRef): readonly Annotation[] | undefined {
  const key = keyOf(ref);
  const annotations = kept.get(key);
  if (!annotations) return undefined;
  kept.delete(key);
  kept.set(key, annotations);
  return [...annotations.values()];
}

/** Takes over what is being saved. */
export function changeKept(ref: ArticleRef, changes: readonly NotebookChange[]): void {
  const annotations = kept.get(keyOf(ref));
  for (const change of changes)
    if (change.kind === 'put') annotations?.set(change.annotation.id, change.annotation);
    else annotations?.delete(change.id);
}
