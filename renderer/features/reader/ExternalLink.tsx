// A link out of the journal: opened in the reader's own browser, and only when they choose it.
import type { MouseEvent, ReactNode } from 'react';
import { request } from '../../platform/journal.js';
import { announce } from '../../state/announce.js';

/** A link to a web or mail address. */
export function ExternalLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    void request('openExternal', href).then((opened) => {
      if (!opened.ok) announce(opened.error.message);
    });
  };
  return (
    <a
      href={href}
      onClick={open}
      onAuxClick={(event) => {
        // The right button opens a menu, and those at the side go back and forward.
        if (event.button === 1) open(event);
      }}
    >
      {children}
    </a>
  );
}
