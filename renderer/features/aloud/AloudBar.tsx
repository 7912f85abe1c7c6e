// The bar of reading aloud, below the reading column: play and pause, skip, mark, speed, voice, stop.
import { Ellipsis, Highlighter, Pause, Play, SkipBack, SkipForward, X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { neighbourOf } from '../../../core/journal/contents.js';
import { labelOf } from '../../../core/journal/labels.js';
import type { Article, Issue } from '../../../core/journal/types.js';
import { cursorAt } from '../../../core/reading/cursor.js';
import { speechQueue, utteranceAt, type Utterance } from '../../../core/reading/speech.js';
import { keyOf } from '../../commands/registry.js';
import { readFromStart, stopAloud, toggleAloud, useAloud } from '../../state/aloud.js';
import { announce } from '../../state/announce.js';
import { isBehindNote } from '../../state/content-notes.js';
import { placesOf, setCursor, useCursor } from '../../state/cursor.js';
import { goTo } from '../../state/journal.js';
import { useSelection } from '../../state/selection.js';
import { IconButton } from '../../ui/IconButton.js';
import { useFocusFallback } from '../../ui/use-focus-fallback.js';
import { beginsInView, firstInView, usePassageHighlight } from '../reader/index.js';
import { Manner } from './Manner.js';
import { NoVoice } from './NoVoice.js';
import { createEngine, type SpeechEngine } from './speech-engine.js';
import { useAloudKeys } from './use-aloud-keys.js';
import { useKeepInView } from './use-keep-in-view.js';
import { endOf, readAt, skipTo, useSpeaker } from './use-speaker.js';
import { useVoices } from './use-voices.js';
import './aloud.css';

interface AloudProps {
  readonly issue: Issue;
  readonly article: Article;
  readonly scroller: RefObject<HTMLElement | null>;
}

const openEngine = (): SpeechEngine =>
  createEngine(window.speechSynthesis, (text) => new SpeechSynthesisUtterance(text));

/** Where reading begins: at what is selected, at the reading cursor if it can be seen, else at the top of the view. */
function beginning(article: Article, queue: readonly Utterance[], scroller: HTMLElement): number {
  const view = scroller.getBoundingClientRect();
  const { passage } = useSelection.getState();
  const { span } = useCursor.getState();
  const from = passage ?? (beginsInView(article, span, view) ? span : null);
  return from ? utteranceAt(queue, from.start) : firstInView(article, queue, view);
}

/** Where in the article reading is; follows the article on show, the cursor while it stands still, and the start. */
function useBeginning(
  article: Article,
  queue: readonly Utterance[],
  scroller: RefObject<HTMLElement | null>,
) {
  const { playing, article: heard, at } = useAloud();
  const cursor = useCursor(({ span }) => span);
  useEffect(() => {
    // Another article was opened by the reader: what is read stops, and begins there when they ask for it.
    if (heard !== null && heard !== article.id)
      useAloud.setState({ playing: false, article: null, at: null, span: null, message: null, ended: false });
    else if (at !== null && useAloud.getState().span === null) readAt(article, queue, at);
    else if (playing && at === null && scroller.current)
      readAt(article, queue, beginning(article, queue, scroller.current));
  }, [article, queue, scroller, playing, heard, at]);
  useEffect(() => {
    if (cursor && !useAloud.getState().playing) readAt(article, queue, utteranceAt(queue, cursor.start));
  }, [article, queue, cursor]);
}

/** The bar; it reads `article`, the one on show. */
export default function AloudBar({ issue, article, scroller }: AloudProps) {
  const ref = useRef<HTMLElement>(null);
  const [engine] = useState(openEngine);
  const [more, setMore] = useState(false);
  const queue = useMemo(() => speechQueue(article), [article]);
  const { playing, at, message, ended, ...state } = useAloud();
  const span = state.article === article.id ? state.span : null;
  const { voices, voice, known } = useVoices(engine, article.language);
  const { away, back } = useKeepInView(scroller, article, span);
  useFocusFallback(ref);
  useBeginning(article, queue, scroller);
  useSpeaker(engine, article, queue, voice?.id);
  usePassageHighlight('spoken', article, span, 1);

  const skip = useCallback(
    (step: -1 | 1): void => {
      const from = at ?? (scroller.current ? beginning(article, queue, scroller.current) - step : 0);
      skipTo(article, queue, from + step);
    },
    [article, queue, scroller, at],
  );
  useAloudKeys(useMemo(() => ({ issue, article, span, skip }), [issue, article, span, skip]));

  useEffect(() => {
    if (known && voices.length > 0) announce(playing ? 'Reading aloud' : 'Paused', { visible: false });
  }, [playing, known, voices.length]);

  const next = ended && !isBehindNote(article) ? neighbourOf(issue, article, 1) : undefined;
  const place = span ? labelOf(article, span) : '';
  const mute = known && voices.length === 0;
  return (
    <section className="aloud" aria-label="Read aloud" ref={ref} data-more={more ? '' : undefined}>
      <div className="aloud-controls">
        <IconButton
          icon={SkipBack}
          label="Previous sentence"
          keys="Left"
          onPress={() => {
            skip(-1);
          }}
        />
        {!mute && (
          <IconButton
            icon={playing ? Pause : Play}
            label={playing ? 'Pause' : 'Play'}
            keys={`Space or ${keyOf('aloud') ?? ''}`}
            onPress={toggleAloud}
          />
        )}
        <IconButton
          icon={SkipForward}
          label="Next sentence"
          keys="Right"
          onPress={() => {
            skip(1);
          }}
        />
        <IconButton
          icon={Highlighter}
          label="Mark this sentence"
          keys="1 to 6"
          disabled={!span}
          onPress={() => {
            const cursor = span && cursorAt(placesOf(article), span);
            if (cursor) setCursor(article, cursor);
          }}
        />
      </div>
      <div className="aloud-words">
        {mute ? (
          <NoVoice />
        ) : (
          (message ?? ended) && (
            <p className="aloud-message">
              {ended ? endOf(article) : message}
              {next && ` Next: ${next.shortTitle ?? next.title}`}
            </p>
          )
        )}
        {next && !mute && (
          <button
            type="button"
            className="aloud-button"
            onClick={() => {
              readFromStart(next.id);
              goTo({ article: next.id });
            }}
          >
            Play the next article
          </button>
        )}
        {away && (
          <button type="button" className="aloud-button" onClick={back}>
            Back to the sentence
          </button>
        )}
        {!known && <p className="aloud-place">Looking for voices…</p>}
        {known && !mute && !message && !ended && place !== '' && <p className="aloud-place">{place}</p>}
      </div>
      <Manner voices={voices} voice={voice} language={article.language} />
      {/* Only a low window has it: there the bar is one line. */}
      <span className="aloud-more">
        <IconButton
          icon={Ellipsis}
          label="Speed, voice and place"
          pressed={more}
          onPress={() => {
            setMore(!more);
          }}
        />
      </span>
      <IconButton icon={X} label="Stop reading aloud" onPress={stopAloud} />
    </section>
  );
}
