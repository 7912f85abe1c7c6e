// The meanings a mark can have, as the reader named them.
import { useMemo } from 'react';
import { create } from 'zustand';
import { meaningIn, patternOf, type Meaning } from '../../core/annotation/meanings.js';
import { isUnmarked, meaningOf } from '../../core/annotation/read.js';
import type { Annotation } from '../../core/annotation/types.js';
import { usePreferences } from './preferences.js';

/** All meanings, in the order of the toolbar. */
export const useMeanings = (): readonly Meaning[] => usePreferences(({ meanings }) => meanings);

/** The meanings of the toolbar and, after them, those that were taken away: marks that have them keep them. */
export function useMeaningsEver(): readonly Meaning[] {
  const current = useMeanings();
  const former = usePreferences(({ formerMeanings }) => formerMeanings);
  return useMemo(() => [...current, ...former], [current, former]);
}

/** All meanings, outside React. */
export const currentMeanings = (): readonly Meaning[] => usePreferences.getState().meanings;

/** Meanings that neither list knows; the same object each time, so that who asks for one hears of no change. */
const unknown = new Map<string, Meaning>();

function unknownMeaning(id: string): Meaning {
  const meaning = unknown.get(id) ?? meaningIn([], id);
  unknown.set(id, meaning);
  return meaning;
}

type Known = Pick<ReturnType<typeof usePreferences.getState>, 'meanings' | 'formerMeanings'>;

const withId = ({ meanings, formerMeanings }: Known, id: string): Meaning =>
  meanings.find((one) => one.id === id) ?? formerMeanings.find((one) => one.id === id) ?? unknownMeaning(id);

/** The meaning with an id, outside React; also one that was taken away since. */
export const meaningOfId = (id: string): Meaning => withId(usePreferences.getState(), id);

/** The meanings alone: a thousand marks need not be asked when another preference changes. */
const useKnown = create<Known>(() => {
  const { meanings, formerMeanings } = usePreferences.getState();
  return { meanings, formerMeanings };
});
usePreferences.subscribe(({ meanings, formerMeanings }, before) => {
  if (meanings !== before.meanings || formerMeanings !== before.formerMeanings)
    useKnown.setState({ meanings, formerMeanings });
});

/** The meaning with an id; also one that was taken away since. */
export const useMeaning = (id: string): Meaning => useKnown((state) => withId(state, id));

/** What an annotation is called and the classes that give its colours: a note without a meaning has none of theirs. */
export interface Looks {
  readonly name: string;
  readonly className: string;
}

/** What an annotation is called and looks like. */
export function useLooks(annotation: Annotation): Looks {
  const id = meaningOf(annotation);
  const meaning = useMeaning(id);
  return id === '' && isUnmarked(annotation)
    ? { name: 'Note', className: 'mark-none' }
    : { name: meaning.name, className: classOfMeaning(meaning) };
}

/** What an annotation is called, outside React. */
export const nameOfAnnotation = (annotation: Annotation): string => {
  const id = meaningOf(annotation);
  return id === '' && isUnmarked(annotation) ? 'Note' : meaningOfId(id).name;
};

/** The classes that give an element the colours and the line of a meaning. */
export const classOfMeaning = (meaning: Meaning): string =>
  `mark-${meaning.colour} pattern-${patternOf(meaning)}`;
