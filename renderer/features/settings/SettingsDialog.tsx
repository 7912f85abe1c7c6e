// The settings: every change shows at once on the page behind and is remembered.
import {
  Button,
  Label,
  RadioButton,
  RadioField,
  RadioGroup,
  Slider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
  SwitchButton,
  SwitchField,
} from 'react-aria-components';
import { defaultPreferences, textSizeLimits, type Preferences } from '../../../core/schema/preferences.js';
import { announce } from '../../state/announce.js';
import { openPanel } from '../../state/panels.js';
import { changePreferences, textSizeStep, usePreferences } from '../../state/preferences.js';
import { DialogFrame } from '../../ui/DialogFrame.js';
import './settings.css';

const themes: readonly { readonly id: Preferences['theme']; readonly name: string }[] = [
  { id: 'system', name: 'As the system' },
  { id: 'paper', name: 'Paper' },
  { id: 'dark', name: 'Dark' },
];

/** The dialog "Settings". `folder` is where the reader's files are. */
export default function SettingsDialog({
  folder,
  onClose,
}: {
  readonly folder: string;
  readonly onClose: () => void;
}) {
  const { theme, textSize, contentNotes } = usePreferences();
  return (
    <DialogFrame title="Settings" onClose={onClose}>
      <RadioGroup
        className="setting"
        value={theme}
        orientation="horizontal"
        onChange={(value) => {
          const chosen = themes.find(({ id }) => id === value);
          if (chosen) changePreferences({ theme: chosen.id });
        }}
      >
        <Label>Theme</Label>
        <div className="setting-choices">
          {themes.map(({ id, name }) => (
            <RadioField key={id} value={id}>
              <RadioButton className="setting-choice">
                <span className={`theme-sample theme-${id}`} aria-hidden="true">
                  Aa
                </span>
                <span>{name}</span>
              </RadioButton>
            </RadioField>
          ))}
        </div>
      </RadioGroup>
      <Slider
        className="setting"
        value={textSize}
        minValue={textSizeLimits.min}
        maxValue={textSizeLimits.max}
        step={textSizeStep}
        formatOptions={{ style: 'unit', unit: 'percent' }}
        onChange={(value) => {
          changePreferences({ textSize: value });
        }}
      >
        <div className="setting-line">
          <Label>Text size</Label>
          <SliderOutput />
        </div>
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
      </Slider>
      <SwitchField
        className="setting"
        isSelected={contentNotes}
        onChange={(value) => {
          changePreferences({ contentNotes: value });
        }}
      >
        <SwitchButton className="setting-line switch">
          Show a note before stories that may distress
          <span className="switch-track" aria-hidden="true" />
        </SwitchButton>
      </SwitchField>
      <div className="setting setting-buttons">
        <Button
          className="setting-reset"
          onPress={() => {
            const { theme, textSize, contentNotes } = defaultPreferences;
            changePreferences({ theme, textSize, contentNotes });
            announce('Settings reset to their defaults');
          }}
        >
          Reset these settings
        </Button>
        <Button
          className="setting-reset"
          onPress={() => {
            openPanel('keyboard');
          }}
        >
          Keyboard shortcuts
        </Button>
      </div>
      <p className="setting setting-folder">
        <span className="setting-name">Your files</span>
        <span>Notes, marks, places and settings are kept in</span>
        <code>{folder}</code>
      </p>
    </DialogFrame>
  );
}
