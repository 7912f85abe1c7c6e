// What can be typed to find something, for as long as nothing is.
import './panel.css';

/** Before anything is typed, and beside what has no preview. Only the box offers what a filter can be. */
export function Teaching({ inBox = true }: { readonly inBox?: boolean }) {
  return (
    <section className="search-teaching" aria-label="How to search">
      <h2>How to search</h2>
      <ul>
        <li>Several words find the passages that hold them together. A slip of spelling is forgiven.</li>
        <li>
          <code>“…”</code> keeps words together, <code>-</code> before a word leaves it out, <code>OR</code>{' '}
          takes one or the other.
        </li>
        <li>
          <code>in:</code> <code>kind:</code> <code>by:</code> <code>place:</code> <code>model:</code>{' '}
          <code>issue:</code> narrow the search, <code>tag:</code> and <code>meaning:</code> find your own
          marks.{inBox && ' Type one, and what it can be is offered.'}
        </li>
        <li>
          <kbd>F3</kbd> goes on to the next hit when you are back in the text.
        </li>
      </ul>
    </section>
  );
}
