// How what was found divides, with counts: each value narrows the search, and again lets it go.
import { useLayoutEffect, useRef, useState } from 'react';
import { parseQuery, withFilter, withoutPart, type Query } from '../../../core/search/query.js';
import type { ArticleKind } from '../../../core/journal/types.js';
import type { Facet } from '../../../core/search/types.js';
import { useLayout } from '../../state/layout.js';
import { usePreferences } from '../../state/preferences.js';
import { kindWords } from '../search/index.js';

const heads: Readonly<Record<Facet['key'], string>> = {
  in: 'Where',
  issue: 'Issue',
  kind: 'Kind of article',
  model: 'Practice model',
  place: 'Place',
  tag: 'Tag',
  meaning: 'Meaning',
};

/** Values shown of a facet before it is opened. */
const FEW = 5;

/** Which part of the query is this filter; -1 for none. */
const partOf = ({ parts }: Query, key: Facet['key'], value: string): number =>
  parts.findIndex(
    (part) =>
      part.kind === 'filter' &&
      !part.without &&
      part.key === key &&
      part.value.toLowerCase() === value.toLowerCase(),
  );

interface FacetsProps {
  readonly query: string;
  readonly facets: readonly Facet[];
  readonly onQuery: (query: string) => void;
}

function Values({ query, facet, onQuery }: Omit<FacetsProps, 'facets'> & { readonly facet: Facet }) {
  const [all, setAll] = useState(false);
  const parsed = parseQuery(query);
  const { key, values } = facet;
  const shown = all ? values : values.filter((one, at) => at < FEW || partOf(parsed, key, one.value) >= 0);
  const labelOf = ({ label }: Facet['values'][number]): string =>
    key === 'kind' ? (label in kindWords ? kindWords[label as ArticleKind] : label) : label;
  return (
    <section className="sp-facet" aria-label={heads[key]}>
      <h2>{heads[key]}</h2>
      <ul>
        {shown.map((one) => {
          const at = partOf(parsed, key, one.value);
          return (
            <li key={one.value}>
              <button
                type="button"
                className="sp-value"
                aria-pressed={at >= 0}
                onClick={() => {
                  onQuery(at >= 0 ? withoutPart(parsed, at) : withFilter(query, key, one.value));
                }}
              >
                <span>{labelOf(one)}</span>
                <span className="sp-number">{one.count.toLocaleString('en-GB')}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {values.length > FEW && (
        <button
          type="button"
          className="search-link"
          aria-expanded={all}
          aria-label={`${all ? 'Fewer' : `All ${values.length}`}: ${heads[key]}`}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? 'Fewer' : `All ${values.length}`}
        </button>
      )}
    </section>
  );
}

/** A facet with one value alone narrows nothing, and is shown only while it is asked for. */
export function Facets({ query, facets, onQuery }: FacetsProps) {
  const room = useLayout((state) => state.room);
  const textSize = usePreferences((preferences) => preferences.textSize);
  const details = useRef<HTMLDetailsElement>(null);
  const parsed = parseQuery(query);
  const useful = facets.filter(
    ({ key, values }) => values.length > 1 || values.some(({ value }) => partOf(parsed, key, value) >= 0),
  );
  const shown = useful.length > 0;
  // Where there is no room for them beside the results, they would push those out of sight.
  useLayoutEffect(() => {
    const { current } = details;
    const columns = current?.parentElement;
    if (columns) current.open = getComputedStyle(columns).gridTemplateColumns.includes(' ');
  }, [room, textSize, shown]);
  if (!shown) return null;
  return (
    <details ref={details} className="sp-facets">
      <summary>Narrow the results</summary>
      {useful.map((facet) => (
        <Values key={facet.key} query={query} facet={facet} onQuery={onQuery} />
      ))}
    </details>
  );
}
