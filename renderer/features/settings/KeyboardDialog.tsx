// The keyboard map: every command with its keys, and the keys that work on a selection, a card or a note.
import { commands } from '../../commands/registry.js';
import { useMeanings } from '../../state/meanings.js';
import { DialogFrame } from '../../ui/DialogFrame.js';
import './settings.css';

type Row = readonly [what: string, keys: string];

const selecting: readonly Row[] = [
  ['Select the next sentence, or the one before', 'Alt+Down, Alt+Up'],
  ['Select more, or less, by a sentence', 'Alt+Shift+Down, Alt+Shift+Up'],
  ['Select the next paragraph, or the one before', 'Alt+PageDown, Alt+PageUp'],
  ['Select more, or less, by a paragraph', 'Alt+Shift+PageDown, Alt+Shift+PageUp'],
  ['Highlight as last time', 'Enter'],
  ['Add a note', 'N'],
  ['Note without a mark', 'Shift+N'],
  ['Mark with tags', 'T'],
  ['Underline instead of highlighting, or back', 'U'],
  ['Move the end by a word', 'Alt+Shift+Right, Alt+Shift+Left'],
  ['Move the start by a word', 'Ctrl+Alt+Shift+Right, Ctrl+Alt+Shift+Left'],
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
  ['Another meaning for the mark', '1'],
  ['Underline the mark, or highlight it', 'U'],
  ['Write its note, copy it with its reference', 'N, C'],
  ['Move the end of the active mark by a word', 'Alt+Shift+Right, Alt+Shift+Left'],
  ['Move its start by a word', 'Ctrl+Alt+Shift+Right, Ctrl+Alt+Shift+Left'],
  ['From a mark back to where you were', 'Escape'],
  ['Write the note', 'Enter'],
  ['Next card, card before', 'Down, Up'],
  ['First card, last card', 'Home, End'],
  ['Choose the card too, choose up to a card', 'Ctrl+Space, Shift+Down, Shift+Up'],
  ['Choose all cards', 'Ctrl+A'],
  ['Copy the card, or all chosen, with references', 'C'],
  ['To the bar of what is chosen', 'Alt+F10'],
  ['Delete', 'Delete'],
  ['Back to the passage', 'Escape'],
];

const notes: readonly Row[] = [
  ['Bold, italic, underline', 'Ctrl+B, Ctrl+I, Ctrl+U'],
  ['Strike through, code', 'Ctrl+Shift+X, Ctrl+E'],
  ['Heading: large, middle, small', 'Ctrl+Alt+1, Ctrl+Alt+2, Ctrl+Alt+3'],
  ['Bulleted list, numbered list, check list', 'Ctrl+Shift+8, Ctrl+Shift+7, Ctrl+Shift+6'],
  ['Quotation, block of code', 'Ctrl+Shift+9, Ctrl+Shift+5'],
  ['Link', 'Ctrl+K'],
  ['Further in, back out (in a list)', 'Tab, Shift+Tab'],
  ['Paste only the words', 'Ctrl+Shift+V'],
  ['To the buttons', 'Alt+F10'],
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
  const meanings = useMeanings()
    .slice(0, 9)
    .map(({ name }, index): Row => [`Highlight as ${name}`, String(index + 1)]);
  return (
    <DialogFrame title="Keyboard shortcuts" onClose={onClose} wide>
      <div className="keys-columns">
        <Keys title="Everywhere" rows={commands.map(({ label, keys }): Row => [label, keys.join(', ')])} />
        <Keys title="In the article, and with a passage selected" rows={[...meanings, ...selecting]} />
        <Keys title="While reading aloud" rows={aloud} />
        <Keys title="On a mark or its card" rows={cards} />
        <Keys title="In a note" rows={notes} />
      </div>
    </DialogFrame>
  );
}
