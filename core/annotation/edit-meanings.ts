// Changes to the reader's list of meanings, each a new list; there is always one, and never more than twelve.
import {
  longestMeaning,
  meaningColours,
  meaningPatterns,
  mostMeanings,
  patternOf,
  type Meaning,
} from './meanings.js';

/** The meanings marks can be given, and those that were taken away but that marks may still have. */
export interface MeaningList {
  readonly meanings: readonly Meaning[];
  /** Latest last. */
  readonly formerMeanings: readonly Meaning[];
}

/** Most former meanings that are remembered. */
export const mostFormer = 100;

/** A name as it is kept: trimmed, on one line, not too long; undefined when nothing is left of it. */
function tidyName(name: string): string | undefined {
  const tidy = name.replace(/\s+/g, ' ').trim().slice(0, longestMeaning).trim();
  return tidy === '' ? undefined : tidy;
}

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestMeaning)
    .replace(/^-|-$/g, '') || 'meaning';

/** The first of `all` that is used least. */
const leastUsed = <T>(all: readonly T[], used: readonly T[]): T | undefined =>
  all.toSorted((a, b) => used.filter((one) => one === a).length - used.filter((one) => one === b).length)[0];

/** Adds a meaning at the end, in a colour and pattern no other has while there are such; unchanged when there are twelve. */
export function addMeaning(list: MeaningList, name: string): MeaningList {
  const { meanings, formerMeanings } = list;
  const tidy = tidyName(name);
  if (meanings.length >= mostMeanings || tidy === undefined) return list;
  const taken = new Set([...meanings, ...formerMeanings].map(({ id }) => id));
  const base = slug(tidy);
  let id = base;
  for (let next = 2; taken.has(id); next += 1) id = `${base}-${next}`;
  const colour = leastUsed(
    meaningColours,
    meanings.map((one) => one.colour),
  );
  const pattern = leastUsed(meaningPatterns, meanings.map(patternOf));
  return colour === undefined || pattern === undefined
    ? list
    : { ...list, meanings: [...meanings, { id, name: tidy, colour, pattern }] };
}

/** Changes name, colour or pattern of a meaning; an empty name changes nothing. */
export function changeMeaningIn(
  list: MeaningList,
  id: string,
  change: Partial<Omit<Meaning, 'id'>>,
): MeaningList {
  const name = change.name === undefined ? undefined : tidyName(change.name);
  if (change.name !== undefined && name === undefined) return list;
  const next = { ...change, ...(name !== undefined && { name }) };
  return { ...list, meanings: list.meanings.map((one) => (one.id === id ? { ...one, ...next } : one)) };
}

/** Takes a meaning away; marks that have it keep it. The last one stays. */
export function removeMeaning(list: MeaningList, id: string): MeaningList {
  const gone = list.meanings.find((one) => one.id === id);
  if (!gone || list.meanings.length === 1) return list;
  return {
    meanings: list.meanings.filter((one) => one !== gone),
    formerMeanings: [...list.formerMeanings.filter((one) => one.id !== id), gone].slice(-mostFormer),
  };
}

/** Brings a former meaning back, at the end; unchanged when there are twelve. */
export function restoreMeaning(list: MeaningList, id: string): MeaningList {
  const back = list.formerMeanings.find((one) => one.id === id);
  if (!back || list.meanings.length >= mostMeanings) return list;
  return {
    meanings: [...list.meanings, back],
    formerMeanings: list.formerMeanings.filter((one) => one !== back),
  };
}

/** Moves a meaning one place up (-1) or down (1) in the toolbar. */
export function moveMeaning(list: MeaningList, id: string, step: -1 | 1): MeaningList {
  const at = list.meanings.findIndex((one) => one.id === id);
  const one = list.meanings[at];
  const other = list.meanings[at + step];
  if (!one || !other) return list;
  return { ...list, meanings: list.meanings.with(at, other).with(at + step, one) };
}
