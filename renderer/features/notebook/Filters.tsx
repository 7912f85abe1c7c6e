// What the reader asks of the notebook: words, fields to filter by, groups and order.
import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  notebookGroupings,
  notebookSorts,
  type NotebookGrouping,
  type NotebookSort,
} from '../../../core/annotation/notebook-choices.js';
import { withoutMeaning } from '../../../core/annotation/arrange.js';
import { meaningIn } from '../../../core/annotation/meanings.js';
import { isAsking, type NotebookFilter } from '../../../core/annotation/query.js';
import type { MarkStyle } from '../../../core/annotation/types.js';
import { announceAtRest } from '../../state/announce.js';
import { useMeaningsEver } from '../../state/meanings.js';
import { setNotebookFilter, useNotebookView } from '../../state/notebook-view.js';
import { dialogOpen } from '../../state/panels.js';
import { changePreferences, usePreferences } from '../../state/preferences.js';
import { useFindKey } from '../../ui/use-find-key.js';
import { Facet, Pick, type Option } from './Picks.js';
import type { Shown } from './use-shown.js';
import { marks } from './words.js';

const groupingNames: Readonly<Record<NotebookGrouping, string>> = {
  article: 'Article',
  meaning: 'Meaning',
  tag: 'Tag',
  date: 'Date',
  colour: 'Colour',
};
const sortNames: Readonly<Record<NotebookSort, string>> = {
  reading: 'As they stand',
  newest: 'Newest first',
  oldest: 'Oldest first',
  changed: 'Last changed first',
};
const noteNames = { with: 'With a note', without: 'Without a note' } as const;
const styleNames: Readonly<Record<MarkStyle, string>> = {
  highlight: 'Highlighted',
  underline: 'Underlined',
  unmarked: 'Note without a mark',
};
const passageNames = { changed: 'Moved or edited', lost: 'Not found' } as const;

/** The values of a record of names that are to choose from: what some annotation has, and what is chosen. */
const optionsOf = (
  names: Readonly<Record<string, string>>,
  counts: ReadonlyMap<string, number>,
  chosen: string | undefined,
): readonly Option[] =>
  Object.entries(names)
    .map(([value, name]) => ({ value, name, count: counts.get(value) ?? 0 }))
    .filter(({ value, count }) => count > 0 || value === chosen);

/** A filter with a field changed; undefined asks nothing of it. */
function withField<K extends keyof NotebookFilter>(
  filter: NotebookFilter,
  field: K,
  value: string | undefined,
): NotebookFilter {
  const { [field]: _, ...others } = filter;
  return value === undefined || value === '' ? others : { ...others, [field]: value };
}

/** How long the reader has not typed when what was found is said, in milliseconds. */
const restMs = 600;

const onlyMore = ({ note, style, passage, from, to }: NotebookFilter): boolean =>
  isAsking({ ...(note && { note }), ...(style && { style }), ...(passage && { passage }) }) ||
  (from ?? to) !== undefined;

/** The box and the fields above the list. */
export function Filters({ shown }: { readonly shown: Shown }) {
  const { all, found, facets } = shown;
  const filter = useNotebookView((view) => view.filter);
  const notebook = usePreferences((preferences) => preferences.notebook);
  const meanings = useMeaningsEver();
  const box = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState(false);
  const more = opened || onlyMore(filter);
  const asking = isAsking(filter);
  const set = (field: keyof NotebookFilter) => (value: string | undefined) => {
    setNotebookFilter(withField(filter, field, value));
  };

  // What a filter leaves is said once the reader rests.
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return undefined;
    }
    return announceAtRest(`${marks(found.length)} of ${all.length.toLocaleString('en-GB')}`, restMs);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what the reader asks is a reason to speak
  }, [filter]);

  useFindKey(box, dialogOpen);

  const titles = new Map(all.map(({ ref, title }) => [`${ref.issue}/${ref.article}`, title]));
  const issues = new Map(all.map(({ ref, issueTitle }) => [ref.issue, issueTitle]));
  const sources = [...issues].flatMap(([issue, title]): readonly Option[] => [
    ...(issues.size > 1
      ? [{ value: issue, name: `All of “${title}”`, count: facets.source.get(issue) ?? 0 }]
      : []),
    ...[...titles]
      .filter(([key]) => key.startsWith(`${issue}/`))
      .map(([value, name]) => ({ value, name, count: facets.source.get(value) ?? 0 }))
      .filter(({ value, count }) => count > 0 || value === filter.source),
  ]);
  const meaningNames = Object.fromEntries(
    [...new Set([...meanings.map(({ id }) => id), ...facets.meaning.keys()])].map((id) => [
      id,
      id === '' ? withoutMeaning : meaningIn(meanings, id).name,
    ]),
  );
  const tags = [...facets.tag]
    .map(([value, count]) => ({ value, name: `#${value}`, count }))
    .sort((a, b) => a.value.localeCompare(b.value, 'en'));
  return (
    <div className="nb-tools" role="group" aria-label="Search and filter">
      <label className="nb-search">
        <span className="visually-hidden">Search in the notebook</span>
        <input
          ref={box}
          type="search"
          placeholder="Search in quotations, notes and tags"
          value={filter.words ?? ''}
          spellCheck={false}
          aria-keyshortcuts="Control+F"
          onChange={({ target }) => {
            set('words')(target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || filter.words === undefined) return;
            event.preventDefault();
            set('words')(undefined);
          }}
        />
      </label>
      <div className="nb-picks">
        <Facet
          label="Meaning"
          all="All meanings"
          value={filter.meaning}
          options={optionsOf(meaningNames, facets.meaning, filter.meaning)}
          onChange={set('meaning')}
        />
        <Facet label="Tag" all="All tags" value={filter.tag} options={tags} onChange={set('tag')} />
        <Facet
          label="Article"
          all="All articles"
          value={filter.source}
          options={sources}
          onChange={set('source')}
        />
        {more && (
          <>
            <Facet
              label="Note"
              all="With or without"
              value={filter.note}
              options={optionsOf(noteNames, facets.note, filter.note)}
              onChange={set('note')}
            />
            <Facet
              label="Style"
              all="All styles"
              value={filter.style}
              options={optionsOf(styleNames, facets.style, filter.style)}
              onChange={set('style')}
            />
            <Facet
              label="Passage"
              all="Wherever it is"
              value={filter.passage}
              options={optionsOf(passageNames, facets.passage, filter.passage)}
              onChange={set('passage')}
            />
            {(['from', 'to'] as const).map((field) => (
              <div className="nb-pick" key={field}>
                <label>
                  {field === 'from' ? 'Made from' : 'Made until'}
                  <input
                    type="date"
                    value={filter[field] ?? ''}
                    data-chosen={filter[field] === undefined ? undefined : ''}
                    onChange={({ target }) => {
                      set(field)(target.value);
                    }}
                  />
                </label>
              </div>
            ))}
          </>
        )}
      </div>
      <div className="nb-line">
        <button
          type="button"
          className="nb-button"
          aria-expanded={more}
          onClick={() => {
            setOpened(!more);
          }}
          disabled={onlyMore(filter)}
        >
          <SlidersHorizontal aria-hidden size={15} />
          More filters
        </button>
        {asking && (
          <button
            type="button"
            className="nb-button"
            onClick={() => {
              setNotebookFilter({});
              // The button goes away: the keyboard stays with the filters.
              box.current?.focus();
            }}
          >
            Show all marks
          </button>
        )}
        <span className="nb-count">
          {asking ? `${found.length.toLocaleString('en-GB')} of ${marks(all.length)}` : marks(all.length)}
        </span>
        <span className="nb-arranged">
          <Pick
            label="Group by"
            value={notebook.by}
            onChange={(value) => {
              const by = notebookGroupings.find((known) => known === value);
              if (by) changePreferences({ notebook: { ...notebook, by } });
            }}
          >
            {notebookGroupings.map((by) => (
              <option key={by} value={by}>
                {groupingNames[by]}
              </option>
            ))}
          </Pick>
          <Pick
            label="Order"
            value={notebook.sort}
            onChange={(value) => {
              const sort = notebookSorts.find((known) => known === value);
              if (sort) changePreferences({ notebook: { ...notebook, sort } });
            }}
          >
            {notebookSorts.map((sort) => (
              <option key={sort} value={sort}>
                {sortNames[sort]}
              </option>
            ))}
          </Pick>
        </span>
      </div>
    </div>
  );
}
