// Says one utterance after the other while reading aloud is on, and decides what a voice's failure means.
import { useEffect, useRef } from 'react';
import type { Article } from '../../../core/journal/types.js';
import type { Utterance } from '../../../core/reading/speech.js';
import { pauseAloud, useAloud } from '../../state/aloud.js';
import { announce } from '../../state/announce.js';
import { isBehindNote, waitingWords } from '../../state/content-notes.js';
import { usePreferences } from '../../state/preferences.js';
import type { Outcome, SpeechEngine } from './speech-engine.js';

/** What is said where the reading ends. */
export const endOf = (article: Article): string =>
  isBehindNote(article) ? waitingWords(article) : 'End of the article.';

/** Goes to an utterance of the queue; past its end the article has been read. */
export function readAt(article: Article, queue: readonly Utterance[], at: number): void {
  const utterance = queue[at];
  if (utterance) {
    const span = { start: utterance.start, end: utterance.end };
    useAloud.setState({ article: article.id, at, span, ended: false, message: null });
  } else if (at >= queue.length) {
    useAloud.setState({ playing: false, ended: true });
    announce(endOf(article), { visible: false });
  }
}

/** The same by the reader's own hand: what is being said is broken off. */
export function skipTo(article: Article, queue: readonly Utterance[], at: number): void {
  useAloud.setState(({ turn }) => ({ turn: turn + 1 }));
  readAt(article, queue, Math.max(0, Math.min(queue.length - 1, at)));
}

/** Why reading stands still, for outcomes that stop it. */
const reasons: Readonly<Partial<Record<Outcome, string>>> = {
  interrupted: 'Another program broke the speech off. Play goes on from this sentence.',
  'voice-gone': 'This voice cannot be used. Choose another one, then press Play.',
  silent: 'The voice does not answer. Press Play to try again, or choose another voice.',
  failed: 'The computer could not speak. Check that sound works, then press Play.',
};

/** Speaks with the voice of this id, or not at all without one. */
export function useSpeaker(
  engine: SpeechEngine,
  article: Article,
  queue: readonly Utterance[],
  voice: string | undefined,
): void {
  const playing = useAloud((state) => state.playing && state.article === article.id);
  const at = useAloud((state) => state.at);
  const turn = useAloud((state) => state.turn);
  const rate = usePreferences((state) => state.aloudRate);
  const silences = useRef(0);

  useEffect(() => {
    const utterance = at === null ? undefined : queue[at];
    if (!playing || at === null || !utterance || voice === undefined) return;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const stop = engine.speak(utterance.text, { voice, rate }, (outcome) => {
      // One sentence that is swallowed is passed over; two in a row are a voice that has gone.
      silences.current = outcome === 'silent' ? silences.current + 1 : 0;
      const passes = outcome === 'said' || outcome === 'unsayable' || silences.current === 1;
      const reason = passes ? undefined : reasons[outcome];
      if (reason !== undefined) {
        silences.current = 0;
        pauseAloud(reason);
        announce(reason, { visible: false });
        return;
      }
      pause = setTimeout(() => {
        readAt(article, queue, at + 1);
      }, utterance.pauseMs / rate);
    });
    return () => {
      stop();
      clearTimeout(pause);
    };
  }, [engine, article, queue, voice, playing, at, turn, rate]);
}
