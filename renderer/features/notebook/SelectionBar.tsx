// What can be done with the annotations selected, along the foot of the notebook.
import { Download, Highlighter, Quote, Tag, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { NotebookEntry } from '../../../core/annotation/query.js';
import {
  referenceStyleNames,
  referenceStyles,
  type ReferenceStyle,
} from '../../../core/annotation/reference-styles.js';
import { useMeanings } from '../../state/meanings.js';
import { openPanel } from '../../state/panels.js';
import { usePreferences } from '../../state/preferences.js';
import { moveByArrows } from '../../ui/toolbar-keys.js';
import { changeMeanings, copyEntries } from './actions.js';
import { MenuButton } from './MenuButton.js';

interface BarProps {
  readonly entries: readonly NotebookEntry[];
  readonly onTag: () => void;
  readonly onBin: () => void;
  readonly onClear: () => void;
  /** Whether the menu of meanings is open: a key opens it too. */
  readonly meaningsOpen: boolean;
  readonly onMeaningsOpen: (open: boolean) => void;
}

/** Shown while something is selected. */
export function SelectionBar(props: BarProps) {
  const { entries, onTag, onBin, onClear, meaningsOpen, onMeaningsOpen } = props;
  const meanings = useMeanings();
  const preferred = usePreferences(({ referenceStyle }) => referenceStyle);
  const [copyOpen, setCopyOpen] = useState(false);
  const styles: readonly ReferenceStyle[] = [
    preferred,
    ...referenceStyles.filter((style) => style !== preferred),
  ];
  return (
    <div
      className="rows-bar nb-bar"
      role="toolbar"
      aria-label="With the selected marks"
      onKeyDown={moveByArrows}
    >
      <span className="rows-bar-count">{entries.length.toLocaleString('en-GB')} selected</span>
      <button type="button" className="nb-button" aria-keyshortcuts="T" onClick={onTag}>
        <Tag aria-hidden size={15} />
        Tag
      </button>
      <MenuButton
        label="Meaning"
        keys="M"
        icon={<Highlighter aria-hidden size={15} />}
        isOpen={meaningsOpen}
        onOpenChange={onMeaningsOpen}
        choices={meanings.map(({ id, name, colour }) => ({
          id,
          name,
          content: (
            <>
              <span className={`nb-sign mark-${colour}`} aria-hidden="true" />
              {name}
            </>
          ),
        }))}
        onChoose={(id) => {
          changeMeanings(entries, id);
        }}
      />
      <MenuButton
        label="Copy"
        icon={<Quote aria-hidden size={15} />}
        isOpen={copyOpen}
        onOpenChange={setCopyOpen}
        choices={styles.map((id) => ({
          id,
          name: referenceStyleNames[id],
          content: `With reference, ${referenceStyleNames[id]}`,
        }))}
        onChoose={(id) => {
          const style = styles.find((known) => known === id);
          if (style) void copyEntries(entries, style);
        }}
      />
      <button
        type="button"
        className="nb-button"
        onClick={() => {
          openPanel('export');
        }}
      >
        <Download aria-hidden size={15} />
        Export…
      </button>
      <button type="button" className="nb-button" aria-keyshortcuts="Delete" onClick={onBin}>
        <Trash2 aria-hidden size={15} />
        Bin
      </button>
      <button
        type="button"
        className="nb-button"
        aria-label="Select nothing"
        title="Select nothing (Escape)"
        onClick={onClear}
      >
        <X aria-hidden size={15} />
      </button>
    </div>
  );
}
