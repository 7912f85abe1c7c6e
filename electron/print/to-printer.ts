// Hands the page to the system's own print dialog.
import type { WebContents } from 'electron';
import type { Paper, PrintError } from '../../core/print/types.js';
import { err, ok, type Result } from '../../core/result.js';

/** What to do without a printer. */
export const noPrinter: PrintError = {
  kind: 'no-printer',
  message:
    'No printer is set up on this computer. Add one in the settings of your system and print again, or save a PDF and print that elsewhere.',
};

/** Whether the system knows a printer; a system that cannot say is taken to know one, and says so itself. */
export const hasPrinter = (contents: WebContents): Promise<boolean> =>
  contents.getPrintersAsync().then(
    (printers) => printers.length > 0,
    () => true,
  );

/** Opens the system's print dialog; `false` when the reader closed it without printing. */
export const printPage = (contents: WebContents, paper: Paper): Promise<Result<boolean, PrintError>> =>
  new Promise((resolve) => {
    contents.print({ printBackground: true, pageSize: paper }, (success, reason) => {
      if (success) resolve(ok(true));
      // Chromium says so in words, and in one of two spellings.
      else if (/cancell?ed/i.test(reason)) resolve(ok(false));
      else if (/no valid printers|no printers/i.test(reason)) resolve(err(noPrinter));
      else
        resolve(
          err({
            kind: 'failed',
            message: `The printer did not take the pages${reason && ` (${reason})`}. Check that it is on and has paper, then print again, or save a PDF.`,
          }),
        );
    });
  });
