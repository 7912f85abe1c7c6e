// An article with 1,000 marks against the same words with none: opening it, what one more mark costs, and quitting.
import type { CDPSession, Page } from '@playwright/test';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArticle, parts, select } from '../support/journal.js';
import { writeMarks } from '../support/notebook-files.js';
import { makeLargeIssue } from './large-issue.js';
import { idle, open } from './program.js';
import { report } from './results.js';

const rounds = 10;
const starts = 12;
/** How long a reader has been in the first article before turning to another, in milliseconds. */
const settledMs = 2000;
const openGoal = 1.5;
const addGoalMs = 16;
const quitGoalMs = 1000;
const durableGoalMs = 1000;

/** From the click in the contents to the frame with the article, its marks and the first cards, in milliseconds. */
async function timeOpening(page: Page, article: string): Promise<number> {
  await page.locator(`.piece[href="#${article}"]`).waitFor();
  const time = await page.evaluate(
    (id) =>
      new Promise<number>((resolve) => {
        const link = document.querySelector<HTMLElement>(`.piece[href="#${id}"]`);
        if (!link) throw new Error(`The contents do not name ${id}.`);
        const from = performance.now();
        link.click();
        const look = (): void => {
          const shown = document.querySelector(`article[data-article="${id}"]`);
          if (!shown || !document.querySelector('.notes :is(.card, .notes-empty)')) {
            requestAnimationFrame(look);
            return;
          }
          // In a frame's callbacks the page is already what that frame shows; the first message after them comes when it
          // has been handed over.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            resolve(performance.now() - from);
          };
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      }),
    article,
  );
  await page.waitForFunction(
    (id) => id !== 'long' || document.querySelectorAll('.card').length >= 1000,
    article,
  );
  await idle(page);
  return time;
}

type Times = Record<'full' | 'none', readonly number[]>;

/** Opens the long article and its twin in turn, each from a short one, so that what goes away costs the same. */
async function comingBack(page: Page): Promise<Times> {
  const full: number[] = [];
  const none: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await timeOpening(page, 'other-1');
    const twin = await timeOpening(page, 'twin');
    await timeOpening(page, 'other-1');
    const long = await timeOpening(page, 'long');
    // The first fetches what is needed, and is not counted.
    if (round === 0) continue;
    full.push(long);
    none.push(twin);
  }
  return { full, none };
}

/** Starts the program anew each time, in a short article, and opens both from there, now one first and now the other. */
async function openingFirst(executable: string, data: string, program: string): Promise<Times> {
  const full: number[] = [];
  const none: number[] = [];
  for (let round = 0; round <= starts; round += 1) {
    const { app, page } = await open(executable, data, program);
    try {
      await page.waitForTimeout(settledMs);
      await timeOpening(page, 'other-2');
      for (const article of round % 2 === 0 ? ['long', 'twin'] : ['twin', 'long']) {
        const time = await timeOpening(page, article);
        await timeOpening(page, 'other-1');
        // In the first round the program starts in the long one, and it is not counted.
        if (round > 0) (article === 'long' ? full : none).push(time);
      }
    } finally {
      await app.close();
    }
  }
  return { full, none };
}

function reportOpening(what: string, { full, none }: Times): void {
  const yardstick = { what: 'with none', values: none };
  report({ bench: 'marking', what, unit: 'ms', values: full, yardstick, goal: openGoal });
}

/** Seconds of processor time the page's thread has spent on script so far, layout excluded. */
async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}

/** Selects the words of a paragraph and marks them by key; milliseconds of script until the mark is on the screen. */
async function timeAdding(page: Page, session: CDPSession, paragraph: number): Promise<number> {
  await page.evaluate((at) => {
    const block = document.querySelectorAll('.article-body > p')[at];
    block?.scrollIntoView({ block: 'center' });
    if (block) window.getSelection()?.selectAllChildren(block);
  }, paragraph);
  await parts(page).toolbar.waitFor();
  await idle(page);
  const before = await scriptTime(session);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.dispatchEvent(
          new KeyboardEvent('keydown', { key: '1', code: 'Digit1', bubbles: true, cancelable: true }),
        );
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve();
          });
        });
      }),
  );
  return (await scriptTime(session)) - before;
}

async function adding(page: Page): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const time = await timeAdding(page, session, 20 + round * 15);
    // The first fetches what is needed, and is not counted.
    if (round > 0) times.push(time);
  }
  await session.detach();
  return times;
}

/** On a busy machine all script takes longer, so the figures without marks stand beside the others. */
function reportAdding(margin: string, values: readonly number[], none: readonly number[]): void {
  const what = `one more mark among 1,000, script, margin ${margin}`;
  report({ bench: 'marking', what, unit: 'ms', values, goal: addGoalMs });
  const yardstick = { what: 'among none', values: none };
  report({ bench: 'marking', what: `${what}, against none`, unit: 'ms', values, yardstick });
}

async function openingAndAdding(executable: string, folder: string): Promise<void> {
  const program = join(folder, 'program');
  const data = join(folder, 'large');
  mkdirSync(program);
  makeLargeIssue(program, data, { twin: true, others: 2 });
  reportOpening('to open an article with 1,000 marks', await openingFirst(executable, data, program));
  const { app, page } = await open(executable, data, program);
  try {
    reportOpening('to come back to it', await comingBack(page));
    const open1000 = await adding(page);
    await page.keyboard.press('Control+Shift+M');
    await parts(page).notes.waitFor({ state: 'detached' });
    const folded1000 = await adding(page);
    await page.locator('.piece[href="#twin"]').click();
    await page.locator('article[data-article="twin"]').waitFor();
    const foldedNone = await adding(page);
    await page.keyboard.press('Control+Shift+M');
    await parts(page).notes.waitFor();
    const openNone = await adding(page);
    reportAdding('open', open1000, openNone);
    reportAdding('folded', folded1000, foldedNone);
  } finally {
    await app.close();
  }
}

/** From the last key to its words being in the file, the note still open; in milliseconds. */
async function timeDurable(page: Page, file: string, words: string): Promise<number> {
  await page.keyboard.type(words);
  const from = performance.now();
  while (!existsSync(file) || !readFileSync(file, 'utf8').includes(words))
    await new Promise((next) => {
      setTimeout(next, 5);
    });
  return performance.now() - from;
}

/** Opens a library, marks something in it, quits; milliseconds from the wish to the end of the process. */
async function timeQuitting(executable: string, data: string): Promise<number> {
  const { app, page } = await open(executable, data);
  await page.keyboard.press('Control+Shift+N');
  await page.locator('.nb-ways').waitFor();
  await page.getByText('Reading your notebooks').waitFor({ state: 'detached' });
  await openArticle(page, /Reunification/);
  await select(page, 'Two commitments follow.');
  await idle(page);
  await page.keyboard.press('1');
  const from = performance.now();
  await app.close();
  return performance.now() - from;
}

async function quittingAndWriting(executable: string, folder: string): Promise<void> {
  const many = join(folder, 'many');
  writeMarks(many, 10_000);
  const quit: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    bare.push(await timeQuitting(executable, join(folder, `none-${round}`)));
    quit.push(await timeQuitting(executable, many));
  }
  report({ bench: 'marking', what: 'to quit with 10,000 marks', unit: 'ms', values: quit, goal: quitGoalMs });
  report({
    bench: 'marking',
    what: 'the same, against none',
    unit: 'ms',
    values: quit,
    yardstick: { what: 'without marks', values: bare },
  });

  const { app, page } = await open(executable, many);
  try {
    await openArticle(page, /Reunification/);
    await select(page, 'Two commitments follow.');
    await page.keyboard.press('n');
    await parts(page).note.waitFor();
    await page.keyboard.type('Begun. ');
    const file = join(many, 'notebooks/strengthening-families-6/reunification.json');
    const durable: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      durable.push(await timeDurable(page, file, `word${round} `));
    report({
      bench: 'saving',
      what: 'from the last key of a note to the disk, 10,000 marks elsewhere',
      unit: 'ms',
      values: durable,
      goal: durableGoalMs,
    });
  } finally {
    await app.close();
  }
}

/** Opens the two in turn in one window, adds marks to the full one, and quits a large library. */
export async function marking(executable: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'journal-bench-'));
  try {
    await openingAndAdding(executable, folder);
    await quittingAndWriting(executable, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
