// The settings, as a sheet beside the page: every change shows at once on the article and is remembered.
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { defaultPreferences, type Preferences } from '../../../core/schema/preferences.js';
import { referenceStyleNames, referenceStyles } from '../../../core/annotation/reference-styles.js';
import { keyOf, perform } from '../../commands/registry.js';
import { announce } from '../../state/announce.js';
import { openInSystem } from '../../state/open-in-system.js';
import { openPanel } from '../../state/panels.js';
import { changePreferences, usePreferences } from '../../state/preferences.js';
import { DialogFrame } from '../../ui/DialogFrame.js';
import { Comfort } from './Comfort.js';
import { SwitchSetting } from './controls.js';
import { Meanings } from './Meanings.js';
import './settings.css';

/** What this sheet holds of the preferences, and what a reset brings back. */
const held = ({
  theme,
  textSize,
  leading,
  measure,
  typeface,
  justified,
  hyphenation,
  contentNotes,
  glossary,
  referenceStyle,
}: Preferences) => ({
  theme,
  textSize,
  leading,
  measure,
  typeface,
  justified,
  hyphenation,
  contentNotes,
  glossary,
  referenceStyle,
});

type Held = ReturnType<typeof held>;
const same = (one: Held, other: Held): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Sets everything back, and offers to bring the reader's own settings back until one of them is changed again. */
function Reset() {
  const now = held(usePreferences());
  const [before, setBefore] = useState<Held>();
  const defaults = held(defaultPreferences);
  const isReset = same(now, defaults);
  const offersBack = isReset && before !== undefined;
  return (
    <Button
      className="setting-button"
      onPress={() => {
        if (offersBack) {
          changePreferences(before);
          setBefore(undefined);
          announce('Your settings are back');
        } else {
          setBefore(isReset ? undefined : now);
          changePreferences(defaults);
          announce(isReset ? 'These are the defaults already' : 'Settings reset to their defaults');
        }
      }}
    >
      {offersBack ? 'Bring my settings back' : 'Reset these settings'}
    </Button>
  );
}

/** The dialog "Settings". `folder` is where the reader's files are. */
export default function SettingsDialog({
  folder,
  onClose,
}: {
  readonly folder: string;
  readonly onClose: () => void;
}) {
  const { contentNotes, glossary, referenceStyle } = usePreferences();
  return (
    <DialogFrame title="Settings" onClose={onClose} sheet>
      <Comfort />
      <SwitchSetting
        label="Show a note before stories that may distress"
        value={contentNotes}
        onChange={(value) => {
          changePreferences({ contentNotes: value });
        }}
      />
      <SwitchSetting
        label="Explain terms in the text"
        value={glossary}
        onChange={(value) => {
          changePreferences({ glossary: value });
        }}
      />
      <Meanings />
      <label className="setting setting-line">
        References are copied in
        <select
          className="setting-select"
          value={referenceStyle}
          onChange={({ target }) => {
            const style = referenceStyles.find((known) => known === target.value);
            if (style) changePreferences({ referenceStyle: style });
          }}
        >
          {referenceStyles.map((style) => (
            <option key={style} value={style}>
              {referenceStyleNames[style]}
            </option>
          ))}
        </select>
      </label>
      <div className="setting setting-buttons">
        <Reset />
        <Button
          className="setting-button"
          onPress={() => {
            openPanel('keyboard');
          }}
        >
          Keyboard shortcuts
        </Button>
        <Button
          className="setting-button"
          onPress={() => {
            onClose();
            perform('focus');
          }}
        >
          Focus mode <kbd>{keyOf('focus')}</kbd>
        </Button>
        <Button
          className="setting-button"
          onPress={() => {
            perform('fullscreen');
          }}
        >
          Full screen <kbd>{keyOf('fullscreen')}</kbd>
        </Button>
        <Button
          className="setting-button"
          onPress={() => {
            openPanel('program');
          }}
        >
          About Learning Journal
        </Button>
      </div>
      <div className="setting setting-folder">
        <p className="setting-name">Your files</p>
        <p>Notes, marks, places and settings are kept in</p>
        <code>{folder}</code>
        <Button className="setting-button" onPress={() => void openInSystem('openDataFolder')}>
          Open folder
        </Button>
      </div>
    </DialogFrame>
  );
}
