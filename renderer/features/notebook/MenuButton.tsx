// A button that opens a menu.
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

interface MenuButtonProps {
  readonly label: string;
  readonly keys?: string;
  readonly icon: ReactNode;
  readonly choices: readonly { readonly id: string; readonly content: ReactNode; readonly name: string }[];
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onChoose: (id: string) => void;
}

/** The button with its menu; who draws it says whether the menu is open, so that a key can open it. */
export function MenuButton({ label, keys, icon, choices, isOpen, onOpenChange, onChoose }: MenuButtonProps) {
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className="nb-button" {...(keys !== undefined && { 'aria-keyshortcuts': keys })}>
        {icon}
        {label}
      </Button>
      <Popover className="nb-popover" placement="top start">
        <Menu
          className="nb-menu"
          aria-label={label}
          onAction={(id) => {
            onChoose(String(id));
          }}
        >
          {choices.map(({ id, content, name }) => (
            <MenuItem key={id} id={id} className="nb-menu-item" textValue={name}>
              {content}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
