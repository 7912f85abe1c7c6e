// Scrolling through 20,000 words with 1,000 marks: how much any one task of the page's own thread has to do.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLargeIssue } from './large-issue.js';
import { idle, open } from './program.js';
import { say } from './report.js';
import { report } from './results.js';

const goalMs = 32;
const steps = 240;

interface TraceEvent {
  readonly name: string;
  readonly dur?: number;
  /** Time the thread really ran: on a busy machine `dur` is also the time it waited for a processor. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
}

/** Scrolls from the top to the end in even steps, a frame each, and takes the tasks of the page's thread from a trace. */
export async function scrolling(executable: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'journal-bench-'));
  const program = join(folder, 'program');
  const data = join(folder, 'data');
  mkdirSync(program);
  const words = makeLargeIssue(program, data);
  const { app, page } = await open(executable, data, program);
  try {
    await page.locator('mark').first().waitFor({ state: 'attached' });
    await idle(page);
    const marks = await page.evaluate(
      () =>
        new Set([...document.querySelectorAll<HTMLElement>('mark')].map((mark) => mark.dataset['mark'])).size,
    );
    const session = await page.context().newCDPSession(page);
    const events: TraceEvent[] = [];
    session.on('Tracing.dataCollected', ({ value }) => {
      events.push(...(value as unknown as TraceEvent[]));
    });
    const complete = new Promise<void>((resolve) => {
      session.once('Tracing.tracingComplete', () => {
        resolve();
      });
    });
    await session.send('Tracing.start', {
      traceConfig: {
        includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
      },
      transferMode: 'ReportEvents',
    });
    const gaps = await page.evaluate(
      (count) =>
        new Promise<number[]>((resolve) => {
          const scroller = document.querySelector<HTMLElement>('.reading');
          if (!scroller) throw new Error('There is no page to scroll.');
          const times: number[] = [];
          let step = 0;
          const frame = (now: number): void => {
            times.push(now);
            step += 1;
            scroller.scrollTop = (step / count) * (scroller.scrollHeight - scroller.clientHeight);
            if (step < count) requestAnimationFrame(frame);
            else resolve(times.slice(1).map((time, at) => time - (times[at] ?? time)));
          };
          requestAnimationFrame(frame);
        }),
      steps,
    );
    await session.send('Tracing.end');
    await complete;
    const main = events.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
    const tasks = events
      .filter(({ name, pid, tid }) => name === 'RunTask' && pid === main?.pid && tid === main.tid)
      .map(({ dur = 0, tdur = dur }) => ({ work: tdur / 1000, held: dur / 1000 }));
    const longest = Math.max(...tasks.map(({ work }) => work));
    const held = Math.max(...tasks.map((task) => task.held));
    const late = gaps.filter((gap) => gap > goalMs).length;
    const size = `${words.toLocaleString('en-GB')} words, ${marks} marks`;
    report({
      bench: 'scrolling',
      what: `longest work of the page on one task, ${size}`,
      unit: 'ms',
      values: [longest],
      goal: goalMs,
    });
    say(
      'scrolling',
      `${steps} frames, ${tasks.filter(({ work }) => work > goalMs).length} tasks over ${goalMs} ms; with the wait for a ` +
        `processor ${held.toFixed(0)} ms; ${late} frames came late for any reason`,
    );
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
