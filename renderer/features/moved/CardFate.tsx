// On the card of a mark whose passage changed: what became of it, and what can be done about it.
import { useMemo } from 'react';
import { fateOf, type Fate } from '../../../core/annotation/edition-review.js';
import { isWhole } from '../../../core/annotation/read.js';
import type { Article } from '../../../core/journal/types.js';
import { activateMark, useAnnotations, type Mark } from '../../state/annotations.js';
import { acceptMarks, keepAsNote } from '../../state/moved-marks.js';
import { openPanel } from '../../state/panels.js';
import { chooseFor } from '../../state/reattach.js';
import './moved.css';

const words: Readonly<Record<Exclude<Fate['kind'], 'stands'>, string>> = {
  moved: 'Moved with its words.',
  edited: 'The text was edited here.',
  lost: 'Its passage is no longer in the article.',
};

interface CardFateProps {
  readonly mark: Mark;
  readonly article: Article;
  readonly active: boolean;
}

/** Nothing for a mark that stands where it stood; the buttons only on the active card. */
export function CardFate(props: CardFateProps) {
  const { annotation, resolution } = props.mark;
  return resolution.status === 'exact' || isWhole(annotation) ? null : <Changed {...props} />;
}

function Changed({ mark, article, active }: CardFateProps) {
  const { annotation } = mark;
  const fate = useMemo(() => fateOf(article, annotation), [annotation, article]);
  const ref = useAnnotations((state) => state.ref);
  if (fate.kind === 'stands' || !ref) return null;
  const toCard = (): void => {
    activateMark(annotation.id, { focusCard: true });
  };
  return (
    <div className="card-fate">
      <p>{words[fate.kind]}</p>
      {active && (
        <div className="card-fate-actions" role="group" aria-label="The changed passage">
          {'range' in fate ? (
            <button
              type="button"
              onClick={() => {
                acceptMarks([{ ref, article, annotation, range: fate.range }]);
                toCard();
              }}
            >
              Accept
            </button>
          ) : (
            <button
              type="button"
              onClick={() => {
                keepAsNote(ref, annotation);
                toCard();
              }}
            >
              Keep as a note
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              chooseFor({ ref, annotation, from: 'card' });
            }}
          >
            Choose a passage
          </button>
          <button
            type="button"
            onClick={() => {
              openPanel('edition');
            }}
          >
            Compare
          </button>
        </div>
      )}
    </div>
  );
}
