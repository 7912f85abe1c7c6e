// The margin folded to a strip: a dot for every note or mark, at its passage.
import { memo, useRef, type KeyboardEvent } from 'react';
import { noteOf } from '../../../core/annotation/read.js';
import type { Article } from '../../../core/journal/types.js';
import { activateMark, useAnnotations, type Mark } from '../../state/annotations.js';
import { setSide } from '../../state/layout.js';
import { useLooks } from '../../state/meanings.js';
import { placeLabels } from './card-place.js';
import { inGroups, sameMarks } from './groups.js';
import { dotsInMargin, useStack } from './use-stack.js';

function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const dots = [...event.currentTarget.querySelectorAll('button')];
  const at = dots.findIndex((dot) => dot === document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: dots.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const dot = dots[Math.min(dots.length - 1, Math.max(0, next))];
  for (const one of dots) one.tabIndex = one === dot ? 0 : -1;
  dot?.focus();
}

interface DotProps {
  readonly mark: Mark;
  readonly article: Article;
  readonly stop: boolean;
}

const Dot = memo(function Dot({ mark, article, stop }: DotProps) {
  const { annotation } = mark;
  const { name, className } = useLooks(annotation);
  const noted = noteOf(annotation) !== undefined;
  const label = `${name}, ${placeLabels(mark, article).long}`;
  return (
    <button
      type="button"
      className={`note-dot ${className}`}
      data-noted={noted ? '' : undefined}
      data-dot={annotation.id}
      aria-label={noted && name !== 'Note' ? `Note. ${label}` : label}
      title={label}
      tabIndex={stop ? 0 : -1}
      onClick={() => {
        setSide('notes', true);
        activateMark(annotation.id, { focusCard: true });
      }}
    />
  );
});

interface DotsProps {
  readonly marks: readonly Mark[];
  readonly article: Article;
  /** The one of them that the Tab key comes to, if it is any of them. */
  readonly stop: string | undefined;
}

const Dots = memo(
  function Dots({ marks, article, stop }: DotsProps) {
    return marks.map((mark) => (
      <Dot key={mark.annotation.id} mark={mark} article={article} stop={mark.annotation.id === stop} />
    ));
  },
  (before, after) =>
    before.article === after.article && before.stop === after.stop && sameMarks(before.marks, after.marks),
);

/** The strip; a click or Enter on a dot opens the notes at its card. */
export function NoteDots({ article }: { readonly article: Article }) {
  const marks = useAnnotations((state) => state.marks);
  const active = useAnnotations((state) => state.active);
  const strip = useRef<HTMLElement>(null);
  useStack(strip, dotsInMargin, article, marks, null, true);
  const stop = active ?? marks[0]?.annotation.id;
  return (
    <nav
      ref={strip}
      hidden={marks.length === 0}
      className="note-dots"
      aria-label="Notes in the margin"
      onKeyDown={onKeyDown}
    >
      {inGroups(marks).map(({ key, marks: near }) => (
        <Dots
          key={key}
          marks={near}
          article={article}
          stop={near.some(({ annotation }) => annotation.id === stop) ? stop : undefined}
        />
      ))}
    </nav>
  );
}
