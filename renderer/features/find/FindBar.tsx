// The bar of find in article: a box, the count, the way to the next and the previous hit, and what to try when there is none.
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { labelOf } from '../../../core/journal/labels.js';
import type { Article } from '../../../core/journal/types.js';
import { keyOf } from '../../commands/registry.js';
import { announceAtRest } from '../../state/announce.js';
import { useAnnotations } from '../../state/annotations.js';
import { isBehindNote, waitingWords } from '../../state/content-notes.js';
import { closeFind, findAgainIn, findStep, findWords, focusTaken, useFind } from '../../state/find.js';
import { takeHeldLine } from '../../state/held-keys.js';
import { dialogOpen, openPanel } from '../../state/panels.js';
import { useSelection } from '../../state/selection.js';
import { IconButton } from '../../ui/IconButton.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import { clearHits, drawHits, selectHit, showHit } from './draw-hits.js';
import './find.css';
import { countWords, wrapWords } from './words.js';

/** The count is spoken when typing rests this long, in milliseconds. */
const restMs = 500;

interface FindBarProps {
  readonly article: Article;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Spoken: the count, where the hit stands, and whether an end was passed. */
function useSpoken(article: Article): void {
  const { hits, current, wrapped, words, steps } = useFind();
  useEffect(() => {
    if (words.trim() === '') return undefined;
    const hit = hits[current];
    const where = hit ? labelOf(article, hit) : '';
    const said = [wrapWords({ hits, current, wrapped }), countWords({ hits, current, wrapped }), where];
    const none = isBehindNote(article) ? waitingWords(article) : `No “${words.trim()}” in this article`;
    const text = hits.length === 0 ? none : said.filter(Boolean).join(', ');
    return announceAtRest(text, restMs);
  }, [article, hits, current, wrapped, words, steps]);
}

/** Drawn while find is open. */
export default function FindBar({ article, scroller }: FindBarProps) {
  const { words, hits, current, wrapped, steps, takesFocus } = useFind();
  const marks = useAnnotations((state) => state.marks);
  const input = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const shown = useRef(0);
  const known = useRef(article);
  useSpoken(article);

  useEffect(() => {
    if (known.current !== article) findAgainIn(article);
    known.current = article;
  }, [article]);

  // After every drawing of the page: new marks put its text into new nodes.
  useLayoutEffect(() => {
    drawHits(article, hits, current);
  }, [article, hits, current, marks]);
  useEffect(() => clearHits, []);

  useEffect(() => {
    const hit = hits[current];
    if (shown.current === steps) return;
    shown.current = steps;
    if (hit && scroller.current) showHit(article, hit, scroller.current);
  }, [article, hits, current, steps, scroller]);

  useEffect(() => {
    if (!takesFocus) return;
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && !focused.closest('.find')) cameFrom.current = focused;
    input.current?.focus({ preventScroll: true });
    input.current?.select();
    focusTaken();
    const typed = takeHeldLine();
    if (typed !== '') findWords(article, typed);
  }, [takesFocus, article]);

  const close = (): void => {
    const { hits: there, current: at } = useFind.getState();
    const hit = there[at];
    const from = cameFrom.current;
    closeFind();
    if (hit || !from?.isConnected || from === document.body) focusArticle();
    else from.focus({ preventScroll: true });
    if (hit) selectHit(article, hit);
  };
  const closeFromPage = useEffectEvent(close);

  // Escape from the page closes the bar too, once it has nothing nearer to let go of.
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || dialogOpen()) return;
      const nearer =
        event.target instanceof Element &&
        event.target.closest('input, [contenteditable="true"], .card, .find');
      if (nearer || useSelection.getState().passage) return;
      event.preventDefault();
      closeFromPage();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input.current) findStep(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const typed = words.trim() !== '';
  const none = typed && hits.length === 0;
  return (
    <search className="find" aria-label="Find in article" onKeyDown={onKeyDown}>
      <div className="find-line">
        <input
          ref={input}
          type="text"
          className="find-input"
          aria-label="Find in article"
          aria-keyshortcuts="Control+F"
          aria-describedby="find-count"
          placeholder="Find in this article"
          autoComplete="off"
          spellCheck={false}
          data-none={none ? '' : undefined}
          value={words}
          onChange={(event) => {
            findWords(article, event.target.value);
          }}
        />
        <p className="find-count" id="find-count">
          {typed && countWords({ hits, current, wrapped })}
        </p>
        <IconButton
          icon={ChevronUp}
          label="Previous hit"
          keys={keyOf('find-previous')}
          disabled={hits.length === 0}
          onPress={() => {
            findStep(-1);
          }}
        />
        <IconButton
          icon={ChevronDown}
          label="Next hit"
          keys={keyOf('find-next')}
          disabled={hits.length === 0}
          onPress={() => {
            findStep(1);
          }}
        />
        {wrapped && <p className="find-wrap">{wrapWords({ hits, current, wrapped })}</p>}
        <span className="find-space" />
        <IconButton icon={X} label="Close find" keys="Escape" onPress={close} />
      </div>
      {none && (
        <div className="find-none">
          <p>
            {isBehindNote(article) ? (
              <>
                <b>Not in the title.</b> {waitingWords(article)}
              </>
            ) : (
              <>
                <b>No “{words.trim()}” in this article.</b> Try a shorter word, or part of one.
              </>
            )}
          </p>
          <button
            type="button"
            className="find-search"
            onClick={() => {
              closeFind();
              openPanel('search', words.trim());
            }}
          >
            Search the whole issue
          </button>
        </div>
      )}
    </search>
  );
}
