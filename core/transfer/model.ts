// What is exported: annotations with all that can be said of them, put together in groups.
import { tagsInNote } from '../annotation/note-state.js';
import { noteOf } from '../annotation/read.js';
import type { Run } from '../annotation/reference-styles.js';
import type { MarkStyle, Annotation } from '../annotation/types.js';
import type { NoteNode } from './note.js';

/** One annotation. */
export interface ExportItem {
  readonly annotation: Annotation;
  readonly issue: string;
  readonly article: string;
  readonly authors: readonly string[];
  /** Where it stands, in words ("paragraph 4"); empty when its passage is not found. */
  readonly place: string;
  /** Whether the passage was found. */
  readonly found: boolean;
  /** The words marked, as they were then. */
  readonly quote: string;
  /** The note as a tree, empty when there is none. */
  readonly note: readonly NoteNode[];
  /** The note as Markdown. */
  readonly noteMarkdown: string;
  /** Name of the meaning. */
  readonly meaning: string;
  readonly colour: string;
  readonly style: MarkStyle;
  readonly tags: readonly string[];
  /** How it is cited in the text, and the entry of the list of references. */
  readonly citation: string;
  readonly reference: readonly Run[];
}

/** Some annotations under a title. */
export interface ExportGroup {
  readonly title: string;
  readonly items: readonly ExportItem[];
}

/** All that is exported. */
export interface ExportDocument {
  readonly title: string;
  /** When it was made, ISO 8601. */
  readonly made: string;
  readonly groups: readonly ExportGroup[];
  /** Annotations in all, each counted once however many groups it is in. */
  readonly count: number;
}

/** Where an item stands, in words; under the title of its article that is not said again. Empty where nothing is left. */
export function whereInWords({ article, place, found }: ExportItem, group: string): string {
  const where = [group === article ? '' : article, found ? place : 'passage not found'];
  return where.filter((part) => part !== '').join(', ');
}

/** The tags that the note does not show already. */
export function tagsBeside({ annotation, tags }: ExportItem): readonly string[] {
  const written = new Set(tagsInNote(noteOf(annotation)?.lexical ?? ''));
  return tags.filter((tag) => !written.has(tag));
}

/** The annotations of a document in order, each once. */
export function itemsOf({ groups }: Pick<ExportDocument, 'groups'>): readonly ExportItem[] {
  const items = new Map<string, ExportItem>();
  for (const { items: some } of groups)
    for (const item of some) if (!items.has(item.annotation.id)) items.set(item.annotation.id, item);
  return [...items.values()];
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** "21 November 2026, 41 marks". */
export const madeInWords = ({ made, count }: ExportDocument): string =>
  `${day.format(new Date(made))}, ${count.toLocaleString('en-GB')} ${count === 1 ? 'mark' : 'marks'}`;
