// The meanings a mark can have, each with a name, a colour and a pattern of its own.

/** The colour families of the themes. */
export type MeaningColour = 'wheat' | 'sage' | 'sky' | 'rose' | 'lilac' | 'clay';

/** What a mark is for, in the reader's words. */
export interface Meaning {
  readonly id: string;
  readonly name: string;
  readonly colour: MeaningColour;
}

const keyIdea: Meaning = { id: 'key-idea', name: 'Key idea', colour: 'wheat' };

/** The meanings to begin with, in the order of the toolbar. */
export const meanings: readonly Meaning[] = [
  keyIdea,
  { id: 'evidence', name: 'Evidence', colour: 'sky' },
  { id: 'practice', name: 'Practice', colour: 'sage' },
  { id: 'question', name: 'Question', colour: 'rose' },
  { id: 'challenge', name: 'Challenge', colour: 'clay' },
  { id: 'reflection', name: 'To discuss', colour: 'lilac' },
];

/** The meaning with an id; an id this program does not know is shown under its own name, in the first colour. */
export const meaning = (id: string): Meaning =>
  meanings.find((known) => known.id === id) ?? { ...keyIdea, id, name: id === '' ? 'Highlight' : id };
