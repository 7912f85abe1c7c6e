// The reader's meanings: named, coloured, patterned, put in order, added and taken away.
import { ArrowDown, ArrowUp, ChevronDown, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import {
  addMeaning,
  changeMeaningIn,
  moveMeaning,
  removeMeaning,
  restoreMeaning,
  type MeaningList,
} from '../../../core/annotation/edit-meanings.js';
import { longestMeaning, mostMeanings, patternOf, type Meaning } from '../../../core/annotation/meanings.js';
import { announce } from '../../state/announce.js';
import { classOfMeaning } from '../../state/meanings.js';
import { changePreferences, usePreferences } from '../../state/preferences.js';
import { MeaningLook } from './MeaningLook.js';
import './meanings.css';

const current = (): MeaningList => {
  const { meanings, formerMeanings } = usePreferences.getState();
  return { meanings, formerMeanings };
};

/** Takes over a changed list; the meaning used last must be one there is. */
function take(list: MeaningList): void {
  const { lastMeaning } = usePreferences.getState();
  const [first] = list.meanings;
  const known = list.meanings.some(({ id }) => id === lastMeaning);
  changePreferences({ ...list, ...(!known && first && { lastMeaning: first.id }) });
}

/** The name as it is written; it is taken over when the field is left, and an empty one is not. */
function Name({ meaning: { id, name } }: { readonly meaning: Meaning }) {
  /** Null while nothing is being written. */
  const [written, setWritten] = useState<string | null>(null);
  const keep = (): void => {
    if (written !== null) take(changeMeaningIn(current(), id, { name: written }));
    setWritten(null);
  };
  return (
    // Of one line where the name has room in it, else of as many as it takes.
    <textarea
      className="meaning-name"
      rows={1}
      aria-label={`Name of ${name}`}
      maxLength={longestMeaning}
      value={written ?? name}
      onChange={(event) => {
        setWritten(event.currentTarget.value.replace(/\s+/g, ' '));
      }}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        keep();
      }}
    />
  );
}

interface RowProps {
  readonly meaning: Meaning;
  readonly index: number;
  readonly count: number;
  /** Whether its colour and line are on show, to be changed. */
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Row({ meaning, index, count, open, onOpen }: RowProps) {
  const { id, name } = meaning;
  const move = (step: -1 | 1): void => {
    take(moveMeaning(current(), id, step));
    announce(`${name} is number ${index + 1 + step} of ${count} now`);
  };
  const remove = (): void => {
    take(removeMeaning(current(), id));
    announce(`${name} was taken away. Marks that have it keep it under its name.`);
  };
  return (
    <li className="meaning-row" aria-label={name}>
      <span className="meaning-key" aria-hidden="true">
        {index < 9 ? index + 1 : ''}
      </span>
      <button
        type="button"
        className="meaning-look"
        aria-label={`Colour and line of ${name}`}
        aria-expanded={open}
        title="Colour and line"
        onClick={onOpen}
      >
        <span className={`meaning-sample mark ${classOfMeaning(meaning)}`}>Abc</span>
        <ChevronDown aria-hidden size={12} />
      </button>
      <Name meaning={meaning} />
      <span className="meaning-buttons">
        <button
          type="button"
          aria-label={`Move ${name} up`}
          title="Up"
          aria-disabled={index === 0 || undefined}
          onClick={() => {
            if (index > 0) move(-1);
          }}
        >
          <ArrowUp aria-hidden size={16} />
        </button>
        <button
          type="button"
          aria-label={`Move ${name} down`}
          title="Down"
          aria-disabled={index === count - 1 || undefined}
          onClick={() => {
            if (index < count - 1) move(1);
          }}
        >
          <ArrowDown aria-hidden size={16} />
        </button>
        <button
          type="button"
          aria-label={`Take ${name} away`}
          title={count === 1 ? 'One meaning has to stay' : 'Take away'}
          aria-disabled={count === 1 || undefined}
          onClick={() => {
            if (count > 1) remove();
          }}
        >
          <Trash2 aria-hidden size={16} />
        </button>
      </span>
      {open && (
        <MeaningLook
          meaning={meaning}
          onChange={(change) => {
            take(changeMeaningIn(current(), id, change));
          }}
        />
      )}
    </li>
  );
}

/** The meanings taken away, each of which can be brought back. */
function Former() {
  const former = usePreferences((state) => state.formerMeanings);
  const full = usePreferences((state) => state.meanings.length >= mostMeanings);
  if (former.length === 0) return null;
  return (
    <div className="meanings-former">
      <p className="setting-help">Taken away. Marks that have them keep them under their name.</p>
      {former.map(({ id, name }) => (
        <Button
          key={id}
          className="setting-button"
          isDisabled={full}
          onPress={() => {
            take(restoreMeaning(current(), id));
            announce(`${name} is back`);
          }}
        >
          Bring back {name}
        </Button>
      ))}
    </div>
  );
}

/** The part of the settings about meanings. */
export function Meanings() {
  const meanings = usePreferences((state) => state.meanings);
  const list = useRef<HTMLOListElement>(null);
  const patterns = new Set(meanings.map(patternOf));
  const full = meanings.length >= mostMeanings;
  const before = useRef(meanings.length);
  /** The meaning whose look is being changed. */
  const [open, setOpen] = useState('');

  // The keyboard goes into the name of a new meaning, and stays in the list when the one it was on is taken away.
  useEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLTextAreaElement>('.meaning-name') ?? [])];
    if (rows.length > before.current) {
      rows.at(-1)?.focus();
      rows.at(-1)?.select();
    } else if (rows.length < before.current && document.activeElement === document.body) rows.at(-1)?.focus();
    before.current = rows.length;
  }, [meanings.length]);

  return (
    <section className="setting meanings" aria-labelledby="meanings-title">
      <h3 className="setting-name" id="meanings-title">
        Meanings
      </h3>
      <p className="setting-help">
        What a mark can mean, in the order of the toolbar. The first nine have the keys 1 to 9.
      </p>
      <ol ref={list} className="meanings-list">
        {meanings.map((meaning, index) => (
          <Row
            key={meaning.id}
            meaning={meaning}
            index={index}
            count={meanings.length}
            open={meaning.id === open}
            onOpen={() => {
              setOpen(meaning.id === open ? '' : meaning.id);
            }}
          />
        ))}
      </ol>
      {patterns.size < meanings.length && (
        <p className="setting-help" role="note">
          Two meanings have the same line: without colour they look alike.
        </p>
      )}
      <Button
        className="setting-button"
        isDisabled={full}
        onPress={() => {
          take(addMeaning(current(), 'New meaning'));
          announce('Added: New meaning. Write its name.');
        }}
      >
        {full ? `There can be ${mostMeanings} meanings` : 'Add a meaning'}
      </Button>
      <Former />
    </section>
  );
}
