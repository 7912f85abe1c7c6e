// The meanings a mark can have, each with a name, a colour and a pattern of its own.

/** The colour families of the themes. */
export const meaningColours = ['wheat', 'sage', 'sky', 'rose', 'lilac', 'clay'] as const;

/** A colour family of the themes. */
export type MeaningColour = (typeof meaningColours)[number];

/** How a mark is underlined: as many patterns as there can be meanings, so that each can have its own. */
export const meaningPatterns = [
  'solid',
  'dashed',
  'double',
  'dotted',
  'thick',
  'wavy',
  'rails',
  'thick-dashed',
  'thick-dotted',
  'thick-wavy',
  'rails-dashed',
  'rails-dotted',
] as const;

/** How a mark is underlined; `rails` has a line above the words as well. */
export type MeaningPattern = (typeof meaningPatterns)[number];

/** Most meanings at a time. */
export const mostMeanings = 12;

/** Longest name of a meaning, in UTF-16 units. */
export const longestMeaning = 40;

/** What a mark is for, in the reader's words. */
export interface Meaning {
  readonly id: string;
  readonly name: string;
  readonly colour: MeaningColour;
  /** Absent in preferences from before patterns could be chosen: then the one its colour began with. */
  readonly pattern?: MeaningPattern | undefined;
}

const patternOfColour: Readonly<Record<MeaningColour, MeaningPattern>> = {
  wheat: 'solid',
  sky: 'dashed',
  sage: 'double',
  rose: 'dotted',
  clay: 'thick',
  lilac: 'wavy',
};

/** The pattern of a meaning. */
export const patternOf = ({ colour, pattern }: Meaning): MeaningPattern => pattern ?? patternOfColour[colour];

const keyIdea: Meaning = { id: 'key-idea', name: 'Key idea', colour: 'wheat', pattern: 'solid' };

/** The meanings to begin with, in the order of the toolbar. */
export const meanings: readonly Meaning[] = [
  keyIdea,
  { id: 'evidence', name: 'Evidence', colour: 'sky', pattern: 'dashed' },
  { id: 'practice', name: 'Practice', colour: 'sage', pattern: 'double' },
  { id: 'question', name: 'Question', colour: 'rose', pattern: 'dotted' },
  { id: 'challenge', name: 'Challenge', colour: 'clay', pattern: 'thick' },
  { id: 'reflection', name: 'To discuss', colour: 'lilac', pattern: 'wavy' },
];

/** A name for an id that is not among the meanings, as in a notebook from elsewhere: `key-idea` is "Key idea". */
function nameOfId(id: string): string {
  const words = id.replace(/-\d+$/, '').replace(/-+/g, ' ').trim();
  return words === '' ? 'Highlight' : words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The meaning with an id among those of the reader; one that is not among them is shown under its own name, in the
 * first colour.
 */
export const meaningIn = (known: readonly Meaning[], id: string): Meaning =>
  known.find((one) => one.id === id) ??
  meanings.find((one) => one.id === id) ?? { ...keyIdea, id, name: nameOfId(id) };
