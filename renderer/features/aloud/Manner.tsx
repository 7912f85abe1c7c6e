// How it is read: speed and voice, both remembered.
import { aloudRateLimits } from '../../../core/schema/preferences.js';
import { changePreferences, usePreferences } from '../../state/preferences.js';
import type { Voice } from './speech-engine.js';
import { groupVoices } from './voices.js';

/** The speeds there are, in tenths. */
const rates = Array.from(
  { length: Math.round((aloudRateLimits.max - aloudRateLimits.min) * 10) + 1 },
  (_, step) => Math.round(aloudRateLimits.min * 10) + step,
);

interface MannerProps {
  readonly voices: readonly Voice[];
  readonly voice: Voice | undefined;
  readonly language: string;
}

/** Two lists to choose from. Without voices only the speed, which holds for when there are some. */
export function Manner({ voices, voice, language }: MannerProps) {
  const rate = usePreferences((state) => state.aloudRate);
  return (
    <div className="aloud-manner">
      <label>
        Speed
        <select
          value={Math.round(rate * 10)}
          onChange={({ target }) => {
            changePreferences({ aloudRate: Number(target.value) / 10 });
          }}
        >
          {rates.map((tenths) => (
            <option key={tenths} value={tenths}>
              {tenths / 10}×
            </option>
          ))}
        </select>
      </label>
      {voice && (
        <label>
          Voice
          <select
            className="aloud-voice"
            value={voice.id}
            onChange={({ target }) => {
              changePreferences({ aloudVoice: target.value });
            }}
          >
            {groupVoices(voices, language).map((group) => (
              <optgroup key={group.title} label={group.title}>
                {group.voices.map(({ id, name, language: tag }) => (
                  <option key={id} value={id}>
                    {name} ({tag})
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
