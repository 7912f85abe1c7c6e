// The box above a long list that leaves only the entries holding every word typed, and says how many they are.
import { useDeferredValue, useEffect, useRef } from 'react';
import { announceAtRest } from '../../state/announce.js';
import { dialogOpen } from '../../state/panels.js';
import { useFindKey } from '../../ui/use-find-key.js';

/** The entries that hold every word of `wanted`, accents and capitals aside. */
export function matching<T>(
  entries: readonly T[],
  wanted: string,
  textOf: (entry: T) => string,
): readonly T[] {
  const plain = (text: string): string =>
    text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, "'").toLowerCase();
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const text = plain(textOf(entry));
    return words.every((word) => text.includes(word));
  });
}

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly found: number;
}

/** How long the reader has not typed when what was found is said, in milliseconds. */
const restMs = 600;

const inWords = (found: number): string =>
  found === 0 ? 'Nothing here holds these words. Empty the box to see all.' : `${found} found`;

/** A labelled box; Escape empties it. */
export function Filter({ label, value, onChange, found }: FilterProps) {
  const said = useDeferredValue(found);
  const box = useRef<HTMLInputElement>(null);
  useFindKey(box, dialogOpen);
  const empty = value.trim() === '';
  useEffect(() => {
    return empty ? undefined : announceAtRest(inWords(found), restMs);
  }, [empty, value, found]);
  return (
    <div className="filter">
      <label>
        {label}
        <input
          ref={box}
          type="search"
          value={value}
          spellCheck={false}
          aria-keyshortcuts="Control+F"
          onChange={(event) => {
            onChange(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || value === '') return;
            event.preventDefault();
            onChange('');
          }}
        />
      </label>
      <p className="filter-found">{!empty && inWords(said)}</p>
    </div>
  );
}
