// The filters, phrases and exclusions of a query as chips, each of which can be taken out.
import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { chipsOf, parseQuery, withoutPart } from '../../../core/search/query.js';

/** What chips show and do. */
export interface ChipsProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
  /** The last chip was taken out while it had the keyboard. */
  readonly onEmpty: () => void;
}

/** Nothing for plain words. Enter, Space, Delete and Backspace take a chip out; arrows go from one to the next. */
export function Chips({ query, onChange, onEmpty }: ChipsProps) {
  const parsed = parseQuery(query);
  const chips = chipsOf(parsed);
  if (chips.length === 0) return null;
  const remove = (part: number, list: HTMLElement | null): void => {
    const at = chips.findIndex((chip) => chip.part === part);
    onChange(withoutPart(parsed, part));
    if (chips.length === 1) onEmpty();
    // The chip that takes this one's place has the keyboard, or the one before it.
    else
      requestAnimationFrame(() => {
        const buttons = [...(list?.querySelectorAll('button') ?? [])];
        buttons[Math.min(at, buttons.length - 1)]?.focus();
      });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === event.target);
    const chip = chips[at];
    // Alt+Left goes back, also from here.
    if (!chip || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') remove(chip.part, event.currentTarget);
    else if (event.key === 'ArrowRight') buttons[Math.min(at + 1, buttons.length - 1)]?.focus();
    else if (event.key === 'ArrowLeft') buttons[Math.max(at - 1, 0)]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ul className="search-chips" aria-label="Asked for" onKeyDown={onKeyDown}>
      {chips.map(({ part, label, kind }) => (
        <li key={`${part} ${label}`}>
          <button
            type="button"
            className="search-chip"
            data-kind={kind}
            aria-label={`Remove ${label}`}
            title={`Remove ${label}`}
            onClick={(event) => {
              remove(part, event.currentTarget.closest('ul'));
            }}
          >
            {label}
            <X aria-hidden size={13} />
          </button>
        </li>
      ))}
    </ul>
  );
}
