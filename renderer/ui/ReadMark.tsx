// A ring that is empty, half or full: unread, partly read, read. Decorative: the state is said in words beside it.
import './read-mark.css';

/** The ring of a piece. */
export function ReadMark({ state }: { readonly state: 'unread' | 'reading' | 'read' }) {
  return (
    <svg className="read-mark" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <circle cx="5" cy="5" r="4.25" className={state === 'read' ? 'read-full' : 'read-ring'} />
      {state === 'reading' && <path d="M5 0.75a4.25 4.25 0 0 0 0 8.5z" className="read-full" />}
    </svg>
  );
}
