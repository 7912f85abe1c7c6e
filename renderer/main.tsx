// Composition root of the window: asks the program for what there is, then draws it.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { StartState } from '../core/ipc/contract.js';
import type { Issue } from '../core/journal/types.js';
import { App } from './app.js';
import { performFromMenu, sendMenu } from './commands/registry.js';
import { listenToKeys } from './commands/shortcuts.js';
import { listen, request } from './platform/journal.js';
import { closeNote } from './state/annotation-actions.js';
import { holdKeysForNotes } from './state/held-keys.js';
import { openIssue, replaceIssue } from './state/journal.js';
import { fetchPartsSoon } from './state/lazy-soon.js';
import { followMarkCounts } from './state/mark-counts.js';
import { addNotices } from './state/notices.js';
import { followArticle } from './state/open-article.js';
import { loadPreferences } from './state/preferences.js';
import { flushProgress, loadProgress } from './state/progress.js';
import { firstPaint } from './state/quiet.js';
import { followIssueAhead } from './state/read-ahead.js';
import { flushSaving } from './state/saving.js';
import { tellSelectionBeforeKeys } from './state/selection-in-time.js';
import { Guard } from './ui/Guard.js';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/small-windows.css';
import './styles/features.js';

const failure = (message: string) => (
  <main className="no-issue">
    <h1>The journal could not be opened</h1>
    <p role="alert">{message}</p>
  </main>
);

const damaged = 'What it shows is damaged. Your notes are on disk. Install the program again.';

function draw(start: StartState | undefined) {
  if (!start) return failure(damaged);
  if (!start.issue.ok) return failure(start.issue.error.message);
  const issue = JSON.parse(start.issue.value) as Issue;
  const last = start.progress.issue === issue.id ? start.progress.article : undefined;
  const first = issue.articles.find(({ id }) => id === last) ?? issue.articles[0];
  if (first) openIssue(issue, first.id);
  return (
    <Guard fallback={failure(damaged)}>
      <App start={start} />
    </Guard>
  );
}

/** The faces of the first screen, so that its text is set once and never jumps when a font arrives. */
const faces = ['1em Literata', 'italic 1em Literata', "1em 'Atkinson Hyperlegible Next'"];
const fonts = Promise.allSettled(faces.map((face) => document.fonts.load(face)));
const start = await request('start', undefined).catch(() => undefined);
await fonts;
if (start) {
  if (start.preferences.typeface === 'hyperlegible')
    await document.fonts.load("italic 1em 'Atkinson Hyperlegible Next'").catch(() => undefined);
  loadPreferences(start.preferences, start.data.writable);
  loadProgress(start.progress);
  addNotices(start.notices);
}
// What nobody expected is still said, and never takes the page away.
window.addEventListener('unhandledrejection', ({ reason }) => {
  const detail = `${reason instanceof Error ? reason.message : String(reason)}. What is marked as saved is safe.`;
  addNotices([{ severity: 'error', title: 'Something in the journal went wrong', detail }]);
});
tellSelectionBeforeKeys();
listenToKeys();
holdKeysForNotes();
listen('command', performFromMenu);
listen('issueChanged', replaceIssue);
listen('closing', () => {
  closeNote();
  void Promise.allSettled([flushSaving(), flushProgress()]).then(([saving]) => {
    const unsaved = saving.status === 'fulfilled' ? saving.value : String(saving.reason);
    return request('closeReady', unsaved === undefined ? {} : { unsaved });
  });
});
const root = document.getElementById('root');
if (root) createRoot(root).render(<StrictMode>{draw(start)}</StrictMode>);
followArticle();
// What nobody misses in the first moment would only delay it.
void firstPaint().then(async () => {
  fetchPartsSoon();
  followMarkCounts();
  void sendMenu();
  if (!start?.issue.ok) return;
  followIssueAhead();
  const [{ followEditions }, { followBin }] = await Promise.all([
    import('./state/edition.js'),
    import('./state/bin-sweep.js'),
  ]);
  followEditions();
  followBin();
});
