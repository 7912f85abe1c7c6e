// A page made from the issue rather than written in it, in the place where articles stand.
import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import type { Issue } from '../../../core/journal/types.js';
import { closeNote } from '../../state/annotation-actions.js';
import type { PageName } from '../../state/journal.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import { useListStops } from './list-stops.js';
import { usePageScroll } from './use-page-scroll.js';
import './issue.css';

const pages: Readonly<Record<PageName, ComponentType<{ readonly issue: Issue }>>> = {
  issue: lazy(() => import('./IssuePage.js')),
  glossary: lazy(() => import('./GlossaryPage.js')),
  index: lazy(() => import('./IndexPage.js')),
  library: lazy(() => import('./LibraryPage.js')),
  notebook: lazy(async () => ({ default: (await import('../notebook/index.js')).NotebookPage })),
  bin: lazy(async () => ({ default: (await import('../notebook/index.js')).BinPage })),
  search: lazy(async () => ({ default: (await import('../search-page/index.js')).SearchPage })),
};

const titles: Readonly<Record<PageName, string>> = {
  issue: 'About this issue',
  glossary: 'Glossary',
  index: 'Index',
  library: 'Library',
  notebook: 'Notebook',
  bin: 'Bin',
  search: 'Search page',
};

/** Puts the page in its place once it is there. */
function Drawn({ name, issue }: { readonly name: PageName; readonly issue: Issue }) {
  const Content = pages[name];
  usePageScroll();
  useListStops();
  return <Content issue={issue} />;
}

/** The page on show. */
export function Page({ name, issue }: { readonly name: PageName; readonly issue: Issue }) {
  useEffect(() => {
    closeNote();
    document.title = `${titles[name]} – Learning Journal`;
    const focused = document.activeElement;
    // An entry that was asked for has it already.
    if (focused?.closest('.entry')) return;
    if (!focused || focused === document.body || focused.closest('.contents, main')) focusArticle();
  }, [name]);
  return (
    <div className="reading" key={name}>
      <main className="page" id="reading" tabIndex={-1} aria-label={titles[name]}>
        <div className="issue-page">
          <Suspense>
            <Drawn name={name} issue={issue} />
          </Suspense>
        </div>
      </main>
    </div>
  );
}
