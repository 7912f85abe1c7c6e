// The bar along the top: back and forward, the search box, and what opens and closes the columns.
import { ALargeSmall, ArrowLeft, ArrowRight, MessageSquareText, PanelLeft, Volume2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { keyOf, perform } from '../../commands/registry.js';
import { useAloud } from '../../state/aloud.js';
import { articleOf, canMove, useJournal } from '../../state/journal.js';
import { useSideOpen } from '../../state/layout.js';
import { usePanel } from '../../state/panels.js';
import { IconButton } from '../../ui/IconButton.js';
import { MinutesLeft } from './MinutesLeft.js';
import './frame.css';

/** `children` is the search box. */
export function TopBar({ children }: { readonly children: ReactNode }) {
  const back = useJournal((state) => canMove(state, -1));
  const forward = useJournal((state) => canMove(state, 1));
  const contents = useSideOpen('contents');
  const notes = useSideOpen('notes');
  const reading = useJournal((state) => articleOf(state) !== undefined);
  const aloud = useAloud(({ open }) => open);
  const settings = usePanel(({ panel }) => panel === 'settings');
  const button = (id: string) => ({
    keys: keyOf(id),
    onPress: () => {
      perform(id);
    },
  });
  return (
    <header className="top-bar">
      <div className="top-left">
        <IconButton icon={PanelLeft} label="Contents" pressed={contents} {...button('contents')} />
        <IconButton icon={ArrowLeft} label="Back" disabled={!back} {...button('back')} />
        <IconButton icon={ArrowRight} label="Forward" disabled={!forward} {...button('forward')} />
        <p className="top-name">Learning Journal</p>
      </div>
      {children}
      <div className="top-right">
        <MinutesLeft />
        {reading && <IconButton icon={Volume2} label="Read aloud" pressed={aloud} {...button('aloud')} />}
        <IconButton icon={ALargeSmall} label="Settings" pressed={settings} {...button('settings')} />
        <IconButton icon={MessageSquareText} label="Notes" pressed={notes} {...button('notes')} />
      </div>
    </header>
  );
}
