// A printing job as the dialog sees it: begun, under way, done, or failed.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PrintOutcome } from '../../../core/ipc/contract.js';
import type { PrintProgress, PrintRequest } from '../../../core/print/types.js';
import { listen, request } from '../../platform/journal.js';
import { announce } from '../../state/announce.js';
import { addNotices } from '../../state/notices.js';
import { flushSaving } from '../../state/saving.js';

/** Where the job stands; `idle` also after one that was cancelled. */
export type PrintState =
  | { readonly kind: 'idle'; readonly cancelled: boolean }
  | { readonly kind: 'working'; readonly progress: PrintProgress | undefined }
  | { readonly kind: 'done'; readonly outcome: Exclude<PrintOutcome, { kind: 'cancelled' }> }
  | { readonly kind: 'failed'; readonly message: string };

const pages = (count: number): string => `${count} ${count === 1 ? 'page' : 'pages'}`;

/** What is said of a job that is done. */
export const outcomeInWords = (outcome: Exclude<PrintOutcome, { kind: 'cancelled' }>): string =>
  outcome.kind === 'saved' ? `Saved ${pages(outcome.pages)} as ${outcome.file}` : 'Handed to the printer.';

async function print(job: PrintRequest): Promise<PrintState> {
  // What was written a moment ago belongs on the page.
  await flushSaving();
  try {
    const answer = await request('print', job);
    if (!answer.ok) return { kind: 'failed', message: answer.error.message };
    const outcome = answer.value;
    if (outcome.kind === 'cancelled') return { kind: 'idle', cancelled: true };
    addNotices(outcome.notices);
    return { kind: 'done', outcome };
  } catch {
    return { kind: 'failed', message: 'This could not be printed. Close the dialog and try again.' };
  }
}

function say(state: PrintState): void {
  if (state.kind === 'done') announce(outcomeInWords(state.outcome), { visible: false });
  if (state.kind === 'idle') announce('Nothing was saved or printed', { visible: false });
}

/** One job at a time; leaving the dialog gives it up. */
export function usePrint(): {
  readonly state: PrintState;
  readonly start: (job: PrintRequest) => void;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<PrintState>({ kind: 'idle', cancelled: false });
  const working = useRef(false);
  const cancel = useCallback(() => {
    if (working.current) void request('cancelPrint', undefined);
  }, []);
  useEffect(
    () =>
      listen('printProgress', (progress) => {
        if (working.current) setState({ kind: 'working', progress });
      }),
    [],
  );
  useEffect(() => cancel, [cancel]);
  const start = useCallback((job: PrintRequest) => {
    if (working.current) return;
    working.current = true;
    setState({ kind: 'working', progress: undefined });
    void print(job).then((next) => {
      working.current = false;
      setState(next);
      say(next);
    });
  }, []);
  return { state, start, cancel };
}
