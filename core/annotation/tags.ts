// Tags: what may be one, and how those written in a note become those of the annotation.
import { withNote, withTags } from './edit.js';
import { tagsInNote, withoutTagInNote } from './note-state.js';
import { noteHtml } from './note-html.js';
import { noteOf, tagsOf } from './read.js';
import type { Annotation, NoteContent } from './types.js';

/** Longest tag, in UTF-16 units. */
const longest = 60;

/** The tag a person meant by what they typed, without `#`; empty when it is none. */
export const tagFrom = (typed: string): string =>
  typed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#+\s*/, '')
    .slice(0, longest)
    .trim();

/**
 * The tags of an annotation after its note changed: those that came into the text are added, those that left it go,
 * and what was added beside the text stays.
 */
function tagsAfterWriting(
  tags: readonly string[],
  before: readonly string[],
  after: readonly string[],
): readonly string[] {
  const gone = new Set(before.filter((tag) => !after.includes(tag)));
  return [...new Set([...tags.filter((tag) => !gone.has(tag)), ...after])];
}

/** Gives the annotation what was written, and the tags that stand in it. `now` is ISO 8601. */
export function withWritten(annotation: Annotation, note: NoteContent | null, now: string): Annotation {
  const before = tagsInNote(noteOf(annotation)?.lexical ?? '');
  const after = tagsInNote(note?.lexical ?? '');
  const written = withNote(annotation, note, now);
  if (before.join('\n') === after.join('\n')) return written;
  return withTags(written, tagsAfterWriting(tagsOf(annotation), before, after), now);
}

/** Adds a tag, if it is not there yet; the same annotation if it is. */
export const withTag = (annotation: Annotation, tag: string, now: string): Annotation =>
  tagsOf(annotation).includes(tag) ? annotation : withTags(annotation, [...tagsOf(annotation), tag], now);

/** Takes a tag away; where it stands in the note it becomes plain words. */
export function withoutTag(annotation: Annotation, tag: string, now: string): Annotation {
  const rest = withTags(
    annotation,
    tagsOf(annotation).filter((one) => one !== tag),
    now,
  );
  const note = noteOf(annotation);
  const lexical = withoutTagInNote(note?.lexical ?? '', tag);
  if (!note || lexical === note.lexical) return rest;
  return withNote(rest, { ...note, lexical, html: noteHtml(lexical) }, now);
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those of the tags, in their order, that begin with what is typed, then those that hold it; capitals and accents make no difference. */
export function tagsLike(known: readonly string[], typed: string, limit: number): readonly string[] {
  const wanted = folded(typed);
  const begins = known.filter((tag) => folded(tag).startsWith(wanted));
  const holds = known.filter((tag) => !begins.includes(tag) && folded(tag).includes(wanted));
  return [...begins, ...holds].slice(0, limit);
}
