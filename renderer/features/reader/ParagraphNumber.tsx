// The number in the margin as a button: it opens the menu of its paragraph. It holds no text, so that the text of the
// page stays what the journal says; the figure itself is drawn by the style sheet.
import { openParagraph, useParagraph } from '../../state/paragraph.js';
import './paragraph-number.css';

interface NumberProps {
  /** As the paragraph is cited: `4`, `1.2`. */
  readonly number: string;
}

function NumberButton({ number, className }: NumberProps & { readonly className: string }) {
  const open = useParagraph((state) => state.open?.number === number);
  return (
    <button
      type="button"
      className={className}
      // One stop for every paragraph would bury all others: by keyboard the menu is a command.
      tabIndex={-1}
      aria-label={`Paragraph ${number}`}
      aria-haspopup="menu"
      aria-expanded={open}
      data-paragraph={number}
      onClick={(event) => {
        openParagraph({ number, anchor: event.currentTarget });
      }}
    />
  );
}

/** Over the number of a paragraph, a panel, a list or a figure. */
export function ParagraphNumber({ number }: NumberProps) {
  return <NumberButton number={number} className="number" />;
}

/** The number of one item of a list, seen while the item is pointed at. */
export function ItemNumber({ number }: NumberProps) {
  return <NumberButton number={number} className="number item-number" />;
}
