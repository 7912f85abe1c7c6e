// The dialog "Bookmarks": all of the library's, by issue and article; each can be gone to and deleted.
import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { IssueSummary } from '../../../core/ipc/contract.js';
import type { Issue } from '../../../core/journal/types.js';
import type { Bookmark } from '../../../core/schema/progress.js';
import { request } from '../../platform/journal.js';
import { announce } from '../../state/announce.js';
import { canUndoBookmark, removeBookmark } from '../../state/bookmarks.js';
import { useJournal } from '../../state/journal.js';
import { useProgress } from '../../state/progress.js';
import { undoOrRedo } from '../../state/undo-actions.js';
import { DialogFrame } from '../../ui/DialogFrame.js';
import { IconButton } from '../../ui/IconButton.js';
import './bookmarks.css';
import { listOf, type Listed, type ListedArticle } from './list.js';
import { openBookmark } from './open-bookmark.js';

interface Acts {
  readonly onOpen: (bookmark: Bookmark) => void;
  readonly onDelete: (bookmark: Bookmark) => void;
}

const goneWords: Readonly<Record<NonNullable<Listed['gone']>, string>> = {
  paragraph: 'This paragraph is no longer in the article',
  article: 'The article is no longer in the issue',
};

function Item({ listed: { bookmark, gone }, onOpen, onDelete }: Acts & { readonly listed: Listed }) {
  return (
    <li className="bookmark" data-gone={gone ?? undefined}>
      <button
        type="button"
        className="bookmark-go"
        aria-disabled={gone === 'article' || undefined}
        onClick={() => {
          if (gone !== 'article') onOpen(bookmark);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Delete') return;
          event.preventDefault();
          onDelete(bookmark);
        }}
      >
        <span className="bookmark-label">¶{bookmark.label}</span>
        <span>
          <span className="bookmark-words">{bookmark.words}</span>
          {gone && <span className="bookmark-gone">{goneWords[gone]}</span>}
        </span>
      </button>
      <IconButton
        icon={Trash2}
        label={`Delete bookmark at paragraph ${bookmark.label}`}
        keys="Delete"
        onPress={() => {
          onDelete(bookmark);
        }}
      />
    </li>
  );
}

function Articles({ articles, ...acts }: Acts & { readonly articles: readonly ListedArticle[] }) {
  return articles.map(({ article, title, bookmarks }) => (
    <section key={article} aria-label={title}>
      <h4 className="bookmarks-article">{title}</h4>
      <ul className="bookmarks-list">
        {bookmarks.map((listed) => (
          <Item key={listed.bookmark.block} listed={listed} {...acts} />
        ))}
      </ul>
    </section>
  ));
}

/** Titles of the library's issues, asked for when there are bookmarks in others than the open one. */
function useLibrary(needed: boolean): readonly IssueSummary[] | null {
  const [library, setLibrary] = useState<readonly IssueSummary[] | null>(null);
  useEffect(() => {
    let closed = false;
    if (needed)
      void request('listIssues', undefined).then(({ issues }) => {
        if (!closed) setLibrary(issues);
      });
    return () => {
      closed = true;
    };
  }, [needed]);
  return library;
}

function List({ issue, onClose }: { readonly issue: Issue; readonly onClose: () => void }) {
  const bookmarks = useProgress((progress) => progress.bookmarks);
  const library = useLibrary(bookmarks.some((bookmark) => bookmark.issue !== issue.id));
  const list = useRef<HTMLDivElement>(null);
  const [deleted, setDeleted] = useState<Bookmark | null>(null);
  const buttons = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('.bookmark-go') ?? []),
  ];
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('.bookmark-go')?.focus();
  }, []);
  const focusAt = (index: number): void => {
    requestAnimationFrame(() => {
      const all = buttons();
      const next = all[Math.min(index, all.length - 1)];
      (next ?? list.current?.querySelector<HTMLElement>('button') ?? list.current)?.focus();
    });
  };
  const onDelete = (bookmark: Bookmark): void => {
    const index = buttons().findIndex((button) => button.parentElement?.contains(document.activeElement));
    removeBookmark(bookmark);
    setDeleted(bookmark);
    focusAt(Math.max(0, index));
  };
  const undo = (): void => {
    if (!canUndoBookmark()) {
      announce('No bookmark to bring back');
      return;
    }
    const index = buttons().findIndex((button) => button === document.activeElement);
    undoOrRedo('undo');
    setDeleted(null);
    focusAt(Math.max(0, index));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey) undo();
    else {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const all = buttons();
      const at = all.findIndex((button) => button.parentElement?.contains(document.activeElement));
      if (step === 0 || at < 0) return;
      all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
    }
    event.preventDefault();
  };
  const onOpen = (bookmark: Bookmark): void => {
    onClose();
    void openBookmark(bookmark);
  };
  return (
    <div ref={list} className="bookmarks" tabIndex={-1} onKeyDown={onKeyDown}>
      {deleted && (
        <p className="bookmarks-undo">
          <span>Bookmark at paragraph {deleted.label} deleted.</span>
          <button type="button" onClick={undo}>
            Undo
          </button>
        </p>
      )}
      {bookmarks.length === 0 && (
        <p className="bookmarks-none">
          No bookmarks {deleted ? 'left' : 'yet'}. <b>Ctrl+D</b> sets one at the paragraph on top of the page,
          or at the one you have selected.
        </p>
      )}
      {listOf(bookmarks, issue, library).map(({ issue: id, title, lost, articles }) => (
        <section key={id} aria-label={title}>
          <h3 className="bookmarks-issue">{title}</h3>
          {lost && <p className="bookmark-gone">This issue is no longer in the library.</p>}
          <Articles articles={articles} onOpen={onOpen} onDelete={onDelete} />
        </section>
      ))}
    </div>
  );
}

/** The dialog "Bookmarks". */
export default function BookmarksDialog({ onClose }: { readonly onClose: () => void }) {
  const issue = useJournal((state) => state.issue);
  return (
    <DialogFrame title="Bookmarks" onClose={onClose}>
      {issue && <List issue={issue} onClose={onClose} />}
    </DialogFrame>
  );
}
