// The box above a long list that leaves only the entries holding every word typed, and says how many they are.
import { useDeferredValue } from 'react';

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

/** A labelled box; Escape empties it. */
export function Filter({ label, value, onChange, found }: FilterProps) {
  const said = useDeferredValue(found);
  return (
    <div className="filter">
      <label>
        {label}
        <input
          type="search"
          value={value}
          spellCheck={false}
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
      <p className="filter-found" aria-live="polite">
        {value.trim() !== '' &&
          (said === 0 ? 'Nothing here holds these words. Empty the box to see all.' : `${said} found`)}
      </p>
    </div>
  );
}
