// The dialog with every command: type a few letters of its name, Enter does it. What was done last stands first.
import { useState } from 'react';
import { commands } from '../../commands/registry.js';
import { ChoiceBox } from '../../ui/ChoiceBox.js';
import { DialogFrame } from '../../ui/DialogFrame.js';
import { useHeldLine } from '../../state/use-held-line.js';
import { matching } from './match.js';
import './palette.css';
import { latestFirst, noteDone } from './recent.js';

/** The dialog "All commands". */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  useHeldLine(setTyped);
  const [offered] = useState(() => latestFirst(commands.filter(({ id }) => id !== 'palette')));
  const found = matching(offered, typed);
  const choose = (id: string): void => {
    const command = found.find((known) => known.id === id);
    if (!command) return;
    noteDone(id);
    onClose();
    // Once the dialog has gone and given the keyboard back to where it was.
    requestAnimationFrame(() => {
      requestAnimationFrame(command.perform);
    });
  };
  return (
    <DialogFrame title="All commands" onClose={onClose}>
      <ChoiceBox
        label="Command"
        placeholder="Type a few letters of what you want to do"
        listLabel="Commands"
        text={typed}
        onText={setTyped}
        onChoose={choose}
        choices={found.map(({ id, label, group, keys: [key] }) => ({
          id,
          content: (
            <>
              <span className="palette-label">{label}</span>
              <span className="palette-group">{group}</span>
              {key !== undefined && <kbd className="palette-key">{key}</kbd>}
            </>
          ),
        }))}
        empty={
          <p>
            <b>No command is called “{typed.trim()}”.</b> Try a shorter word; Ctrl+K searches the articles.
          </p>
        }
      />
    </DialogFrame>
  );
}
