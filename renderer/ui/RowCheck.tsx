// The cell of a row that shows whether it is selected.
import './rows.css';

interface RowCheckProps {
  readonly on: boolean;
  /** Some of what the row stands for is selected, not all. */
  readonly part?: boolean;
}

/** The row itself says whether it is selected; this is its sign, and where a pointer changes it. */
export function RowCheck({ on, part = false }: RowCheckProps) {
  return (
    <div className="row-check" role="gridcell">
      <span
        className="row-box"
        data-on={on ? '' : undefined}
        data-part={part ? '' : undefined}
        title="Select (Space)"
      />
    </div>
  );
}

/** Whether a pointer on `element` means the sign of its row. */
export const onRowCheck = (element: EventTarget | null): boolean =>
  element instanceof Element && element.closest('.row-check') !== null;
