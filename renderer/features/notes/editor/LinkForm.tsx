// Asks for the address of a link, in place, above the note.
import { useLayoutEffect, useState, type SyntheticEvent } from 'react';
import { linkAddress } from './text.js';

interface LinkFormProps {
  readonly address: string;
  /** An address, null to take the link away, undefined to leave things as they are. */
  readonly onDone: (address: string | null | undefined) => void;
}

/** The field takes the selection; the words that become the link are still to be seen. */
function useWordsLit(): void {
  // Read before the field is given the keyboard.
  const [words] = useState(() => {
    const selection = document.getSelection();
    return selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
  });
  useLayoutEffect(() => {
    if (words) CSS.highlights.set('link-words', new Highlight(words));
    return () => {
      CSS.highlights.delete('link-words');
    };
  }, [words]);
}

/** An address field with the reason beside it when the address cannot be used. */
export function LinkForm({ address, onDone }: LinkFormProps) {
  const [typed, setTyped] = useState(address);
  const [refused, setRefused] = useState(false);
  useWordsLit();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (typed.trim() === '') {
      onDone(null);
      return;
    }
    const meant = linkAddress(typed);
    if (meant === undefined) setRefused(true);
    else onDone(meant);
  };
  return (
    <form
      className="editor-link"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onDone(undefined);
      }}
    >
      <input
        type="text"
        aria-label="Address of the link"
        aria-invalid={refused}
        aria-describedby={refused ? 'link-refused' : undefined}
        placeholder="www.example.org"
        value={typed}
        autoFocus
        onChange={(event) => {
          setTyped(event.target.value);
          setRefused(false);
        }}
      />
      <button type="submit">Link</button>
      {address !== '' && (
        <button
          type="button"
          className="editor-link-other"
          onClick={() => {
            onDone(null);
          }}
        >
          Remove link
        </button>
      )}
      <button
        type="button"
        className="editor-link-other"
        aria-keyshortcuts="Escape"
        onClick={() => {
          onDone(undefined);
        }}
      >
        Cancel
      </button>
      {refused && (
        <p id="link-refused" role="alert">
          A note can link to a web or mail address.
        </p>
      )}
    </form>
  );
}
