// The menu of a paragraph: whose it is, and where it was asked for.
import { create } from 'zustand';
import { needArticle } from './need-article.js';

/** A paragraph whose menu is open. */
export interface OpenParagraph {
  /** The number it is cited by. */
  readonly number: string;
  /** What the menu stands beside and the keyboard goes back to: its number in the margin. */
  readonly anchor: HTMLElement | null;
}

/** The open menu; `asked` counts how often it was asked for by command, `noteAsked` how often a note was. */
export const useParagraph = create<{
  readonly open: OpenParagraph | null;
  readonly asked: number;
  readonly noteAsked: number;
}>(() => ({
  open: null,
  asked: 0,
  noteAsked: 0,
}));

/** Opens the menu of a paragraph. */
export function openParagraph(open: OpenParagraph): void {
  useParagraph.setState({ open });
}

/** Opens the menu of the paragraph being read. */
export function askParagraph(): void {
  if (!needArticle('the menu is that of a paragraph.')) return;
  useParagraph.setState(({ asked }) => ({ asked: asked + 1 }));
}

/** Begins a note on the paragraph being read. */
export function askNote(): void {
  if (!needArticle('the note is written on a paragraph.')) return;
  useParagraph.setState(({ noteAsked }) => ({ noteAsked: noteAsked + 1 }));
}

/** Closes the menu. */
export function closeParagraph(): void {
  useParagraph.setState({ open: null });
}
