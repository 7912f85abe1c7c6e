// The keyboard map: every command with its keys, and the keys that work on a selection, a card or a note.
import { meanings } from '../../../core/annotation/meanings.js';
import { commands } from '../../commands/registry.js';
import { DialogFrame } from '../../ui/DialogFrame.js';
import './settings.css';

type Row = readonly [what: string, keys: string];

const selecting: readonly Row[] = [
  ['Select the next sentence, or the one before', 'Alt+Down, Alt+Up'],
  ['Select more, or less, by a sentence', 'Alt+Shift+Down, Alt+Shift+Up'],
  ['Select the next paragraph, or the one before', 'Alt+PageDown, Alt+PageUp'],
  ['Select more, or less, by a paragraph', 'Alt+Shift+PageDown, Alt+Shift+PageUp'],
  ...meanings.map(({ name }, index): Row => [`Highlight as ${name}`, String(index + 1)]),
  ['Highlight as last time', 'Enter'],
  ['Add a note', 'N'],
  ['Copy with reference', 'C'],
  ['Let go of the selection', 'Escape'],
  ['To the next term that is explained, to its card', 'Tab'],
  ['The term after, the term before', 'Right, Left'],
];

const aloud: readonly Row[] = [
  ['Pause, go on', 'Space'],
  ['Next sentence, sentence before', 'Right, Left'],
  ['Mark or note the sentence that is read', '1, N'],
];

const cards: readonly Row[] = [
  ['From a mark to its card', 'Enter'],
  ['Write the note', 'Enter'],
  ['Next card, card before', 'Down, Up'],
  ['Delete', 'Delete'],
  ['Back to the passage', 'Escape'],
];

const notes: readonly Row[] = [
  ['Bold, italic', 'Ctrl+B, Ctrl+I'],
  ['Bulleted list, numbered list', 'Ctrl+Shift+8, Ctrl+Shift+7'],
  ['Quotation', 'Ctrl+Shift+9'],
  ['Link', 'Ctrl+Shift+K'],
  ['Done', 'Escape'],
];

function Keys({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <section aria-label={title}>
      <h3 className="keys-title">{title}</h3>
      <dl className="keys">
        {rows.map(([what, keys]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{keys}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The dialog "Keyboard shortcuts". */
export default function KeyboardDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <DialogFrame title="Keyboard shortcuts" onClose={onClose} wide>
      <div className="keys-columns">
        <Keys
          title="Everywhere"
          rows={commands.map(({ label, keys: [first = ''] }): Row => [label, first])}
        />
        <Keys title="In a note" rows={notes} />
        <Keys title="In the article, and with a passage selected" rows={selecting} />
        <Keys title="While reading aloud" rows={aloud} />
        <Keys title="On a mark or its card" rows={cards} />
      </div>
    </DialogFrame>
  );
}
