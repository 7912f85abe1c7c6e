// Makes PDFs of the page that is printed, and counts their pages.
import type { PrintView } from '../../core/print/types.js';
import { firstPagesOf, type PageCount } from '../../core/print/page-numbers.js';
import type { PaperWindow } from './paper-window.js';
import { unlessAborted } from './unless-aborted.js';

/** The number of pages of a PDF as Chromium writes it: the page tree's root counts more than any other node. */
export function countPages(pdf: Buffer): number {
  const counts = pdf.toString('latin1').matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/g);
  return Math.max(0, ...Array.from(counts, ([, count]) => Number(count)));
}

/** A PDF of what the page shows; tagged and with an outline where it is the reader's, not where pages are counted. */
const makePdf = (paper: PaperWindow, forReader: boolean): Promise<Buffer> =>
  paper.toPdf({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: forReader,
    generateDocumentOutline: forReader,
  });

/** The page each article begins on, and how many there are in all. */
export interface PagePlan {
  readonly firstPages: PrintView['firstPages'];
  readonly total: number;
}

/** Lays out what stands before the articles, then each of them alone, and counts the pages. */
export async function planPages(
  paper: PaperWindow,
  articles: readonly string[],
  signal: AbortSignal,
  counted: (articles: number) => void,
): Promise<PagePlan> {
  const count = async (only: PrintView['only']): Promise<number> => {
    await paper.layOut({ only, firstPages: {} });
    return countPages(await unlessAborted(signal, makePdf(paper, false)));
  };
  const front = await count('front');
  const counts: PageCount[] = [];
  for (const article of articles) {
    counted(counts.length);
    counts.push({ article, pages: await count({ article }) });
  }
  const total = counts.reduce((sum, { pages }) => sum + pages, front);
  return { firstPages: firstPagesOf(front, counts), total };
}

/** The whole as a PDF. Page numbers that turn out wrong are left out of the contents. */
export async function finalPdf(paper: PaperWindow, plan: PagePlan, signal: AbortSignal): Promise<Buffer> {
  await paper.layOut({ only: null, firstPages: plan.firstPages });
  const pdf = await unlessAborted(signal, makePdf(paper, true));
  if (plan.total === 0 || countPages(pdf) === plan.total) return pdf;
  await paper.layOut({ only: null, firstPages: {} });
  return unlessAborted(signal, makePdf(paper, true));
}
