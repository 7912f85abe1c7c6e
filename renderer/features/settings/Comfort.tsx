// The comfort of reading: theme, type and the shape of the page. Everything shows at once on the page beside it.
import { useMemo } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import {
  leadingLimits,
  measureLimits,
  textSizeLimits,
  typefaces,
  type Preferences,
} from '../../../core/schema/preferences.js';
import { themeChoices, themes, type ThemeChoice } from '../../../core/schema/themes.js';
import { changePreferences, textSizeStep, usePreferences } from '../../state/preferences.js';
import { SliderSetting, SwitchSetting } from './controls.js';
import { canHyphenate } from './hyphenation.js';
import './comfort.css';

const typefaceNames: Readonly<Record<Preferences['typeface'], string>> = {
  serif: 'Serif',
  sans: 'Sans',
  hyperlegible: 'Atkinson Hyperlegible',
};

/** How a theme looks, in its own colours. */
function Sample({ theme }: { readonly theme: ThemeChoice }) {
  const shown = theme === 'system' ? (['paper', 'dark'] as const) : ([theme] as const);
  return (
    <span className="theme-sample" aria-hidden="true">
      {shown.map((id) => (
        <span key={id} className="theme-ground" data-theme={id}>
          <span className="theme-ink">Aa</span>
          <span className="theme-mark" />
        </span>
      ))}
    </span>
  );
}

function Theme() {
  const theme = usePreferences((state) => state.theme);
  return (
    <RadioGroup
      className="setting"
      value={theme}
      orientation="horizontal"
      onChange={(value) => {
        const chosen = themeChoices.find((id) => id === value);
        if (chosen) changePreferences({ theme: chosen });
      }}
    >
      <Label>Theme</Label>
      <div className="setting-choices theme-choices">
        {themeChoices.map((id) => (
          <RadioField key={id} value={id}>
            <RadioButton className="setting-choice">
              <Sample theme={id} />
              <span>{id === 'system' ? 'As the system' : themes[id].name}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}

function Typeface() {
  const typeface = usePreferences((state) => state.typeface);
  return (
    <RadioGroup
      className="setting"
      value={typeface}
      orientation="horizontal"
      onChange={(value) => {
        const chosen = typefaces.find((id) => id === value);
        if (chosen) changePreferences({ typeface: chosen });
      }}
    >
      <Label>Typeface</Label>
      <div className="setting-choices face-choices">
        {typefaces.map((id) => (
          <RadioField key={id} value={id}>
            <RadioButton className="setting-choice">
              <span className={`face-sample face-${id}`} aria-hidden="true">
                Aa
              </span>
              <span>{typefaceNames[id]}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}

/** All controls of the comfort of reading, in the order of how often they are wanted. */
export function Comfort() {
  const { textSize, leading, measure, justified, hyphenation } = usePreferences();
  const hyphenates = useMemo(() => canHyphenate(), []);
  return (
    <>
      <Theme />
      <SliderSetting
        label="Text size"
        value={textSize}
        limits={{ ...textSizeLimits, step: textSizeStep }}
        percent
        onChange={(value) => {
          changePreferences({ textSize: value });
        }}
      />
      <SliderSetting
        label="Space between lines"
        value={leading}
        limits={leadingLimits}
        percent
        onChange={(value) => {
          changePreferences({ leading: value });
        }}
      />
      <SliderSetting
        label="Characters in a line"
        value={measure}
        limits={measureLimits}
        onChange={(value) => {
          changePreferences({ measure: value });
        }}
      />
      <Typeface />
      <SwitchSetting
        label="Justified text"
        value={justified}
        onChange={(value) => {
          changePreferences({ justified: value });
        }}
      />
      <SwitchSetting
        label="Break words at line ends"
        value={hyphenation}
        help={
          hyphenates
            ? undefined
            : 'Nothing changes on this computer: the window brings no hyphenation dictionary for English here. The choice is kept for a computer that has one.'
        }
        onChange={(value) => {
          changePreferences({ hyphenation: value });
        }}
      />
    </>
  );
}
