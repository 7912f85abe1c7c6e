// The sign of a bookmark in the margin of its paragraph; pressing it takes the bookmark away.
import { Bookmark as BookmarkIcon } from 'lucide-react';
import { useRef } from 'react';
import type { Bookmark } from '../../../core/schema/progress.js';
import { removeBookmark, useBookmarkAt } from '../../state/bookmarks.js';
import { useFocusFallback } from '../../ui/use-focus-fallback.js';
import './bookmark-sign.css';

function Sign({ bookmark }: { readonly bookmark: Bookmark }) {
  const ref = useRef<HTMLButtonElement>(null);
  useFocusFallback(ref);
  const name = `Bookmark at paragraph ${bookmark.label}, remove`;
  return (
    <button
      ref={ref}
      type="button"
      className="bookmark-sign"
      aria-label={name}
      title={`${name} (Ctrl+Z brings it back)`}
      onClick={() => {
        removeBookmark(bookmark);
      }}
    >
      <BookmarkIcon aria-hidden size={16} />
    </button>
  );
}

/** The sign, or nothing. It holds no text, so the offsets of the block's own text stay as they are. */
export function BookmarkSign({ block }: { readonly block: string }) {
  const bookmark = useBookmarkAt(block);
  return bookmark && <Sign bookmark={bookmark} />;
}
