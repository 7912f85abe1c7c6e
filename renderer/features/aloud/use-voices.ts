// The voices of this computer, and the one that reads; they may come late and go at any time.
import { useEffect, useRef, useState } from 'react';
import { toggleAloud, useAloud } from '../../state/aloud.js';
import { announce } from '../../state/announce.js';
import { usePreferences } from '../../state/preferences.js';
import type { SpeechEngine, Voice } from './speech-engine.js';
import { chooseVoice } from './voices.js';

/**
 * How long the list of voices may take to come before the bar says that there is none, in milliseconds. Of espeak-ng
 * it holds some 13,000, which took five seconds on a busy machine.
 */
const patience = 4000;

/** How long after reading was asked for the first voice may come, and it still begins by itself, in milliseconds. */
const forgiveness = 20_000;

interface Voices {
  readonly voices: readonly Voice[];
  /** The voice that reads; undefined while there is none. */
  readonly voice: Voice | undefined;
  /** Whether the list can be taken for complete: an empty one then means that no voice is installed. */
  readonly known: boolean;
}

/** Follows the voices of an engine. */
export function useVoices(engine: SpeechEngine, language: string): Voices {
  const [voices, setVoices] = useState(engine.voices);
  const [waited, setWaited] = useState(false);
  const chosen = usePreferences((state) => state.aloudVoice);

  useEffect(() => {
    const stop = engine.onVoices(() => {
      setVoices(engine.voices());
    });
    const timer = setTimeout(() => {
      setVoices(engine.voices());
      setWaited(true);
    }, patience);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [engine]);

  const voice = chooseVoice(voices, chosen, language);
  const known = waited || voices.length > 0;
  const name = voice?.name;
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    const gone = last.current !== undefined && !voices.some((one) => one.name === last.current);
    if (gone && name !== undefined)
      announce(`The voice ${last.current} is no longer there; ${name} reads on`);
    last.current = name;
  }, [voices, name]);
  const [asked] = useState(() => performance.now());
  const ever = useRef(false);
  const hushed = useRef(false);
  const found = voice !== undefined;
  useEffect(() => {
    if (!known) return;
    if (!found) {
      // Nothing can be said; the bar explains.
      hushed.current = !ever.current && useAloud.getState().playing;
      useAloud.setState({ playing: false });
      return;
    }
    if (hushed.current && performance.now() - asked < forgiveness) toggleAloud();
    hushed.current = false;
    ever.current = true;
  }, [known, found, asked]);
  return { voices, voice, known };
}
