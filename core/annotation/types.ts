// The W3C Web Annotation model as this program uses it (https://www.w3.org/TR/annotation-model/).
// Unknown keys are allowed everywhere and survive a round trip.

/** Offsets in Unicode code points, as the standard says, into the article's text or into a block's text. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** The quotation and up to 32 code points of context on either side. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How often `exact` stood in the text when it was described, if more than once: tells the passage from a twin. */
  readonly 'lj:occurrences'?: number;
  /** The other passage of that text most easily taken for this one; null if there was none. Absent: not looked for. */
  readonly 'lj:twin'?: Twin | null;
}

/** How alike a quotation's twins are: what is no closer to the quotation than this may be a twin. */
export interface Twin {
  /** Insertions, deletions and substitutions, in UTF-16 units, that turn the quotation into the nearest twin. */
  readonly errors: number;
  /** The best agreement of a twin's surroundings with the quotation's prefix and suffix, 0 to 1. */
  readonly context: number;
}

/** The block in which the passage starts; `refinedBy` counts from the start of that block and may run past its end. */
export interface BlockSelector {
  readonly type: 'FragmentSelector';
  readonly value: string;
  readonly refinedBy: TextPositionSelector;
}

/** Everything kept about where a passage is. */
export type Selectors = readonly (BlockSelector | TextPositionSelector | TextQuoteSelector)[];

/** What an annotation points at: a passage of one article, a whole article, or a whole issue. */
export interface AnnotationTarget {
  readonly type: 'SpecificResource';
  /** `urn:learning-journal:<issue>:<article>`, or `urn:learning-journal:<issue>` for the whole issue. */
  readonly source: string;
  /** Absent when the whole article or issue is meant. */
  readonly selector?: Selectors;
  /** What the mark was first made on, where the reader has since put it on other words. */
  readonly 'lj:was'?: Selectors;
  /** Where the passage was, once it was lost and the reader kept the mark as a note on the whole article. */
  readonly 'lj:lost'?: Selectors;
  /** How the passage is shown; absent is a highlight. `unmarked` has a note but no mark in the text. */
  readonly styleClass?: MarkStyle;
}

/** How a passage is marked in the text. */
export type MarkStyle = 'highlight' | 'underline' | 'unmarked';

/** Plain or structured text: one form of the note, or a tag. */
export interface TextualBody {
  readonly type: 'TextualBody';
  readonly purpose: 'commenting' | 'tagging';
  /** `application/vnd.lexical+json`, `text/html` or `text/markdown` for a note. */
  readonly format?: string;
  readonly value: string;
}

/** The same note in several forms: Lexical editor state, HTML, Markdown. */
export interface NoteBody {
  readonly type: 'Choice';
  readonly items: readonly TextualBody[];
}

/** The meaning the reader gave the mark; `source` is `urn:learning-journal:meaning:<id>`. */
export interface MeaningBody {
  readonly type: 'SpecificResource';
  readonly purpose: 'classifying';
  readonly source: string;
}

/** One mark, with or without a note. */
export interface Annotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  /** `urn:uuid:...` */
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'highlighting' | 'commenting';
  /** ISO 8601 with time zone. */
  readonly created: string;
  readonly modified: string;
  readonly target: AnnotationTarget;
  readonly body: readonly (TextualBody | NoteBody | MeaningBody)[];
  /** ISO 8601: since when it lies in the bin. Absent when it does not. */
  readonly 'lj:binned'?: string;
}

/** All annotations on one article: one file on disk. */
export interface Notebook {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  /** Version of this file's shape; see core/schema. */
  readonly 'lj:version': number;
  readonly first: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly Annotation[];
  };
}

/** The three forms of a note that are saved together. */
export interface NoteContent {
  /** Serialised Lexical editor state (JSON text). */
  readonly lexical: string;
  readonly html: string;
  readonly markdown: string;
}
