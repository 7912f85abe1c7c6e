// Opens the menu of a paragraph: from its number, by the command, or by the key for a context menu.
import { Suspense, useEffect, useEffectEvent } from 'react';
import { paragraphSpan } from '../../../core/journal/paragraphs.js';
import type { Article, Issue } from '../../../core/journal/types.js';
import { announce } from '../../state/announce.js';
import { closeParagraph, openParagraph, useParagraph } from '../../state/paragraph.js';
import { lazySoon } from '../../state/lazy-soon.js';
import { addPassageNote } from '../../state/mark-actions.js';
import { dialogOpen } from '../../state/panels.js';
import { clearSelection, useSelection } from '../../state/selection.js';
import { currentParagraph } from './current.js';

const Menu = lazySoon(() => import('./Menu.js'));

/** Whether the first line of what a menu is to stand beside is on the screen. */
function inSight(anchor: HTMLElement | null): boolean {
  const view = anchor?.closest('.reading')?.getBoundingClientRect();
  const top = anchor?.getBoundingClientRect().top;
  return !view || top === undefined || (top >= view.top - 2 && top < view.bottom - 16);
}

/** The open menu, fetched when first needed. */
export function ParagraphMenu({ issue, article }: { readonly issue: Issue; readonly article: Article }) {
  const { open, asked } = useParagraph();
  const openCurrent = useEffectEvent((): void => {
    const paragraph = currentParagraph(article);
    if (!paragraph) {
      announce('There is no numbered paragraph here.');
      return;
    }
    if (inSight(paragraph.anchor)) {
      openParagraph(paragraph);
      return;
    }
    // In large type the first paragraph may begin below the window. Scrolling closes a menu, so it opens afterwards.
    paragraph.anchor?.scrollIntoView({ block: 'center', behavior: 'instant' });
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        openParagraph(paragraph);
      });
    });
  });

  const noteCurrent = useEffectEvent((): void => {
    const { passage } = useSelection.getState();
    const number = passage ? undefined : currentParagraph(article)?.number;
    const span = passage ?? (number === undefined ? undefined : paragraphSpan(article, number));
    if (!span) announce('There is no paragraph here. Shift+F9 writes a note on the whole article.');
    else {
      clearSelection();
      addPassageNote(span);
    }
  });

  useEffect(() => {
    const stop = useParagraph.subscribe((now, before) => {
      if (now.asked !== before.asked && !dialogOpen()) openCurrent();
      if (now.noteAsked !== before.noteAsked && !dialogOpen()) noteCurrent();
    });
    const onContextMenu = (event: MouseEvent): void => {
      // By mouse and touch it is the system's own menu that is wanted; the keyboard has no button.
      const touched = event instanceof PointerEvent && event.pointerType === 'touch';
      if (event.button === 2 || touched || dialogOpen()) return;
      if (!(event.target instanceof Element) || !event.target.closest('.page')) return;
      event.preventDefault();
      openCurrent();
    };
    window.addEventListener('contextmenu', onContextMenu);
    return () => {
      stop();
      window.removeEventListener('contextmenu', onContextMenu);
    };
  }, []);

  // The page may be turned while the menu is open.
  useEffect(() => closeParagraph, [article.id]);

  if (!open) return null;
  return (
    <Suspense>
      <Menu key={`${open.number} ${asked}`} issue={issue} article={article} open={open} />
    </Suspense>
  );
}
