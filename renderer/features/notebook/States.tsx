// What the notebook says when there is nothing to list, or not yet everything.
import type { NotebookFilter } from '../../../core/annotation/query.js';
import { keyOf } from '../../commands/registry.js';
import { move, turn } from '../../state/journal.js';
import { readAgain, type UnreadNotebook } from '../../state/notebook-library.js';
import { days, marks } from './words.js';
import { binDays } from '../../../core/annotation/bin.js';

/** While the notebooks are read. */
export function Loading({ done, total }: { readonly done: number; readonly total: number }) {
  return (
    <p className="nb-notice" role="note">
      Reading your notebooks{total > 0 && `: ${done} of ${total}`}…
    </p>
  );
}

/** Notebooks that could not be read. */
export function Unread({ unread }: { readonly unread: readonly UnreadNotebook[] }) {
  if (unread.length === 0) return null;
  return (
    <div className="nb-notice nb-unread" role="alert">
      <p>
        {unread.length === 1 ? 'One notebook could' : `${unread.length} notebooks could`} not be read, so what
        is in {unread.length === 1 ? 'it' : 'them'} is missing here.
      </p>
      <ul>
        {unread.map(({ ref, message }) => (
          <li key={`${ref.issue}/${ref.article}`}>{message}</li>
        ))}
      </ul>
      <button type="button" className="nb-button" onClick={() => void readAgain()}>
        Try again
      </button>
    </div>
  );
}

/** Before the first mark: how to make one. */
export function NoMarks({ binned }: { readonly binned: number }) {
  return (
    <div className="nb-empty">
      <h2>Nothing is marked yet</h2>
      <p>Here you will find every passage you mark and every note you write, from all issues.</p>
      <ul>
        <li>
          <b>With the pointer:</b> select words in an article and choose a meaning beside them.
        </li>
        <li>
          <b>From the keyboard:</b> <kbd>Alt+Down</kbd> goes to a sentence, <kbd>1</kbd> marks it,{' '}
          <kbd>N</kbd> writes a note.
        </li>
      </ul>
      {binned > 0 && (
        <p>
          {marks(binned)} {binned === 1 ? 'lies' : 'lie'} in the bin.
        </p>
      )}
      <button
        type="button"
        className="nb-button nb-main"
        onClick={() => {
          turn(1);
        }}
      >
        Begin reading
      </button>
    </div>
  );
}

/** What is asked, in words. */
function askedInWords({ words, from, to, ...fields }: NotebookFilter): string {
  const count = Object.keys(fields).length + ((from ?? to) === undefined ? 0 : 1);
  const chosen = count === 0 ? '' : count === 1 ? 'the filter' : `the ${count} filters`;
  const said = words === undefined ? '' : `the words “${words}”`;
  return [said, chosen].filter((part) => part !== '').join(' and ');
}

/** Nothing of what there is fits what is asked. */
export function NoMatch({
  filter,
  onClear,
}: {
  readonly filter: NotebookFilter;
  readonly onClear: () => void;
}) {
  return (
    <div className="nb-empty">
      <h2>No mark fits</h2>
      <p>Clear {askedInWords(filter)} to see more.</p>
      <button type="button" className="nb-button nb-main" onClick={onClear}>
        Show all marks
      </button>
    </div>
  );
}

/** The bin with nothing in it. */
export function EmptyBin() {
  return (
    <div className="nb-empty">
      <h2>The bin is empty</h2>
      <p>
        What you delete waits here for {days(binDays)}, with its note and tags, and can be restored.{' '}
        <kbd>{keyOf('undo')}</kbd> also brings it back at once.
      </p>
      <button
        type="button"
        className="nb-button"
        onClick={() => {
          move(-1);
        }}
      >
        Back
      </button>
    </div>
  );
}
