// The text a mark was made on beside the text of today; what differs is struck out on one side, underlined on the other.
import type { Difference } from '../../../core/anchoring/differences.js';
import type { Side, Sides } from '../../../core/annotation/sides.js';

function Pieces({ parts }: { readonly parts: readonly Difference[] }) {
  return parts.map(({ kind, text }, at) =>
    kind === 'old' ? <del key={at}>{text}</del> : kind === 'new' ? <ins key={at}>{text}</ins> : text,
  );
}

/** Context is recorded by its length; a word it cuts in two is left out, so that it can be read. */
const wholeWords = (parts: readonly Difference[], cut: RegExp, at: number): readonly Difference[] =>
  parts.map((part, index) =>
    index === at && part.kind === 'same' ? { ...part, text: part.text.replace(cut, '') } : part,
  );

function Text({ title, side }: { readonly title: string; readonly side: Side }) {
  return (
    <figure className="edition-side">
      <figcaption>{title}</figcaption>
      <blockquote className="edition-quote">
        {side.before.length > 0 && (
          <span className="edition-context">
            …<Pieces parts={wholeWords(side.before, /^\S*\s+(?=\S)/, 0)} />
          </span>
        )}
        <span className="edition-passage">
          <Pieces parts={side.passage} />
        </span>
        {side.after.length > 0 && (
          <span className="edition-context">
            <Pieces parts={wholeWords(side.after, /(?<=\S)\s+\S*$/, side.after.length - 1)} />…
          </span>
        )}
      </blockquote>
    </figure>
  );
}

interface SideBySideProps {
  readonly sides: Sides;
  /** Where the passage is today, in words. */
  readonly to: string | undefined;
  /** The article is gone with the passage. */
  readonly gone: boolean;
}

/** Two columns, or one above the other where there is no room. */
export function SideBySide({ sides: { then, now }, to, gone }: SideBySideProps) {
  return (
    <div className="edition-sides">
      <Text title="When you marked it" side={then} />
      {now ? (
        <Text title={to ? `Now, in ${to}` : 'Now'} side={now} />
      ) : (
        <figure className="edition-side">
          <figcaption>Now</figcaption>
          <p className="edition-none">
            {gone ? 'The article is gone.' : 'Nothing like it stands in the article.'}
          </p>
        </figure>
      )}
    </div>
  );
}
