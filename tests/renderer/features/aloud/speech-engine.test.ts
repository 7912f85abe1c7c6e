// The speech engine: one answer to each text, whatever the system's speech service does or fails to do.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  allowanceMs,
  createEngine,
  patienceMs,
  type Outcome,
  type Synthesis,
} from '../../../../renderer/features/aloud/speech-engine.js';

const voice = (voiceURI: string, localService = true): SpeechSynthesisVoice => ({
  voiceURI,
  name: voiceURI,
  lang: 'en-GB',
  localService,
  default: false,
});

function open(...voices: readonly SpeechSynthesisVoice[]) {
  const spoken: SpeechSynthesisUtterance[] = [];
  const synthesis = {
    speaking: false,
    pending: false,
    paused: false,
    speak: (utterance: SpeechSynthesisUtterance) => void spoken.push(utterance),
    cancel: vi.fn(),
    resume: vi.fn(),
    getVoices: () => [...voices],
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  };
  const engine = createEngine(
    synthesis as Synthesis,
    (text) => ({ text }) as unknown as SpeechSynthesisUtterance,
  );
  const answers: Outcome[] = [];
  const speak = (text = 'Words.', id = 'Alice') =>
    engine.speak(text, { voice: id, rate: 2 }, (outcome) => answers.push(outcome));
  return { engine, synthesis, spoken, answers, speak };
}

const fire = (utterance: SpeechSynthesisUtterance | undefined, name: string, event: object = {}): void => {
  const handlers = utterance as unknown as Record<string, ((event: object) => void) | undefined>;
  handlers[`on${name}`]?.(event);
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the engine', () => {
  it('passes text, voice and speed on, and answers once', () => {
    const { spoken, answers, speak } = open(voice('Alice'), voice('Bob'));
    speak('One.', 'Bob');
    expect(spoken).toMatchObject([{ text: 'One.', rate: 2, voice: { name: 'Bob' } }]);
    fire(spoken[0], 'start');
    fire(spoken[0], 'end');
    fire(spoken[0], 'error', { error: 'interrupted' });
    vi.runAllTimers();
    expect(answers).toEqual(['said']);
  });

  it.each([
    ['interrupted', 'interrupted'],
    ['canceled', 'interrupted'],
    ['voice-unavailable', 'voice-gone'],
    ['text-too-long', 'unsayable'],
    ['synthesis-failed', 'failed'],
  ])('answers the error %s with %s', (error, outcome) => {
    const { spoken, answers, speak } = open(voice('Alice'));
    speak();
    fire(spoken[0], 'error', { error });
    expect(answers).toEqual([outcome]);
  });

  it('gives no answer after it was broken off, and silences the voice', () => {
    const { synthesis, spoken, answers, speak } = open(voice('Alice'));
    const stop = speak();
    stop();
    fire(spoken[0], 'error', { error: 'canceled' });
    vi.runAllTimers();
    expect(synthesis.cancel).toHaveBeenCalledOnce();
    expect(answers).toEqual([]);
  });

  it('breaking off what has been said does not silence what is said now', () => {
    const { synthesis, spoken, speak } = open(voice('Alice'));
    const stop = speak();
    fire(spoken[0], 'end');
    speak();
    stop();
    expect(synthesis.cancel).not.toHaveBeenCalled();
  });

  it('does not wait for ever for a voice to begin', () => {
    const { synthesis, answers, speak } = open(voice('Alice'));
    speak();
    vi.advanceTimersByTime(patienceMs - 1);
    expect(answers).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(answers).toEqual(['silent']);
    expect(synthesis.cancel).toHaveBeenCalledOnce();
  });

  it('does not wait for ever for a voice to end, but as long as it gives signs of life', () => {
    const { spoken, answers, speak } = open(voice('Alice'));
    const text = 'A sentence of some length.';
    speak(text);
    fire(spoken[0], 'start');
    vi.advanceTimersByTime(allowanceMs(text.length, 2) - 1);
    fire(spoken[0], 'boundary', { charIndex: 10 });
    vi.advanceTimersByTime(allowanceMs(text.length - 10, 2) - 1);
    expect(answers).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(answers).toEqual(['silent']);
    fire(spoken[0], 'end');
    expect(answers).toEqual(['silent']);
  });

  it('says that a voice is gone, and offers none that needs the network', () => {
    const { engine, spoken, answers, speak } = open(voice('Alice'), voice('Cloud', false));
    expect(engine.voices().map(({ name }) => name)).toEqual(['Alice']);
    speak('One.', 'Cloud');
    vi.runAllTimers();
    expect(spoken).toEqual([]);
    expect(answers).toEqual(['voice-gone']);
  });

  it('offers a language of espeak-ng once, without its timbres', () => {
    const { engine } = open(voice('English (America) espeak-ng'), voice('English (America)+Adam espeak-ng'));
    expect(engine.voices().map(({ name }) => name)).toEqual(['English (America) espeak-ng']);
  });

  it('clears away what somebody left in the queue', () => {
    const { synthesis, speak } = open(voice('Alice'));
    synthesis.pending = true;
    synthesis.paused = true;
    speak();
    expect(synthesis.cancel).toHaveBeenCalledOnce();
    expect(synthesis.resume).toHaveBeenCalledOnce();
  });
});
