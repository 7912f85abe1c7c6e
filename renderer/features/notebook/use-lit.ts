// Lights the words the notebook is searched for in the rows that are drawn.
import { useEffect, type RefObject } from 'react';
import { wordsOf } from '../../../core/annotation/query.js';
import { fold } from '../../../core/reading/fold.js';

const name = 'notebook-hits';

/** The places of folded words in the texts of an element. */
function hitsIn(root: Element, words: readonly string[]): readonly StaticRange[] {
  const hits: StaticRange[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { text, origins } = fold(node.nodeValue ?? '');
    for (const word of words)
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
        hits.push(
          new StaticRange({
            startContainer: node,
            startOffset: origins[at] ?? 0,
            endContainer: node,
            endOffset: origins[at + word.length] ?? 0,
          }),
        );
  }
  return hits;
}

/** Lights them in quotation, note and tags, in the rows that come into view too; `query` as the reader wrote it. */
export function useLit(list: RefObject<HTMLElement | null>, query: string): void {
  useEffect(() => {
    const element = list.current;
    const words = wordsOf(query);
    if (!element || words.length === 0) return;
    let frame = 0;
    const light = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const parts = [...element.querySelectorAll('.nb-quote, .nb-note, .nb-tags')];
        CSS.highlights.set(name, new Highlight(...parts.flatMap((part) => hitsIn(part, words))));
      });
    };
    light();
    const observer = new MutationObserver(light);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      CSS.highlights.delete(name);
    };
  }, [list, query]);
}
