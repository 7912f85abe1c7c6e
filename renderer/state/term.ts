// Which term of the text is being explained, and how the reader came to it.
import { create } from 'zustand';

/** A term with its explanation shown. */
export interface OpenTerm {
  /** Id of the glossary's entry. */
  readonly entry: string;
  /** Which of the terms on the page it is. */
  readonly key: string;
  /** The words on the page. */
  readonly anchor: HTMLElement;
  /** Opened by resting the pointer on it, by the keyboard coming to it, or by asking for it. */
  readonly by: 'pointer' | 'focus' | 'press';
}

/** Id of the element that explains the open term. */
export const explanationId = 'term-explained';

/** The term on show, if any. */
export const useTerm = create<{ readonly open: OpenTerm | null }>(() => ({ open: null }));

/** How long the pointer rests on a term before it is explained, and may be away before that ends; in milliseconds. */
const delays = { show: 400, hide: 300 } as const;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Explains a term at once. */
export function showTerm(open: OpenTerm): void {
  clearTimeout(timer);
  useTerm.setState({ open });
}

/** Ends the explanation. */
export function hideTerm(): void {
  clearTimeout(timer);
  useTerm.setState({ open: null });
}

/** The pointer has come to rest on a term. */
export function pointAtTerm(term: Omit<OpenTerm, 'by'>): void {
  clearTimeout(timer);
  if (useTerm.getState().open?.key === term.key) return;
  timer = setTimeout(() => {
    showTerm({ ...term, by: 'pointer' });
  }, delays.show);
}

/** The pointer is on the explanation itself, which therefore stays. */
export function keepTerm(): void {
  clearTimeout(timer);
}

/** The pointer has left; what was opened by it ends unless the pointer soon comes back to it. */
export function leaveTerm(): void {
  clearTimeout(timer);
  if (useTerm.getState().open?.by === 'pointer') timer = setTimeout(hideTerm, delays.hide);
}
