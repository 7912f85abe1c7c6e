// The shell: puts the features into the window's three columns and binds them to the open article.
import { Suspense, useEffect, useRef } from 'react';
import type { Article, Issue } from '../core/journal/types.js';
import type { StartState } from '../core/ipc/contract.js';
import { Aloud } from './features/aloud/index.js';
import { MarkCommands, MarkHandles, MarkToolbar, usePageSelection } from './features/annotate/index.js';
import { Contents } from './features/contents/index.js';
import { ReadingCursor } from './features/cursor/index.js';
import { Find } from './features/find/index.js';
import { FocusMode, Notices, Status, TopBar } from './features/frame/index.js';
import { Page } from './features/issue/index.js';
import { Notes } from './features/notes/index.js';
import { ParagraphMenu } from './features/paragraph/index.js';
import { Reader, usePlace } from './features/reader/index.js';
import { SearchBox, type SearchBoxHandle } from './features/search/index.js';
import { Panels } from './features/settings/index.js';
import { TermExplained } from './features/terms/index.js';
import { onPage, useVeiled } from './state/content-notes.js';
import { move, useArticle, useJournal, usePage } from './state/journal.js';
import { setSide, useLayout, useSideOpen } from './state/layout.js';
import { closePanel, usePanel } from './state/panels.js';
import { reportStart } from './start-report.js';
import { focusArticle } from './ui/use-focus-fallback.js';
import { useFocusInView } from './ui/use-focus-in-view.js';

function Columns({ issue, article }: { readonly issue: Issue; readonly article: Article }) {
  const scroller = useRef<HTMLDivElement>(null);
  const drawer = useLayout((state) => state.drawer);
  const veiled = useVeiled(issue.id, article);
  // Behind its note an article has no places yet: none is gone to, and nothing of it counts as read.
  usePlace(scroller, issue.id, veiled ? undefined : article);
  const shown = onPage(article, veiled);
  useFocusInView(scroller, article.id);
  usePageSelection(article);

  useEffect(() => {
    document.title = `${article.title} – Learning Journal`;
  }, [article]);

  // The page's keys (Space, Page Down) work from the first moment and after every turn of the page.
  useEffect(() => {
    const focused = document.activeElement;
    if (
      focused === document.body ||
      focused?.closest('.contents, main') ||
      !focused?.matches(':focus-visible')
    )
      focusArticle();
  }, [article]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && drawer && !event.defaultPrevented) setSide(drawer, false);
    };
    // The side buttons of a mouse go back and forward, as in a browser.
    const onMouseUp = (event: MouseEvent): void => {
      if (event.button === 3) move(-1);
      if (event.button === 4) move(1);
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('mouseup', onMouseUp);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('mouseup', onMouseUp);
    };
  }, [drawer]);

  return (
    <>
      <Find article={shown} scroller={scroller} />
      {/* A new one for every article: a scroll still gliding must not carry on into the next. */}
      <div className="reading" key={`${issue.id}/${article.id}`} ref={scroller}>
        <div className="reading-line" />
        <Reader issue={issue} article={article}>
          <MarkToolbar issue={issue} article={article} />
          <TermExplained issue={issue} />
          <ParagraphMenu issue={issue} article={article} />
        </Reader>
        <Notes article={article} />
        <ReadingCursor article={shown} scroller={scroller} />
        <MarkHandles article={article} scroller={scroller} />
        <MarkCommands article={article} />
      </div>
      <Aloud issue={issue} article={shown} scroller={scroller} />
      {drawer && (
        <div
          className="drawer-ground"
          onClick={() => {
            setSide(drawer, false);
          }}
        />
      )}
    </>
  );
}

/** The article or the page. What stands around it is not drawn again when the reader turns to another. */
function Stage({ issue }: { readonly issue: Issue }) {
  const article = useArticle();
  const page = usePage();
  return (
    <>
      {article && <Columns issue={issue} article={article} />}
      <Suspense>{page && <Page name={page} issue={issue} />}</Suspense>
    </>
  );
}

/** The whole window, with an issue open. */
export function App({ start }: { readonly start: StartState }) {
  const search = useRef<SearchBoxHandle>(null);
  const issue = useJournal((state) => state.issue);
  const room = useLayout((state) => state.room);
  const focusMode = useLayout((state) => state.focusMode);
  const contentsOpen = useSideOpen('contents');
  const { panel, asked, words } = usePanel();

  useEffect(() => {
    if (panel !== 'search') return;
    search.current?.focus(words);
    closePanel();
  }, [panel, asked, words]);

  if (!issue) return null;
  return (
    <div className="frame" data-room={room} data-focus-mode={focusMode || undefined}>
      <a className="skip-link" href="#reading">
        Skip to the article
      </a>
      <TopBar>
        <SearchBox
          ref={search}
          issue={issue}
          onReady={(indexMs) => {
            void reportStart(issue, indexMs);
          }}
        />
      </TopBar>
      <Notices />
      {contentsOpen && <Contents issue={issue} />}
      <Stage issue={issue} />
      <Suspense>{focusMode && <FocusMode />}</Suspense>
      <Status />
      <Panels folder={start.data.folder} />
    </div>
  );
}
