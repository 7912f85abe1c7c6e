// The body of the open article. Who comes to its beginning gets that first, and the rest of it behind the first paint.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Article } from '../../../core/journal/types.js';
import { useAloud } from '../../state/aloud.js';
import { useAnnotations } from '../../state/annotations.js';
import { useFind } from '../../state/find.js';
import { useJournal } from '../../state/journal.js';
import { usePreferences } from '../../state/preferences.js';
import { beginningOf } from './beginning.js';
import { Body } from './Block.js';
import { comesToTop } from './position.js';

/** How long the rest of an article waits for its marks, in milliseconds. */
const patience = 500;

/** The reader may do anything with what is on the page: before any of it, all of it is there. */
const inputs = ['keydown', 'pointerdown', 'wheel'] as const;

/** How many parts of the body are to be seen before anything else: all, unless the reader comes to its beginning. */
function firstParts(article: Article): number {
  const { children } = article.body;
  if (!comesToTop(article)) return children.length;
  return beginningOf(children, window.innerHeight, usePreferences.getState());
}

/** The body of the open article, one to each article. */
export function ArticleBody({ article }: { readonly article: Article }) {
  const { body } = article;
  const [first, setFirst] = useState(() => firstParts(article));
  const visit = useJournal((state) => state.visit);
  const [arrived] = useState(visit);
  // Words are found and sentences are read in the whole of it.
  const finding = useFind((state) => state.open);
  const aloud = useAloud((state) => state.open);
  // Drawn before its marks are known, the rest would be drawn twice.
  const marksKnown = useAnnotations(
    ({ article: of, status }) => of?.id === article.id && status !== 'loading',
  );
  const partly = first < body.children.length && visit === arrived && !finding && !aloud ? first : undefined;

  useEffect(() => {
    if (partly === undefined) return;
    const whole = (): void => {
      setFirst(Infinity);
    };
    const atOnce = (): void => {
      flushSync(whole);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame's callbacks come before its paint, and what they put off behind it.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(whole, marksKnown ? 0 : patience);
    });
    for (const input of inputs) window.addEventListener(input, atOnce, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      for (const input of inputs) window.removeEventListener(input, atOnce, { capture: true });
    };
  }, [partly, marksKnown]);

  return (
    <>
      <div className="article-body">
        <Body body={body} parts={partly} />
      </div>
      {partly === undefined && <div className="article-end" />}
    </>
  );
}
