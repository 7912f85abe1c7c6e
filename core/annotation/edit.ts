// Changes to an annotation, each a new value; keys this program does not know are kept.
import { isNote, meaningPrefix, noteFormats } from './read.js';
import type { Annotation, NoteBody, NoteContent } from './types.js';

type Body = Annotation['body'][number];

/** Replaces the bodies that `match` by `next`, where the first of them stood, else at the end. */
function replaceBody(
  bodies: readonly Body[],
  match: (body: Body) => boolean,
  next: Body | null,
): readonly Body[] {
  const at = bodies.findIndex(match);
  const rest = bodies.filter((body) => !match(body));
  if (next === null) return rest;
  return at < 0 ? [...rest, next] : rest.toSpliced(at, 0, next);
}

/** Gives the annotation another meaning. `now` is ISO 8601. */
export const withMeaning = (annotation: Annotation, meaning: string, now: string): Annotation => ({
  ...annotation,
  modified: now,
  body: replaceBody(
    annotation.body,
    (body) => body.type === 'SpecificResource' && body.source.startsWith(meaningPrefix),
    { type: 'SpecificResource', purpose: 'classifying', source: meaningPrefix + meaning },
  ),
});

/** Gives the annotation a note, or takes it away with null. */
export function withNote(annotation: Annotation, note: NoteContent | null, now: string): Annotation {
  const body: NoteBody | null = note && {
    type: 'Choice',
    items: (['lexical', 'html', 'markdown'] as const).map((form) => ({
      type: 'TextualBody',
      purpose: 'commenting',
      format: noteFormats[form],
      value: note[form],
    })),
  };
  return {
    ...annotation,
    modified: now,
    motivation: note ? 'commenting' : 'highlighting',
    body: replaceBody(annotation.body, isNote, body),
  };
}
