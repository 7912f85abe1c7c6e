// Looks at the reader's marks again when the issue comes in another edition, and says what moved or was lost.
import { create } from 'zustand';
import {
  fateOf,
  reviewOf,
  summaryOf,
  totalOf,
  type EditionReview,
  type ReviewedMark,
} from '../../core/annotation/edition-review.js';
import { live } from '../../core/annotation/read.js';
import type { Annotation } from '../../core/annotation/types.js';
import { fingerprintOf } from '../../core/journal/fingerprint.js';
import type { Article, Issue } from '../../core/journal/types.js';
import { request } from '../platform/journal.js';
import { useJournal } from './journal.js';
import { addNotices, dismissNotice, withdrawNotice, type ShownNotice } from './notices.js';
import { openPanel } from './panels.js';
import { useProgress } from './progress.js';
import { firstPaint, inSlices } from './quiet.js';
import { withUnsaved } from './saving.js';

/** A notebook that could not be read, so that its marks were not looked at. */
export interface UnreadNotebook {
  readonly article: string;
  /** The article's title, or its id when it is gone. */
  readonly title: string;
  /** Why, and what to do, in plain words. */
  readonly message: string;
}

/** What was found when all marks of an issue were looked at. */
export interface EditionReport {
  readonly issue: Issue;
  readonly review: EditionReview;
  readonly unread: readonly UnreadNotebook[];
  /** Every mark was made since this window opened, on the text on show. */
  readonly begun: boolean;
}

interface EditionState {
  /** The latest look at the marks of the open issue; null before the first. */
  readonly report: EditionReport | null;
  /** The look that the reader asked for came to nothing. */
  readonly failed: boolean;
  /** What stays on show until the reader has put the report away. */
  readonly notice: ShownNotice | null;
}

/** The report on the marks of the open issue. */
export const useEdition = create<EditionState>(() => ({ report: null, failed: false, notice: null }));

/** Ids of articles, as file names have them: a stray copy beside the notebooks is none. */
const articleId = /^[a-z0-9][a-z0-9-]*$/;

const openedAt = Date.now();

const isNew = ({ annotation }: ReviewedMark): boolean => Date.parse(annotation.created) >= openedAt;

/** What was found of a mark holds as long as the mark and its article are the same. */
const found = new WeakMap<Article, Map<string, ReviewedMark>>();

function reviewed(article: Article | undefined, annotation: Annotation): ReviewedMark {
  const known = (article && found.get(article)) ?? new Map<string, ReviewedMark>();
  if (article) found.set(article, known);
  const before = known.get(annotation.id);
  const { fate } =
    before?.annotation.modified === annotation.modified ? before : { fate: fateOf(article, annotation) };
  const mark = { annotation, fate };
  known.set(annotation.id, mark);
  return mark;
}

/** Looks at every mark of an issue, also at those on articles it no longer has. */
async function look(issue: Issue): Promise<EditionReport> {
  const pause = inSlices();
  const looked = new Map<string, readonly ReviewedMark[]>();
  const unread: UnreadNotebook[] = [];
  const counts = await request('countMarks', { issue: issue.id });
  for (const id of Object.keys(counts).filter((name) => articleId.test(name))) {
    await pause();
    const ref = { issue: issue.id, article: id };
    const article = issue.articles.find((known) => known.id === id);
    const opened = await request('openNotebook', ref);
    if (!opened.ok) {
      unread.push({ article: id, title: article?.title ?? id, message: opened.error.message });
      continue;
    }
    addNotices(opened.value.notices);
    const marks: ReviewedMark[] = [];
    for (const annotation of live(withUnsaved(ref, opened.value.annotations))) {
      await pause();
      marks.push(reviewed(article, annotation));
    }
    looked.set(id, marks);
  }
  const begun = [...looked.values()].flat().every(isNew);
  return { issue, review: reviewOf(issue, looked), unread, begun };
}

/** Counts the looks asked for: a slow one must not take the place of one asked for later. */
let refreshes = 0;

/** Looks again, for the reader who asked to see the report: marks may have been made, changed or deleted since. */
export async function refreshReport(): Promise<void> {
  const mine = (refreshes += 1);
  const { issue } = useJournal.getState();
  if (!issue) return;
  useEdition.setState({ failed: false });
  if (useEdition.getState().report?.issue !== issue) useEdition.setState({ report: null });
  const report = await look(issue).catch(() => undefined);
  if (useJournal.getState().issue !== issue || mine !== refreshes) return;
  useEdition.setState(report ? { report } : { report: null, failed: true });
}

/** Remembers that the reader's marks have been looked at against this edition and its texts, and need not be again. */
function record(issue: Issue): void {
  const { id, edition } = issue;
  useProgress.setState(({ editions, texts }) => ({
    editions: { ...editions, [id]: edition },
    texts: { ...texts, [id]: fingerprintOf(issue) },
  }));
  void request('saveProgress', useProgress.getState());
}

const unreadSentence = ({ title, message }: UnreadNotebook): string =>
  `The notes on “${title}” were not looked at, because they could not be read; this is tried again at the next start. ${message}`;

/** What is to be said of a report, if anything. */
function noticeOf({ issue, review, unread }: EditionReport, known: number | undefined): ShownNotice | null {
  const total = totalOf(review.counts);
  if (total + unread.length === 0) return null;
  const changed = review.articles.length > 0;
  const grown = changed && known !== undefined && issue.edition > known;
  return {
    severity: review.counts.lost + unread.length > 0 ? 'warning' : 'info',
    title:
      known === issue.edition
        ? 'The text of this issue has changed'
        : `This issue ${grown ? 'has grown to' : 'is now'} edition ${issue.edition}`,
    detail: [...(total > 0 ? [summaryOf(review.counts)] : []), ...unread.map(unreadSentence)].join(' '),
    ...(changed && {
      action: {
        label: 'See them',
        perform: () => {
          openPanel('edition');
        },
      },
    }),
  };
}

/** Counts the issues that came, so that a look at an earlier one says nothing any more. */
let latest = 0;

/** Text that changed under the same number is no news where every mark stands. */
const unchanged = ({ issue, review }: EditionReport, known: number): boolean =>
  known === issue.edition && review.articles.length === 0;

/**
 * Looks at the marks of an issue if it comes in another edition, or with other texts, than they were last looked at against. What moved or was
 * lost is said until the reader has put it away, also after a restart; only then is the edition remembered, and not
 * while a notebook cannot be read. Where all is well it is remembered at once.
 */
async function reviewEdition(issue: Issue): Promise<void> {
  const mine = (latest += 1);
  const { notice: earlier } = useEdition.getState();
  if (earlier) withdrawNotice(earlier);
  useEdition.setState({ notice: null });
  const { editions, texts } = useProgress.getState();
  const known = editions[issue.id];
  await firstPaint();
  if (mine !== latest) return;
  const knownText = texts?.[issue.id];
  if (known === issue.edition && (knownText === undefined || knownText === fingerprintOf(issue))) {
    // Remembered by a program that kept no fingerprints.
    if (knownText === undefined) record(issue);
    return;
  }
  const report = await look(issue);
  if (mine !== latest) return;
  useEdition.setState({ report });
  const { review, unread, begun } = report;
  const quiet = unread.length === 0 && (known === undefined ? begun : unchanged(report, known));
  const said = quiet ? null : noticeOf(report, known);
  if (said && review.articles.length + unread.length > 0) {
    const onDismiss = (): void => {
      useEdition.setState({ notice: null });
      if (unread.length === 0) record(issue);
    };
    const notice = { ...said, onDismiss };
    useEdition.setState({ notice });
    addNotices([notice]);
    return;
  }
  if (said) addNotices([said]);
  record(issue);
}

/** Reviews the open issue, and every one that is opened or compiled anew after it; returns the way to stop. */
export function followEditions(): () => void {
  let seen: Issue | null = null;
  const follow = ({ issue }: { readonly issue: Issue | null }): void => {
    if (!issue || issue === seen) return;
    seen = issue;
    void reviewEdition(issue);
  };
  follow(useJournal.getState());
  return useJournal.subscribe(follow);
}

/** Puts the report away: the reader has seen it. */
export function putReportAway(): void {
  const { notice } = useEdition.getState();
  if (notice) dismissNotice(notice);
}
