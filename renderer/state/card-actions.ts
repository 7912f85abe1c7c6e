// What the reader does to one card or to many at once in the margin: each time one step that can be undone.
import { binned, withMeaning } from '../../core/annotation/edit.js';
import { meaningOf, tagsOf } from '../../core/annotation/read.js';
import { withoutTag, withTag } from '../../core/annotation/tags.js';
import type { Annotation } from '../../core/annotation/types.js';
import { closeNote, takeStep } from './annotation-actions.js';
import { useAnnotations } from './annotations.js';
import { announce } from './announce.js';
import { meaningOfId } from './meanings.js';

/** Changes those of the annotations that the change makes another; returns how many. */
function change(
  ids: readonly string[],
  label: string,
  make: (annotation: Annotation, now: string) => Annotation,
): number {
  const { ref } = useAnnotations.getState();
  if (!ref) return 0;
  const now = new Date().toISOString();
  const changes = ids.flatMap((id) => {
    const before = useAnnotations.getState().byId.get(id)?.annotation;
    const after = before && make(before, now);
    return before && after && after !== before ? [{ ref, before, after }] : [];
  });
  if (changes.length > 0) takeStep(label, changes);
  return changes.length;
}

const counted = (count: number): string => `${count} ${count === 1 ? 'note' : 'notes'}`;

/** Tags cards, those that do not have the tag yet. */
export function addTag(ids: readonly string[], tag: string): void {
  const count = change(ids, `tag #${tag}`, (annotation, now) => withTag(annotation, tag, now));
  if (count === 0) announce(`Already tagged #${tag}`);
  else announce(ids.length === 1 ? `Tagged #${tag}` : `${counted(count)} tagged #${tag}`);
}

/** Takes a tag from a card. */
export function removeTag(id: string, tag: string): void {
  // The open editor would bring the tag back with the next key.
  if (useAnnotations.getState().editing === id) closeNote();
  change([id], `remove tag #${tag}`, (annotation, now) =>
    tagsOf(annotation).includes(tag) ? withoutTag(annotation, tag, now) : annotation,
  );
  announce(`Tag #${tag} removed`);
}

/** Gives many cards a meaning. */
export function changeMeanings(ids: readonly string[], meaning: string): void {
  const { name } = meaningOfId(meaning);
  const count = change(ids, `change to ${name}`, (annotation, now) =>
    meaningOf(annotation) === meaning ? annotation : withMeaning(annotation, meaning, now),
  );
  announce(count === 0 ? `Already ${name}` : `${counted(count)} changed to ${name}`);
}

/** Moves many cards to the bin. */
export function binMany(ids: readonly string[]): void {
  const { editing, active } = useAnnotations.getState();
  if (editing !== null && ids.includes(editing)) closeNote();
  if (active !== null && ids.includes(active)) useAnnotations.setState({ active: null });
  const count = change(ids, `delete ${counted(ids.length)}`, binned);
  announce(`${counted(count)} moved to the bin. Undo with Ctrl+Z.`);
}
