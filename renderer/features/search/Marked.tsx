// Text with what matched set off; never `mark`, which is for what the reader has marked.
import type { TextSpan } from '../../../core/journal/sentences.js';

interface MarkedProps {
  readonly text: string;
  /** In order, never overlapping. */
  readonly marks: readonly TextSpan[];
}

/** Draws each span of `marks` under `search-hit`. */
export function Marked({ text, marks }: MarkedProps) {
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <span className="search-hit">{text.slice(start, end)}</span>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
