// Which voices are offered, in what order, and which one reads.
import type { Voice } from './speech-engine.js';

/** Some systems write `en_GB`. */
const tagOf = (language: string): string => language.toLowerCase().replace('_', '-');

const primary = (language: string): string => tagOf(language).split('-')[0] ?? '';

/** Voices of one sort, for the list to choose from. */
export interface VoiceGroup {
  readonly title: string;
  readonly voices: readonly Voice[];
}

/** The voices of the article's language first, its own country before others, each by name. */
export function groupVoices(voices: readonly Voice[], language: string): readonly VoiceGroup[] {
  const names = new Intl.DisplayNames('en-GB', { type: 'language' });
  const rank = (voice: Voice): number => (tagOf(voice.language) === tagOf(language) ? 0 : 1);
  const byName = (a: Voice, b: Voice): number =>
    rank(a) - rank(b) || tagOf(a.language).localeCompare(tagOf(b.language)) || a.name.localeCompare(b.name);
  const own = voices.filter((voice) => primary(voice.language) === primary(language)).sort(byName);
  const others = voices.filter((voice) => !own.includes(voice)).sort(byName);
  return [
    { title: names.of(primary(language)) ?? language, voices: own },
    { title: 'Other languages', voices: others },
  ].filter((group) => group.voices.length > 0);
}

/** The voice that reads: the one the reader chose, else the system's own if it speaks the language, else the first. */
export function chooseVoice(voices: readonly Voice[], chosen: string, language: string): Voice | undefined {
  const own = groupVoices(voices, language)[0]?.voices ?? [];
  const usual = own.find((voice) => voice.isDefault && primary(voice.language) === primary(language));
  return voices.find(({ id }) => id === chosen) ?? usual ?? own[0];
}
