// Which paragraph the reader means when they ask by key.
import { numberOfBlock } from '../../../core/journal/paragraphs.js';
import { blockAt } from '../../../core/journal/projection.js';
import type { Article } from '../../../core/journal/types.js';
import type { OpenParagraph } from '../../state/paragraph.js';
import { useSelection } from '../../state/selection.js';
import { articleElement, blockElement } from '../reader/index.js';

/** What the menu of a number stands beside: its button, or its first words where the window has no room for numbers. */
function anchorOf(number: string, block: HTMLElement | null): HTMLElement | null {
  const button = articleElement()?.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(number)}"]`);
  return button && button.getClientRects().length > 0 ? button : block;
}

/** The block the keyboard or the selection is in, else the first one whose beginning is on the screen. */
function blockHere(article: Article): string | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('article [data-block]');
  if (focused) return focused.dataset['block'];
  const { passage } = useSelection.getState();
  if (passage) return blockAt(article.blocks, passage.start)?.id;
  const top = articleElement()?.closest('.reading')?.getBoundingClientRect().top ?? 0;
  return article.blocks.find(({ id, kind }) => {
    if (kind === 'title' || kind === 'standfirst' || kind === 'heading') return false;
    return (blockElement(id)?.getBoundingClientRect().top ?? -Infinity) >= top - 2;
  })?.id;
}

/** The paragraph being read; undefined in the title or where there is none. */
export function currentParagraph(article: Article): OpenParagraph | undefined {
  const id = blockHere(article);
  const block = article.blocks.find((known) => known.id === id);
  const number = block && numberOfBlock(block);
  if (number === undefined) return undefined;
  return { number, anchor: anchorOf(number, blockElement(block?.id ?? '')) };
}
