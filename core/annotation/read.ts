// Reads what an annotation holds: its meaning, note, tags and quotation.
import type { Annotation, MarkStyle, NoteBody, NoteContent, Selectors, TextualBody } from './types.js';

/** How a meaning is named in a file. */
export const meaningPrefix = 'urn:learning-journal:meaning:';

/** Media types of the three forms of a note. */
export const noteFormats = {
  lexical: 'application/vnd.lexical+json',
  html: 'text/html',
  markdown: 'text/markdown',
} as const;

type Body = Annotation['body'][number];

/** Whether a body is the note: in several forms, as this program writes it, or in one, as others do. */
export const isNote = (body: Body): body is NoteBody | TextualBody =>
  body.type === 'Choice' || (body.type === 'TextualBody' && body.purpose === 'commenting');

/** Whether a body is a tag. */
export const isTag = (body: Body): body is TextualBody =>
  body.type === 'TextualBody' && body.purpose === 'tagging';

/** Id of the annotation's meaning, or an empty string when it has none. */
export function meaningOf(annotation: Annotation): string {
  for (const body of annotation.body) {
    if (body.type === 'SpecificResource' && body.source.startsWith(meaningPrefix))
      return body.source.slice(meaningPrefix.length);
  }
  return '';
}

/** The note in its three forms; a form that is missing is empty. Undefined when there is no note. */
export function noteOf(annotation: Annotation): NoteContent | undefined {
  const note = annotation.body.find(isNote);
  if (!note) return undefined;
  if (note.type === 'TextualBody') return { lexical: '', html: '', markdown: note.value };
  const form = (format: string): string => note.items.find((item) => item.format === format)?.value ?? '';
  return {
    lexical: form(noteFormats.lexical),
    html: form(noteFormats.html),
    markdown: form(noteFormats.markdown),
  };
}

/** The tags, without `#`. */
export const tagsOf = (annotation: Annotation): readonly string[] =>
  annotation.body.filter(isTag).map((tag) => tag.value);

/** Where the passage is; empty when the annotation is about a whole article or issue. */
export const selectorsOf = ({ target }: Annotation): Selectors => target.selector ?? [];

/** How the passage is shown in the text. */
export const styleOf = ({ target }: Annotation): MarkStyle => target.styleClass ?? 'highlight';

/** Whether an annotation is about a whole article or issue. */
export const isWhole = (annotation: Annotation): boolean => selectorsOf(annotation).length === 0;

/** Whether an annotation is a note without a mark in the text: on a passage, an article or an issue. */
export const isUnmarked = (annotation: Annotation): boolean =>
  isWhole(annotation) || styleOf(annotation) === 'unmarked';

/** Whether an annotation says nothing: neither a mark nor a note nor a tag. */
export const isNothing = (annotation: Annotation): boolean =>
  isUnmarked(annotation) && noteOf(annotation) === undefined && tagsOf(annotation).length === 0;

/** Whether an annotation lies in the bin. */
export const isBinned = (annotation: Annotation): boolean => annotation['lj:binned'] !== undefined;

/** The annotations that do not lie in the bin. */
export const live = (annotations: readonly Annotation[]): readonly Annotation[] =>
  annotations.filter((annotation) => !isBinned(annotation));

/** The marked words as they were recorded, also of a mark that lost its passage and is kept as a note. */
export function quoteOf(annotation: Annotation): string {
  for (const selector of annotation.target['lj:lost'] ?? selectorsOf(annotation))
    if (selector.type === 'TextQuoteSelector') return selector.exact;
  return '';
}
