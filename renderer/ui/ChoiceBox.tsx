// A box to type in over a list to choose from: the combobox pattern, with the keyboard always in the box.
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import './choice-box.css';

/** One option. */
export interface Choice {
  readonly id: string;
  readonly content: ReactNode;
}

interface ChoiceBoxProps {
  /** Name of the box. */
  readonly label: string;
  readonly placeholder: string;
  /** Name of the list. */
  readonly listLabel: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
  /** Enter with nothing to choose. */
  readonly onNothing?: () => void;
  /** Shown in place of an empty list, and read with the box. */
  readonly empty: ReactNode;
}

/** How many options Page Up and Page Down pass. */
const page = 8;

/** Where a key moves the choice among `count`, round the ends by arrow; undefined for other keys. */
function moved(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, at + page);
    case 'PageUp':
      return Math.max(0, at - page);
    default:
      return undefined;
  }
}

/** The first option is chosen until a key or the pointer chooses another; other words choose the first again. */
export function ChoiceBox(props: ChoiceBoxProps) {
  const { label, placeholder, listLabel, text, onText, choices, onChoose, onNothing, empty } = props;
  const [chosen, setChosen] = useState({ text, index: 0, byKey: true });
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const optionId = (index: number): string => `${id}-${index}`;
  const at = chosen.text === text ? Math.min(chosen.index, choices.length - 1) : 0;
  const byKey = chosen.byKey || chosen.text !== text;

  useEffect(() => {
    if (byKey) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, byKey, text]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
      return;
    if (event.key === 'Enter') {
      const choice = choices[at];
      if (choice) onChoose(choice.id);
      else onNothing?.();
    } else {
      const index = choices.length > 0 ? moved(event.key, at, choices.length) : undefined;
      if (index === undefined) return;
      setChosen({ text, index, byKey: true });
    }
    event.preventDefault();
  };

  return (
    <div className="choice-box">
      <input
        type="text"
        className="choice-input"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={choices.length > 0 ? optionId(at) : undefined}
        aria-describedby={choices.length === 0 ? `${id}-empty` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        // The box is what the dialog was opened for.
        autoFocus
        value={text}
        onChange={(event) => {
          onText(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        ref={list}
        className="choice-list"
        role="listbox"
        aria-label={listLabel}
        hidden={choices.length === 0}
        // Pressing in the list leaves the keyboard in the box.
        onMouseDown={(event) => {
          event.preventDefault();
        }}
      >
        {choices.map((choice, index) => (
          <div
            key={choice.id}
            id={optionId(index)}
            className="choice"
            role="option"
            aria-selected={index === at}
            onPointerMove={(event) => {
              // The list may move under a resting pointer; only a hand moves the choice.
              if (index !== at && (event.movementX !== 0 || event.movementY !== 0))
                setChosen({ text, index, byKey: false });
            }}
            onClick={() => {
              onChoose(choice.id);
            }}
          >
            {choice.content}
          </div>
        ))}
      </div>
      {choices.length === 0 && (
        <div className="choice-empty" id={`${id}-empty`}>
          {empty}
        </div>
      )}
    </div>
  );
}
