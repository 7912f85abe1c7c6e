// The dialog "Export": what, in which format, put together how; with a preview, and never a success over nothing.
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { grouped, sorted } from '../../../core/annotation/arrange.js';
import type { NotebookGrouping } from '../../../core/annotation/notebook-choices.js';
import type { NotebookEntry } from '../../../core/annotation/query.js';
import { cellsOf, csvColumns } from '../../../core/transfer/csv.js';
import { exportFormats, formatsInWords, type ExportFormat } from '../../../core/transfer/formats.js';
import {
  itemsOf,
  tagsBeside,
  whereInWords,
  type ExportDocument,
  type ExportItem,
} from '../../../core/transfer/model.js';
import { request } from '../../platform/journal.js';
import { announce } from '../../state/announce.js';
import { useMeaningsEver } from '../../state/meanings.js';
import { useNotebookView } from '../../state/notebook-view.js';
import { changePreferences, usePreferences } from '../../state/preferences.js';
import { DialogFrame } from '../../ui/DialogFrame.js';
import { gather, partsOf, writeOut } from './export-document.js';
import { Pick } from './Picks.js';
import { PreviewNote } from './PreviewNote.js';
import { useShown } from './use-shown.js';
import { marks } from './words.js';
import './notebook.css';
import './rows.css';
import './selection.css';
import './export.css';

type Scope = 'selected' | 'shown' | 'all';
type Grouping = Extract<NotebookGrouping, 'article' | 'meaning' | 'tag'>;
const groupings: readonly (readonly [Grouping, string])[] = [
  ['article', 'Article'],
  ['meaning', 'Meaning'],
  ['tag', 'Tag'],
];

type Work =
  | { readonly kind: 'idle'; readonly message?: string; readonly failed?: boolean }
  | { readonly kind: 'working'; readonly done: number; readonly total: number }
  | { readonly kind: 'saved'; readonly message: string };

/** How many annotations the preview shows, and of how many characters. */
const previewed = 5;
const previewLength = 4000;

/** An annotation as the web page shows it. */
function PageItem({ item, group }: { readonly item: ExportItem; readonly group: string }) {
  const where = whereInWords(item, group);
  const tags = tagsBeside(item);
  return (
    <div className={`mark-${item.colour}`}>
      <p>
        <b>{item.meaning}</b>
        {where !== '' && ` · ${where}`}
      </p>
      {item.quote !== '' && <blockquote className="export-quote">{item.quote}</blockquote>}
      {item.note.length > 0 && (
        <div className="note export-note">
          <PreviewNote nodes={item.note} />
        </div>
      )}
      {tags.length > 0 && <p className="nb-day">{tags.map((tag) => `#${tag}`).join(' ')}</p>}
      <p className="nb-day">
        {item.reference.map((run, at) => (typeof run === 'string' ? run : <i key={`${at}`}>{run.italic}</i>))}
      </p>
    </div>
  );
}

function Preview({
  document,
  format,
}: {
  readonly document: ExportDocument | undefined;
  readonly format: ExportFormat;
}) {
  if (!document) return <p className="export-preview">…</p>;
  if (format === 'csv')
    return (
      <div className="export-preview" role="group" aria-label="Preview" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {csvColumns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {itemsOf(document).map((item) => (
              <tr key={item.annotation.id}>
                {cellsOf(item).map((text, at) => (
                  <td key={csvColumns[at]}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  if (format === 'html')
    return (
      <div className="export-preview export-page" role="group" aria-label="Preview" tabIndex={0}>
        {document.groups.map(({ title, items }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            {items.map((item) => (
              <PageItem key={item.annotation.id} item={item} group={title} />
            ))}
          </section>
        ))}
      </div>
    );
  const text = [...partsOf(document, format)].join('').slice(0, previewLength);
  return (
    <pre className="export-preview" role="group" aria-label="Preview" tabIndex={0}>
      {text}
    </pre>
  );
}

/** "Notebook 2026-11-21". */
/** The day as the reader's clock has it. */
const fileName = (): string => `Notebook ${new Date().toLocaleDateString('sv-SE')}`;

/** The dialog. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { all, found, state } = useShown();
  const selected = useNotebookView((view) => view.exporting ?? view.selected);
  const chosen = useMemo(() => all.filter(({ annotation }) => selected.has(annotation.id)), [all, selected]);
  const { exportFormat: format, referenceStyle, notebook } = usePreferences();
  const meanings = useMeaningsEver();
  const [wantedScope, setScope] = useState<Scope>();
  const scope = wantedScope ?? (chosen.length > 0 ? 'selected' : 'shown');
  const [by, setBy] = useState<Grouping>(
    () => groupings.find(([known]) => known === notebook.by)?.[0] ?? 'article',
  );
  const [preview, setPreview] = useState<ExportDocument>();
  const [work, setWork] = useState<Work>({ kind: 'idle' });
  const job = useRef<AbortController>(undefined);
  const done = useRef<HTMLButtonElement>(null);
  const entries: readonly NotebookEntry[] = scope === 'selected' ? chosen : scope === 'shown' ? found : all;
  const groups = useMemo(
    () => grouped(sorted(entries, notebook.sort), { by, meanings, now: new Date() }),
    [entries, notebook.sort, by, meanings],
  );

  useEffect(() => {
    const stop = new AbortController();
    let left = previewed;
    const some = groups.flatMap((group) => {
      const first = group.entries.slice(0, left);
      left -= first.length;
      return first.length > 0 ? [{ ...group, entries: first }] : [];
    });
    void gather(some, { meanings, style: referenceStyle }, stop.signal).then((gathered) => {
      if (gathered && !stop.signal.aborted) setPreview({ ...gathered, count: entries.length });
    });
    return () => {
      stop.abort();
    };
  }, [groups, meanings, referenceStyle, entries.length]);
  useEffect(
    () => () => {
      job.current?.abort();
      useNotebookView.setState({ exporting: null });
    },
    [],
  );
  useEffect(() => {
    if (work.kind === 'saved') done.current?.focus();
  }, [work.kind]);

  const save = async (): Promise<void> => {
    const { signal } = (job.current = new AbortController());
    setWork({ kind: 'working', done: 0, total: entries.length });
    const document = await gather(groups, { meanings, style: referenceStyle }, signal, (at, total) => {
      setWork({ kind: 'working', done: at, total });
    });
    const content = document && (await writeOut(document, format, signal));
    if (!document || content === undefined || signal.aborted) {
      setWork({ kind: 'idle', message: 'Nothing was exported.' });
      return;
    }
    try {
      const answer = await request('saveExport', { name: fileName(), format, content });
      if (!answer.ok) setWork({ kind: 'idle', message: answer.error.message, failed: true });
      else if (answer.value.kind === 'cancelled') setWork({ kind: 'idle', message: 'Nothing was exported.' });
      else {
        const message = `Exported ${marks(document.count)} to ${answer.value.file}`;
        setWork({ kind: 'saved', message });
        announce(message, { visible: false });
      }
    } catch {
      const message = 'Nothing was exported. Close the dialog and try again.';
      setWork({ kind: 'idle', message, failed: true });
    }
  };

  const nothing = entries.length === 0;
  return (
    <DialogFrame title="Export" onClose={onClose} wide>
      <div className="export-columns">
        <div>
          <RadioGroup
            className="export-formats"
            value={format}
            onChange={(value) => {
              const known = exportFormats.find((one) => one === value);
              if (known) changePreferences({ exportFormat: known });
            }}
          >
            <Label>Format</Label>
            {exportFormats.map((one) => (
              <RadioField key={one} value={one}>
                <RadioButton className="export-format">
                  <span className="export-dot" aria-hidden="true" />
                  <span>
                    {formatsInWords[one].name}
                    <span className="export-purpose">{formatsInWords[one].purpose}</span>
                  </span>
                </RadioButton>
              </RadioField>
            ))}
          </RadioGroup>
          <div className="nb-picks">
            <Pick
              label="What"
              value={scope}
              onChange={(value) => {
                setScope(value === 'selected' || value === 'shown' ? value : 'all');
              }}
            >
              {chosen.length > 0 && <option value="selected">Selected ({chosen.length})</option>}
              <option value="shown">Shown in the notebook ({found.length})</option>
              <option value="all">Everything ({all.length})</option>
            </Pick>
            <Pick
              label="Group by"
              value={by}
              onChange={(value) => {
                setBy(groupings.find(([known]) => known === value)?.[0] ?? 'article');
              }}
            >
              {groupings.map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Pick>
          </div>
        </div>
        <div>
          <p className="export-heading">Preview</p>
          <Preview document={nothing ? undefined : preview} format={format} />
        </div>
      </div>
      <div className="export-foot">
        <p role={work.kind === 'idle' && work.failed ? 'alert' : undefined}>
          {work.kind === 'working'
            ? `Writing ${work.done.toLocaleString('en-GB')} of ${marks(work.total)}…`
            : nothing
              ? state.status === 'ready'
                ? 'There is nothing to export yet.'
                : 'Reading your notebooks…'
              : (work.message ?? marks(entries.length))}
        </p>
        {work.kind === 'working' && (
          <Button
            className="nb-button"
            onPress={() => {
              job.current?.abort();
            }}
          >
            Cancel
          </Button>
        )}
        {work.kind === 'saved' && (
          <>
            <Button className="nb-button" onPress={() => void request('showExport', undefined)}>
              Show in folder
            </Button>
            <Button ref={done} className="nb-button nb-main" onPress={onClose}>
              Done
            </Button>
          </>
        )}
        {work.kind === 'idle' && (
          <Button
            className="nb-button nb-main"
            isDisabled={nothing || state.status !== 'ready'}
            onPress={() => void save()}
          >
            Export…
          </Button>
        )}
      </div>
    </DialogFrame>
  );
}
