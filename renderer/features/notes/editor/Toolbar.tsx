// A row of buttons that is one stop of the Tab key; arrows, Home and End go from button to button.
import type { LucideIcon } from 'lucide-react';
import { useState, type CSSProperties, type KeyboardEvent, type Ref } from 'react';
import { IconButton } from '../../../ui/IconButton.js';

/** One button. */
export interface ToolbarItem {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys: string;
  /** Absent for what is no toggle. */
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

interface ToolbarProps {
  readonly label: string;
  readonly className: string;
  readonly items: readonly ToolbarItem[];
  /** Escape: back to the text. */
  readonly onLeave: () => void;
  readonly style?: CSSProperties;
  readonly ref?: Ref<HTMLDivElement>;
}

/** Where a key leads among `count` buttons; undefined for other keys. */
function moved(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** A toolbar. */
export function Toolbar({ label, className, items, onLeave, style, ref }: ToolbarProps) {
  const [stop, setStop] = useState(0);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onLeave();
      return;
    }
    const next = moved(event.key, stop, items.length);
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setStop(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div
      ref={ref}
      className={className}
      role="toolbar"
      aria-label={label}
      {...(style && { style })}
      onKeyDown={onKeyDown}
      // The text keeps the keyboard when a button is pressed with the pointer.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      {items.map(({ id, icon, label: name, keys, pressed, onPress }, index) => (
        <IconButton
          key={id}
          icon={icon}
          label={name}
          keys={keys}
          {...(pressed !== undefined && { pressed })}
          tabIndex={index === stop ? 0 : -1}
          onPress={() => {
            setStop(index);
            onPress();
          }}
        />
      ))}
    </div>
  );
}
