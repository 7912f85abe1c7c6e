// How far a job is, in words and as a bar, and the way to give it up.
import { useEffect, useRef } from 'react';
import { Button, Label, ProgressBar } from 'react-aria-components';
import type { PrintProgress } from '../../../core/print/types.js';

function inWords(progress: PrintProgress | undefined): string {
  switch (progress?.step) {
    case undefined:
      return 'Waiting for you to choose';
    case 'preparing':
      return 'Getting the pages ready';
    case 'articles':
      return `Laying out article ${progress.done} of ${progress.total}`;
    case 'pages':
      return progress.total > 0 ? `Making ${progress.total} pages` : 'Making the pages';
    case 'saving':
      return 'Saving the PDF';
    case 'printing':
      return 'The print dialog of your system is open';
  }
}

/** Steps that cannot be given up any more: the file is being written, or the system's own dialog decides. */
const tooLate = (progress: PrintProgress | undefined): boolean =>
  progress?.step === 'saving' || progress?.step === 'printing';

interface ProgressProps {
  readonly progress: PrintProgress | undefined;
  readonly onCancel: () => void;
}

/** The job under way. */
export function Progress({ progress, onCancel }: ProgressProps) {
  const button = useRef<HTMLButtonElement>(null);
  const words = inWords(progress);
  // The button that was pressed is gone; the keyboard goes to the one thing that can be done now.
  useEffect(() => {
    button.current?.focus();
  }, []);
  const counted = progress?.step === 'articles';
  return (
    <>
      <ProgressBar
        className="print-progress"
        isIndeterminate={!counted}
        value={counted ? progress.done : 0}
        maxValue={counted ? progress.total : 1}
        valueLabel={words}
      >
        {({ percentage }) => (
          <>
            <Label>{words}</Label>
            <svg className="print-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect className="print-bar-ground" width="100" height="4" />
              <rect className="print-bar-done" width={percentage ?? 100} height="4" />
            </svg>
          </>
        )}
      </ProgressBar>
      <div className="print-actions">
        <Button ref={button} className="print-button" isDisabled={tooLate(progress)} onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </>
  );
}
