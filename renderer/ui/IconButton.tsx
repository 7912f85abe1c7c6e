// A button that shows an icon and says its name, with the key that does the same.
import type { LucideIcon } from 'lucide-react';
import './icon-button.css';

interface IconButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** Shown beside the name in the tooltip ("Alt+Left"). */
  readonly keys?: string | undefined;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** `byKeyboard` when it was Enter or Space, not a pointer. */
  readonly onPress: (byKeyboard: boolean) => void;
}

/** A square icon button. With `pressed` it is a toggle. */
export function IconButton({ icon: Icon, label, keys, pressed, disabled = false, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      aria-pressed={pressed}
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
