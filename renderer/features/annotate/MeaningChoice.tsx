// A button of the toolbar beside a selection that marks with one meaning.
import type { Meaning } from '../../../core/annotation/meanings.js';
import { classOfMeaning } from '../../state/meanings.js';

interface ChoiceProps {
  readonly meaning: Meaning;
  /** Its key, if it has one. */
  readonly digit: string | undefined;
  readonly isLast: boolean;
  readonly underlines: boolean;
  readonly canSave: boolean;
  readonly onChoose: () => void;
}

/** A meaning as a sample of its mark over its key. */
export function MeaningChoice({ meaning, digit, isLast, underlines, canSave, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      className="mark-choice"
      data-hint={meaning.name}
      data-keys={digit}
      data-last={isLast ? '' : undefined}
      aria-disabled={!canSave || undefined}
      aria-keyshortcuts={digit}
      title={digit === undefined ? meaning.name : `${meaning.name} (${digit})`}
      onClick={onChoose}
    >
      <span
        className={`swatch ${classOfMeaning(meaning)}`}
        data-digit={digit}
        data-underline={underlines || undefined}
        aria-hidden="true"
      />
      <span className="visually-hidden">{meaning.name}</span>
    </button>
  );
}
