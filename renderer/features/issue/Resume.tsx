// The way on: the piece opened last, the words where the reader stopped, and what is left of it.
import { ArrowRight } from 'lucide-react';
import type { Issue } from '../../../core/journal/types.js';
import {
  minutesLeft,
  readState,
  resumeOf,
  wordsWhereStopped,
  type Resume as Way,
} from '../../../core/reading/read-state.js';
import { goTo } from '../../state/journal.js';
import { Section } from './Section.js';
import { useProgressOf } from './use-progress-of.js';
import { plural } from './words.js';

/** Id of the heading, for the list of parts. */
export const resumeId = 'issue-resume';

const titles: Readonly<Record<Way['way'], string>> = {
  begin: 'Begin reading',
  continue: 'Continue reading',
  next: 'Read on',
  again: 'All read',
};

const verbs: Readonly<Record<Way['way'], string>> = {
  begin: 'Begin',
  continue: 'Continue',
  next: 'Next',
  again: 'Read again',
};

/** What the heading says, for the list of parts. */
export function useResumeTitle(issue: Issue): string {
  return titles[resumeOf(issue, useProgressOf(issue.id))?.way ?? 'begin'];
}

/** The part of the page; nothing in an issue without pieces. */
export function Resume({ issue }: { readonly issue: Issue }) {
  const progressOf = useProgressOf(issue.id);
  const resume = resumeOf(issue, progressOf);
  if (!resume) return null;
  const { way, article } = resume;
  const progress = progressOf(article.id);
  const begun = way === 'continue' && readState(progress) === 'reading';
  const stopped = begun ? wordsWhereStopped(article, progress) : undefined;
  const left = begun ? minutesLeft(article, progress) : article.minutes;
  const short = article.shortTitle ?? article.title;
  return (
    <Section id={resumeId} title={titles[way]}>
      <div className="resume">
        {way === 'again' && <p className="part-about">You have read every piece of this issue.</p>}
        <p className="resume-title">{article.title}</p>
        <p className="resume-facts">
          {stopped && `Paragraph ${stopped.label}. `}
          {left < article.minutes
            ? `${plural(left, 'minute')} left of ${article.minutes}`
            : plural(left, 'minute')}
        </p>
        <p className="resume-words">{stopped ? stopped.words : article.standfirst}</p>
        <button
          type="button"
          className="issue-read"
          onClick={() => {
            goTo({ article: article.id });
          }}
        >
          {verbs[way]}: {short}
          <ArrowRight aria-hidden size={16} />
        </button>
      </div>
    </Section>
  );
}
