// The field of the toolbar in which tags are written before the passage is marked with them.
import { useEffect, useId, useRef, useState } from 'react';
import type { Article } from '../../../core/journal/types.js';
import { addMark } from '../../state/annotation-actions.js';
import { announce } from '../../state/announce.js';
import { useKnownTags } from '../../state/notebook-library.js';
import { usePreferences } from '../../state/preferences.js';
import { clearSelection, type Passage } from '../../state/selection.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import { rangeOf, usePassageHighlight } from '../reader/index.js';

/** Longest tag, in UTF-16 units. */
const longest = 60;

/** Tags separated by commas, without `#`, each once. */
const tagsIn = (words: string): readonly string[] => [
  ...new Set(
    words
      .split(',')
      .map((tag) => tag.trim().replace(/^#+/, '').replace(/\s+/g, ' ').slice(0, longest).trim())
      .filter((tag) => tag !== ''),
  ),
];

interface TagFormProps {
  readonly article: Article;
  readonly passage: Passage;
  readonly onClose: () => void;
}

/** Enter marks the passage with the meaning used last and these tags; Escape goes back to the selection. */
export function TagForm({ article, passage, onClose }: TagFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const [words, setWords] = useState('');
  // A list completes the whole field, so each tag comes after those written before it.
  const before = words.slice(0, words.lastIndexOf(',') + 1);
  const written = tagsIn(before);
  const known = useKnownTags()
    .map(({ tag }) => tag)
    .filter((tag) => !written.includes(tag));
  // The field takes the page's selection; the passage is still to be seen.
  usePassageHighlight('edge', article, passage);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, []);
  const leave = (): void => {
    focusArticle();
    onClose();
    const range = rangeOf(article, passage);
    const selection = document.getSelection();
    selection?.removeAllRanges();
    if (range) selection?.addRange(range);
  };
  return (
    <form
      className="tag-form"
      onSubmit={(event) => {
        event.preventDefault();
        const tags = tagsIn(words);
        if (tags.length === 0) {
          leave();
          return;
        }
        const id = addMark(passage, usePreferences.getState().lastMeaning, { tags });
        if (id === undefined) return;
        focusArticle();
        clearSelection();
        announce(`Marked with ${tags.map((tag) => `#${tag}`).join(', ')}`);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') leave();
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label="Tags, separated by commas"
        placeholder="Tags, separated by commas"
        list={list}
        maxLength={400}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
        }}
      />
      <datalist id={list}>
        {known.map((tag) => (
          <option key={tag} value={`${before}${before && ' '}${tag}`} />
        ))}
      </datalist>
      <button type="submit">Mark with tags</button>
    </form>
  );
}
