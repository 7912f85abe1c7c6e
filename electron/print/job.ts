// One printing job from the request to the file or the printer; given up at any moment until it is being written.
import type { BrowserWindow } from 'electron';
import type { Notice, PrintOutcome } from '../../core/ipc/contract.js';
import type { Issue } from '../../core/journal/types.js';
import { pdfFileName } from '../../core/print/file-name.js';
import type { PrintContent, PrintError, PrintProgress, PrintRequest } from '../../core/print/types.js';
import { err, ok, type Result } from '../../core/result.js';
import { countPages, finalPdf, planPages } from './pdf.js';
import { openPaper, type PaperWindow } from './paper-window.js';
import { checkFolder, choosePdf, pdfError, writePdf } from './save-pdf.js';
import { hasPrinter, noPrinter, printPage } from './to-printer.js';

/** What a job is made from. */
export interface Job {
  readonly dist: string;
  readonly window: BrowserWindow;
  readonly request: PrintRequest;
  readonly issue: Issue;
  readonly content: PrintContent;
  /** Ids of the articles to print, in order. */
  readonly articles: readonly string[];
  readonly notices: readonly Notice[];
  readonly controller: AbortController;
  readonly progress: (progress: PrintProgress) => void;
  /** From here on it is too late to give the job up. */
  readonly commit: () => void;
}

type JobResult = Promise<Result<PrintOutcome, PrintError>>;

/** Lays out all of it; a whole issue is counted first, for the page numbers of its contents. */
async function prepare(job: Job, paper: PaperWindow) {
  const { articles, content, controller, progress } = job;
  if (content.article !== undefined) return { firstPages: {}, total: 0 };
  const counted = (done: number): void => {
    progress({ step: 'articles', done: done + 1, total: articles.length });
  };
  return planPages(paper, articles, controller.signal, counted);
}

async function toPdf(job: Job, paper: PaperWindow, file: string): JobResult {
  const plan = await prepare(job, paper);
  job.progress({ step: 'pages', done: 0, total: plan.total });
  const pdf = await finalPdf(paper, plan, job.controller.signal);
  job.commit();
  const pages = countPages(pdf);
  job.progress({ step: 'saving', done: pages, total: pages });
  try {
    await writePdf(file, pdf);
  } catch (error) {
    return err(pdfError(error, file));
  }
  return ok({ kind: 'saved', file, pages, notices: job.notices });
}

async function toPrinter(job: Job, paper: PaperWindow): JobResult {
  const { firstPages, total } = await prepare(job, paper);
  await paper.layOut({ only: null, firstPages });
  job.commit();
  job.progress({ step: 'printing', done: total, total });
  const printed = await printPage(paper.contents, job.request.paper);
  if (!printed.ok) return printed;
  return ok(printed.value ? { kind: 'printed', notices: job.notices } : { kind: 'cancelled' });
}

async function chooseTarget(job: Job): Promise<Result<string | undefined, PrintError>> {
  const article = job.issue.articles.find(({ id }) => id === job.request.article);
  const file = await choosePdf(job.window, pdfFileName(job.issue, article));
  if (file === undefined) return ok(undefined);
  try {
    await checkFolder(file);
    return ok(file);
  } catch (error) {
    return err(pdfError(error, file));
  }
}

/** Does the job. Never throws; what nobody expected is said to have failed. */
export async function runJob(job: Job): JobResult {
  const { content, controller, dist, request, window } = job;
  let paper: PaperWindow | undefined;
  try {
    let file: string | undefined;
    if (request.to === 'printer') {
      if (!(await hasPrinter(window.webContents))) return err(noPrinter);
    } else {
      const target = await chooseTarget(job);
      if (!target.ok) return target;
      if (target.value === undefined) return ok({ kind: 'cancelled' });
      file = target.value;
    }
    job.progress({ step: 'preparing', done: 0, total: 0 });
    paper = await openPaper(dist, content, controller);
    return await (file === undefined ? toPrinter(job, paper) : toPdf(job, paper, file));
  } catch {
    if (controller.signal.reason === cancelled) return ok({ kind: 'cancelled' });
    return err({
      kind: 'failed',
      message:
        'The pages could not be made, and nothing was saved or printed. Close other programs and try again.',
    });
  } finally {
    paper?.close();
  }
}

/** The reason of a job that the reader gave up. */
export const cancelled = new Error('The reader gave the job up.');
