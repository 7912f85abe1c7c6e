// The filters above the contents: kind, model and place, from what the issue has, each with what it would leave.
import { useId, useRef } from 'react';
import type { Issue } from '../../../core/journal/types.js';
import {
  choicesOf,
  isFiltering,
  kindWords,
  matchingPieces,
  type Choice,
  type PieceFilter,
} from '../../../core/reading/filter.js';
import { announce } from '../../state/announce.js';
import { setPieceFilter, usePieceFilter } from '../../state/piece-filter.js';
import { plural } from './words.js';

interface FieldProps<T extends string> {
  readonly label: string;
  readonly all: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T | undefined;
  readonly nameOf?: (value: T) => string;
  readonly onChange: (value: T | undefined) => void;
}

function Field<T extends string>(props: FieldProps<T>) {
  const { label, all, choices, value, nameOf = (name: T): string => name, onChange } = props;
  const id = useId();
  if (choices.length < 2 && value === undefined) return null;
  return (
    <div className="pick">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        data-chosen={value === undefined ? undefined : ''}
        onChange={({ target }) => {
          onChange(choices.find((choice) => choice.value === target.value)?.value);
        }}
      >
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {nameOf(choice.value)} ({choice.count})
          </option>
        ))}
      </select>
    </div>
  );
}

/** "8 of 22 pieces, 24 min": what a filter leaves. */
function leftInWords(issue: Issue, filter: PieceFilter): string {
  const left = matchingPieces(issue.articles, filter);
  const minutes = left.reduce((sum, article) => sum + article.minutes, 0);
  const all = plural(issue.articles.length, 'piece');
  return isFiltering(filter) ? `${left.length} of ${all}, ${minutes} min` : `${all}, ${minutes} min`;
}

/** The row of filters, and how many pieces they leave. */
export function PieceFilters({ issue }: { readonly issue: Issue }) {
  const filter = usePieceFilter(issue.id);
  const row = useRef<HTMLDivElement>(null);
  const { kinds, models, places } = choicesOf(issue.articles, filter);
  const filtering = isFiltering(filter);
  const set = (next: PieceFilter): void => {
    setPieceFilter(issue.id, next);
    announce(leftInWords(issue, next), { visible: false });
  };
  return (
    <div className="picks" role="group" aria-label="Filter the contents" ref={row}>
      <Field
        label="Kind"
        all="All kinds"
        choices={kinds}
        value={filter.kind}
        nameOf={(kind) => kindWords[kind]}
        onChange={(kind) => {
          const { kind: _, ...others } = filter;
          set({ ...others, ...(kind && { kind }) });
        }}
      />
      <Field
        label="Model"
        all="All models"
        choices={models}
        value={filter.model}
        onChange={(model) => {
          const { model: _, ...others } = filter;
          set({ ...others, ...(model !== undefined && { model }) });
        }}
      />
      <Field
        label="Place"
        all="All places"
        choices={places}
        value={filter.place}
        onChange={(place) => {
          const { place: _, ...others } = filter;
          set({ ...others, ...(place !== undefined && { place }) });
        }}
      />
      <p className="picks-left">
        {leftInWords(issue, filter)}
        {filtering && (
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              set({});
              // The button goes away: the keyboard stays with the filters.
              row.current?.querySelector('select')?.focus();
            }}
          >
            Show all pieces
          </button>
        )}
      </p>
    </div>
  );
}
