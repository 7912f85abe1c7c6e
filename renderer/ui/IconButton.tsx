// A button that shows an icon and says its name, with the key that does the same.
import type { LucideIcon } from 'lucide-react';
import './icon-button.css';

interface IconButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** Shown beside the name in the tooltip ("Alt+Left"). */
  readonly keys?: string | undefined;
  readonly pressed?: boolean;
  /** Whether what it opens is open. */
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  /** -1 takes it out of the order of the Tab key, in a toolbar that is one stop. */
  readonly tabIndex?: number;
  /** `byKeyboard` when it was Enter or Space, not a pointer. */
  readonly onPress: (byKeyboard: boolean) => void;
}

/** A square icon button. With `pressed` it is a toggle. */
export function IconButton(props: IconButtonProps) {
  const { icon: Icon, label, keys, pressed, expanded, disabled = false, tabIndex, onPress } = props;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      tabIndex={tabIndex}
      aria-disabled={disabled || undefined}
      title={keys ? `${label} (${keys})` : label}
      onClick={(event) => {
        if (!disabled) onPress(event.detail === 0);
      }}
    >
      <Icon aria-hidden size={18} strokeWidth={1.75} />
    </button>
  );
}
