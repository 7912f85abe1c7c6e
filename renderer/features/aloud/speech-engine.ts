// The voice: one text at a time, and exactly one answer to each, whatever the system's speech service does or fails to do.

/** A voice of the system. */
export interface Voice {
  /** What the system knows it by. */
  readonly id: string;
  readonly name: string;
  /** BCP 47 language tag. */
  readonly language: string;
  /** The one the system would take. */
  readonly isDefault: boolean;
}

/**
 * How a text ended: said to its end; broken off by something else on the computer; no such voice; no sign of life for
 * too long; a text the voice cannot say; any other failure.
 */
export type Outcome = 'said' | 'interrupted' | 'voice-gone' | 'silent' | 'unsayable' | 'failed';

/** How a text is to be said. */
export interface Manner {
  readonly voice: string;
  /** Multiple of the voice's own speed. */
  readonly rate: number;
}

/** Something that can speak. */
export interface SpeechEngine {
  /** The voices there are now; the list may come late, and change. */
  readonly voices: () => readonly Voice[];
  /** Calls back when the list of voices changes. Returns the way to stop. */
  readonly onVoices: (listener: () => void) => () => void;
  /** Says a text and answers once. Returns the way to break off, after which there is no answer. */
  readonly speak: (text: string, manner: Manner, answer: (outcome: Outcome) => void) => () => void;
}

/** What of the page's speech synthesis is used. */
export type Synthesis = Pick<
  SpeechSynthesis,
  'speak' | 'cancel' | 'resume' | 'getVoices' | 'addEventListener' | 'removeEventListener'
> & { readonly speaking: boolean; readonly pending: boolean; readonly paused: boolean };

const outcomes: Readonly<Record<SpeechSynthesisErrorCode, Outcome>> = {
  canceled: 'interrupted',
  interrupted: 'interrupted',
  'voice-unavailable': 'voice-gone',
  'language-unavailable': 'voice-gone',
  'text-too-long': 'unsayable',
  'invalid-argument': 'unsayable',
  'audio-busy': 'failed',
  'audio-hardware': 'failed',
  network: 'failed',
  'not-allowed': 'failed',
  'synthesis-failed': 'failed',
  'synthesis-unavailable': 'failed',
};

/** How long a voice may take to begin, in milliseconds. */
export const patienceMs = 8000;

/** How long a slow voice may take over a text of this many characters, in milliseconds. */
export const allowanceMs = (characters: number, rate: number): number =>
  patienceMs + (characters * 160) / rate;

/** espeak-ng gives each of its languages a hundred timbres ("English (America)+Robosoft5"); the languages are enough. */
const timbre = /\+.* espeak-ng$/;

/** An engine over the page's speech synthesis. Voices that need the network are left out. */
export function createEngine(
  synthesis: Synthesis,
  utteranceOf: (text: string) => SpeechSynthesisUtterance,
): SpeechEngine {
  const local = (): SpeechSynthesisVoice[] =>
    synthesis.getVoices().filter((voice) => voice.localService && !timbre.test(voice.name));
  // Held here, or Chromium may collect an utterance that is being said, and its end is never heard of.
  let current: SpeechSynthesisUtterance | undefined;
  return {
    voices: () =>
      local().map((voice) => ({
        id: voice.voiceURI,
        name: voice.name,
        language: voice.lang,
        isDefault: voice.default,
      })),
    onVoices(listener) {
      synthesis.addEventListener('voiceschanged', listener);
      return () => {
        synthesis.removeEventListener('voiceschanged', listener);
      };
    },
    speak(text, { voice: id, rate }, answer) {
      let over = false;
      let watchDog: ReturnType<typeof setTimeout> | undefined;
      const end = (): boolean => {
        if (over) return false;
        over = true;
        clearTimeout(watchDog);
        return true;
      };
      const finish = (outcome: Outcome): void => {
        if (end()) answer(outcome);
      };
      const watch = (ms: number): void => {
        clearTimeout(watchDog);
        if (over) return;
        watchDog = setTimeout(() => {
          if (!end()) return;
          synthesis.cancel();
          answer('silent');
        }, ms);
      };
      const voice = local().find(({ voiceURI }) => voiceURI === id);
      if (!voice) {
        watchDog = setTimeout(() => {
          finish('voice-gone');
        });
        return end;
      }
      const utterance = utteranceOf(text);
      current = utterance;
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = rate;
      utterance.onstart = () => {
        watch(allowanceMs(text.length, rate));
      };
      utterance.onboundary = ({ charIndex }) => {
        watch(allowanceMs(text.length - charIndex, rate));
      };
      utterance.onend = () => {
        finish('said');
      };
      utterance.onerror = ({ error }) => {
        finish(outcomes[error]);
      };
      // What somebody left in the queue, or left paused, would keep this one from being heard.
      if (synthesis.speaking || synthesis.pending) synthesis.cancel();
      if (synthesis.paused) synthesis.resume();
      synthesis.speak(utterance);
      watch(patienceMs);
      return () => {
        if (end() && current === utterance) synthesis.cancel();
      };
    },
  };
}
