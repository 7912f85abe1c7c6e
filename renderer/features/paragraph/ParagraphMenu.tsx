// Opens the menu of a paragraph: from its number, by the command, or by the key for a context menu.
import { lazy, Suspense, useEffect, useEffectEvent } from 'react';
import type { Article, Issue } from '../../../core/journal/types.js';
import { announce } from '../../state/announce.js';
import { closeParagraph, openParagraph, useParagraph } from '../../state/paragraph.js';
import { dialogOpen } from '../../state/panels.js';
import { currentParagraph } from './current.js';

const Menu = lazy(() => import('./Menu.js'));

/** The open menu, fetched when first needed. */
export function ParagraphMenu({ issue, article }: { readonly issue: Issue; readonly article: Article }) {
  const { open, asked } = useParagraph();
  const openCurrent = useEffectEvent((): void => {
    const paragraph = currentParagraph(article);
    if (paragraph) openParagraph(paragraph);
    else announce('There is no numbered paragraph here.');
  });

  useEffect(() => {
    const stop = useParagraph.subscribe((now, before) => {
      if (now.asked !== before.asked && !dialogOpen()) openCurrent();
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
