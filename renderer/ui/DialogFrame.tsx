// The frame of every dialog: a title, a way to close it, focus kept inside and given back after.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './IconButton.js';
import './dialog.css';

interface DialogFrameProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Room for two columns. */
  readonly wide?: boolean;
  /** Stands beside the page and leaves it in sight, for what changes the page. */
  readonly sheet?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog that is open as long as it is rendered. */
export function DialogFrame({ title, onClose, wide = false, sheet = false, children }: DialogFrameProps) {
  const kind = sheet ? ' dialog-sheet' : wide ? ' dialog-wide' : '';
  return (
    <ModalOverlay
      className={sheet ? 'dialog-ground dialog-ground-clear' : 'dialog-ground'}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`dialog-modal${kind}`}>
        <Dialog className="dialog">
          {/* No header element: it would be a second banner of the window. */}
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon={X} label="Close" keys="Escape" onPress={onClose} />
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
