// The hits of a query as a list box: grouped by article, each with its sentence and its place.
import { useEffect, useRef } from 'react';
import type { SearchGroup, SearchHit, SearchResults } from '../../../core/search/types.js';
import { kindWords, placeWords } from './words.js';

/** Id of an option or of a group's head, made from the id of the list. */
export const optionId = (list: string, index: number): string => `${list}-option-${index}`;

/** The sentence with its matched words set off; never `mark`, which is for what the reader has marked. */
function ExcerptText({ hit: { excerpt } }: { readonly hit: SearchHit }) {
  const { text, marks } = excerpt;
  return (
    <span className="search-excerpt">
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <span className="search-hit">{text.slice(start, end)}</span>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </span>
  );
}

interface OptionProps {
  readonly id: string;
  readonly index: number;
  readonly hit: SearchHit;
  readonly article: string;
  readonly active: boolean;
  readonly onPoint: (index: number) => void;
  readonly onOpen: (hit: SearchHit) => void;
}

function Option({ id, index, hit, article, active, onPoint, onOpen }: OptionProps) {
  return (
    <div
      id={id}
      className="search-option"
      role="option"
      aria-selected={active}
      onPointerMove={(event) => {
        // The list may move under a resting pointer; only a hand moves the choice.
        if (!active && (event.movementX !== 0 || event.movementY !== 0)) onPoint(index);
      }}
      onClick={() => onOpen(hit)}
    >
      <ExcerptText hit={hit} />
      <span className="search-place">
        {article} · {placeWords(hit)}
      </span>
    </div>
  );
}

interface ResultListProps extends Pick<OptionProps, 'onPoint' | 'onOpen'> {
  readonly id: string;
  readonly results: SearchResults;
  readonly active: number;
  /** Whether the active option is to be brought into view: by key it is, by pointer it is there already. */
  readonly follow: boolean;
}

/** Options are numbered through all groups in the order shown. */
export function ResultList({ id, results, active, follow, onPoint, onOpen }: ResultListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!follow) return;
    if (active === 0) list.current?.scrollTo(0, 0);
    else document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active, follow, results]);

  const firstOf = (group: SearchGroup): number =>
    results.groups.slice(0, results.groups.indexOf(group)).reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    <div
      id={id}
      ref={list}
      className="search-list"
      role="listbox"
      aria-label="Results"
      aria-activedescendant={optionId(id, active)}
      tabIndex={0}
    >
      {results.groups.map((group) => {
        const head = `${id}-${group.article}`;
        const first = firstOf(group);
        return (
          <div key={group.article} role="group" aria-labelledby={head}>
            <div id={head} className="search-head" role="presentation">
              <span className="search-title">{group.title}</span>
              <span className="search-kind">{kindWords[group.kind]}</span>
            </div>
            {group.hits.map((hit, place) => (
              <Option
                key={`${hit.block} ${hit.field} ${hit.range.start}`}
                id={optionId(id, first + place)}
                index={first + place}
                hit={hit}
                article={group.shortTitle}
                active={first + place === active}
                onPoint={onPoint}
                onOpen={onOpen}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}
