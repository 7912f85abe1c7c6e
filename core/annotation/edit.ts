// Changes to an annotation, each a new value; keys this program does not know are kept.
import { isNote, isTag, meaningPrefix, noteFormats } from './read.js';
import type { Annotation, MarkStyle, NoteBody, NoteContent, Selectors } from './types.js';

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

/** Gives the annotation these tags, without `#`, each once; order is kept. */
export function withTags(annotation: Annotation, tags: readonly string[], now: string): Annotation {
  const known = new Map(annotation.body.filter(isTag).map((body) => [body.value, body]));
  const bodies = [...new Set(tags)].map(
    (value): Body => known.get(value) ?? { type: 'TextualBody', purpose: 'tagging', value },
  );
  const rest = annotation.body.filter((body) => !isTag(body));
  return { ...annotation, modified: now, body: [...rest, ...bodies] };
}

/** Puts the annotation on another passage. */
export const withSelectors = (annotation: Annotation, selector: Selectors, now: string): Annotation => ({
  ...annotation,
  modified: now,
  target: { ...annotation.target, selector },
});

/** Shows the passage in another way. */
export const withStyle = (annotation: Annotation, styleClass: MarkStyle, now: string): Annotation => ({
  ...annotation,
  modified: now,
  target: { ...annotation.target, styleClass },
});

/** Lays the annotation in the bin. It stays in its notebook, unchanged but for that. */
export const binned = (annotation: Annotation, now: string): Annotation => ({
  ...annotation,
  'lj:binned': now,
});

/** Takes the annotation out of the bin. */
export function restored(annotation: Annotation): Annotation {
  const { 'lj:binned': _, ...rest } = annotation;
  return rest;
}
