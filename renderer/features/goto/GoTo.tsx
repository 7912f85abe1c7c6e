// The dialog "Go to paragraph": a number, or words of a heading, and the article's headings to choose from.
import { useState } from 'react';
import type { Article, Block } from '../../../core/journal/types.js';
import { blockAt } from '../../../core/journal/projection.js';
import { fold } from '../../../core/reading/fold.js';
import { lastNumber, paragraphAt } from '../../../core/reading/paragraphs.js';
import { announce } from '../../state/announce.js';
import { goTo, useArticle } from '../../state/journal.js';
import { ChoiceBox, type Choice } from '../../ui/ChoiceBox.js';
import { DialogFrame } from '../../ui/DialogFrame.js';
import { focusBlockSoon } from '../../ui/focus-block.js';
import { useHeldLine } from '../../state/use-held-line.js';
import './goto.css';

/** Longest beginning of a paragraph shown, in UTF-16 code units. */
const longest = 90;

const textOf = ({ text }: Article, { start, end }: { start: number; end: number }): string => {
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  return words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;
};

/** The headings that hold all the typed words, by their beginnings. */
function headings(article: Article, typed: string): readonly Block[] {
  const wanted = fold(typed).text.split(' ').filter(Boolean);
  return article.blocks.filter(({ kind, start, end }) => {
    if (kind !== 'heading') return false;
    const words = fold(article.text.slice(start, end)).text.split(/[^\p{L}\p{N}']+/u);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

function Row({ number, words }: { readonly number: string; readonly words: string }) {
  return (
    <>
      <span className="goto-number">¶{number}</span>
      <span className="goto-words">{words}</span>
    </>
  );
}

function GoToIn({ article, onClose }: { readonly article: Article; readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  useHeldLine(setTyped);
  const last = lastNumber(article);
  const answer = paragraphAt(article, typed);
  const go = (start: number, end: number, said: string): void => {
    onClose();
    goTo({ article: article.id, start, end });
    const block = blockAt(article.blocks, start);
    if (block) focusBlockSoon(block.id);
    announce(said, { visible: false });
  };
  const found = answer?.kind === 'found' ? answer : undefined;
  const offered = answer ? [] : headings(article, typed);
  const choices: readonly Choice[] = found
    ? [{ id: 'number', content: <Row number={found.number} words={textOf(article, found.span)} /> }]
    : offered.map((block) => ({
        id: block.id,
        content: <Row number={block.label} words={textOf(article, block)} />,
      }));
  const why =
    answer?.kind === 'missing'
      ? answer.message
      : typed.trim() === ''
        ? `Type a number from 1 to ${last}.`
        : `No heading here has “${typed.trim()}”. Type a number from 1 to ${last}, or words of a heading.`;
  return (
    <DialogFrame title="Go to paragraph" onClose={onClose}>
      <ChoiceBox
        label="Paragraph number or heading"
        placeholder={`1 to ${last}, 14.2, or words of a heading`}
        listLabel="Places"
        text={typed}
        onText={setTyped}
        choices={choices}
        onChoose={(id) => {
          if (found) go(found.span.start, found.span.end, `Paragraph ${found.number}`);
          const block = offered.find((heading) => heading.id === id);
          if (block) go(block.start, block.end, `Heading at paragraph ${block.label}`);
        }}
        onNothing={() => {
          announce(why);
        }}
        empty={<p>{why}</p>}
      />
    </DialogFrame>
  );
}

/** The dialog, for the article on show. */
export function GoTo({ onClose }: { readonly onClose: () => void }) {
  const article = useArticle();
  return article && <GoToIn article={article} onClose={onClose} />;
}
