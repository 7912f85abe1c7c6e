// Reading aloud: whether its bar is open, whether it speaks, and where it is in the article.
import { create } from 'zustand';
import type { TextSpan } from '../../core/journal/sentences.js';
import type { Article } from '../../core/journal/types.js';
import { needArticle } from './need-article.js';

interface AloudState {
  readonly open: boolean;
  readonly playing: boolean;
  /** Id of the article being read. */
  readonly article: string | null;
  /** Number of the utterance in the article's queue; null until the place to begin at has been found. */
  readonly at: number | null;
  /** The passage that is being said, or would be next, as UTF-16 offsets into the text projection. */
  readonly span: TextSpan | null;
  /** Counts the reader's own commands, so that what is said twice is begun twice. */
  readonly turn: number;
  /** Why it stands still, in words for the reader. */
  readonly message: string | null;
  /** Whether the end of the article was reached. */
  readonly ended: boolean;
}

const nothing = { article: null, at: null, span: null, message: null, ended: false } as const;

/** The state of reading aloud. */
export const useAloud = create<AloudState>(() => ({ open: false, playing: false, turn: 0, ...nothing }));

/** Begins, pauses or goes on. */
export function toggleAloud(): void {
  // Begun on a page it would start to speak in whatever is opened next.
  if (!needArticle('it can then be read aloud.')) return;
  useAloud.setState(({ open, playing, ended, turn }) =>
    open && playing
      ? { playing: false }
      : { open: true, playing: true, message: null, turn: turn + 1, ...(ended ? nothing : {}) },
  );
}

/** Ends reading and puts its bar away. */
export function stopAloud(): void {
  useAloud.setState({ open: false, playing: false, ...nothing });
}

/** Stands still and says why. */
export function pauseAloud(message: string): void {
  useAloud.setState({ playing: false, message });
}

/** Reads another article from its beginning. */
export function readFromStart(article: string): void {
  useAloud.setState(({ turn }) => ({
    open: true,
    playing: true,
    ...nothing,
    article,
    at: 0,
    turn: turn + 1,
  }));
}

/** The passage of an article that is being read aloud, if it is. */
export function spokenSpan(article: Article): TextSpan | null {
  const { open, article: heard, span } = useAloud.getState();
  return open && heard === article.id ? span : null;
}
