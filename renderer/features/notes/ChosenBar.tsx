// What can be done to all chosen cards at once.
import { Download, Highlighter, Quote, Tag, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { addTag, changeMeanings } from '../../state/card-actions.js';
import { activateMark, useAnnotations } from '../../state/annotations.js';
import { IconButton } from '../../ui/IconButton.js';
import { moveByArrows } from '../../ui/toolbar-keys.js';
import { exportOnly } from '../../state/notebook-view.js';
import { removeChosenAndFocus } from './card-focus.js';
import { clearChosen, useChosen } from './chosen.js';
import { copyCards } from './copy-cards.js';
import { MeaningButtons } from './MeaningButtons.js';
import { TagField } from './TagField.js';

/** Gives the active card the keyboard, when what had it goes away. */
function toCards(): void {
  const { active } = useAnnotations.getState();
  if (active !== null) activateMark(active, { focusCard: true });
}

/** The bar, while any card is chosen. */
export function ChosenBar() {
  const ids = useChosen((state) => state.ids);
  const [open, setOpen] = useState<'tag' | 'meaning' | null>(null);
  if (ids.size === 0) return null;
  return (
    <div
      className="chosen-bar"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        clearChosen();
        toCards();
      }}
    >
      <div role="toolbar" aria-label="Selected notes" className="chosen-tools" onKeyDown={moveByArrows}>
        <span className="chosen-count">{ids.size} selected</span>
        <IconButton
          icon={Tag}
          label="Tag"
          expanded={open === 'tag'}
          onPress={() => {
            setOpen(open === 'tag' ? null : 'tag');
          }}
        />
        <IconButton
          icon={Highlighter}
          label="Meaning"
          expanded={open === 'meaning'}
          onPress={() => {
            setOpen(open === 'meaning' ? null : 'meaning');
          }}
        />
        <IconButton icon={Quote} label="Copy with reference" keys="C" onPress={() => void copyCards(ids)} />
        <IconButton
          icon={Download}
          label="Export…"
          onPress={() => {
            exportOnly(ids);
          }}
        />
        <IconButton icon={Trash2} label="Bin" keys="Delete" onPress={removeChosenAndFocus} />
        <IconButton
          icon={X}
          label="Select none"
          keys="Escape"
          onPress={() => {
            clearChosen();
            toCards();
          }}
        />
      </div>
      {open === 'meaning' && (
        <MeaningButtons
          onChoose={(meaning) => {
            changeMeanings([...ids], meaning);
          }}
        />
      )}
      {open === 'tag' && (
        <TagField
          without={[]}
          onDone={(tag) => {
            setOpen(null);
            if (tag !== undefined) addTag([...ids], tag);
            if (document.activeElement?.closest('.tag-field')) toCards();
          }}
        />
      )}
    </div>
  );
}
