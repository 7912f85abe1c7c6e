// From the key that marks to the frame that shows the mark, and from a change to its being safe on the disk.
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openArticle, parts, select } from '../support/journal.js';
import type { JournalApi } from '../../core/ipc/contract.js';
import { idle, open } from './program.js';
import { report } from './results.js';

const rounds = 20;
const frameGoalMs = 50;
const saveGoal = 2;

const passages = [
  'Two commitments follow.',
  'families should lead the making of decisions',
  '29 of them are still there',
  'leave out unaccompanied asylum-seeking children',
];

/** Writes a file as safely as a file can be written: all of it flushed, renamed, and the folder flushed. */
function writeByHand(file: string, content: Buffer): number {
  const from = performance.now();
  const draft = openSync(`${file}.draft`, 'w');
  writeSync(draft, content);
  fsyncSync(draft);
  closeSync(draft);
  renameSync(`${file}.draft`, file);
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
  return performance.now() - from;
}

/** Marks passages by key, then saves the last of them again and again. */
export async function saving(executable: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'journal-bench-'));
  const { app, page } = await open(executable, folder);
  try {
    const { notes } = parts(page);
    await openArticle(page, /Reunification/);
    const shown: number[] = [];
    for (const passage of passages) {
      await select(page, passage);
      await idle(page);
      shown.push(
        await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              const before = document.querySelectorAll('mark').length;
              const from = performance.now();
              window.dispatchEvent(
                new KeyboardEvent('keydown', { key: '1', code: 'Digit1', bubbles: true, cancelable: true }),
              );
              const look = (): void => {
                if (document.querySelectorAll('mark').length === before) requestAnimationFrame(look);
                else resolve(performance.now() - from);
              };
              look();
            }),
        ),
      );
    }
    report({
      bench: 'marking',
      what: 'from the key to the mark',
      unit: 'ms',
      values: shown,
      goal: frameGoalMs,
    });

    await notes.getByText('All saved').waitFor();
    const file = join(folder, 'notebooks/strengthening-families-6/reunification.json');
    const content = readFileSync(file);
    const { first } = JSON.parse(content.toString('utf8')) as { first: { items: readonly unknown[] } };
    const saved: number[] = [];
    const byHand: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      saved.push(
        await page.evaluate(
          async (annotation) => {
            const from = performance.now();
            const answer = await (window as unknown as { readonly journal: JournalApi }).journal.request(
              'changeNotebook',
              {
                issue: 'strengthening-families-6',
                article: 'reunification',
                label: 'Bench',
                changes: [{ kind: 'put', annotation: annotation as never }],
              },
            );
            if (typeof answer !== 'string' || !answer.startsWith('{"ok":true'))
              throw new Error(JSON.stringify(answer));
            return performance.now() - from;
            // A change that changes nothing might not be written.
          },
          {
            ...(first.items.at(-1) as object),
            modified: new Date(Date.UTC(2026, 0, 1, 0, round)).toISOString(),
          },
        ),
      );
      byHand.push(writeByHand(join(dirname(file), '.by-hand'), content));
    }
    report({
      bench: 'saving',
      what: 'a change, until it is safe on the disk',
      unit: 'ms',
      values: saved,
      yardstick: { what: 'the same bytes by hand', values: byHand },
      goal: saveGoal,
    });
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
