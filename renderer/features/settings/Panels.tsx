// Opens the dialog the reader asked for; dialogs are fetched when first needed.
import { lazy, Suspense } from 'react';
import { lazySoon } from '../../state/lazy-soon.js';
import { usePainted } from '../../state/quiet.js';
import { closePanel, usePanel } from '../../state/panels.js';
import { BookmarksDialog } from '../bookmarks/index.js';
import { ChoosingBar } from '../moved/index.js';
import { useReturnFocus } from './use-return-focus.js';

const EditionDialog = lazy(() =>
  import('../edition/index.js').then((edition) => ({ default: edition.EditionDialog })),
);
const ExportDialog = lazy(() =>
  import('../notebook/index.js').then((notebook) => ({ default: notebook.ExportDialog })),
);
const AboutDialog = lazy(() =>
  import('../about/index.js').then(({ AboutDialog }) => ({ default: AboutDialog })),
);

// Letters and arrows follow these at once.
const Palette = lazySoon(async () => ({ default: (await import('../palette/index.js')).Palette }));
const GoTo = lazySoon(async () => ({ default: (await import('../goto/index.js')).GoTo }));
const SettingsDialog = lazySoon(() => import('./SettingsDialog.js'));
const KeyboardDialog = lazySoon(() => import('./KeyboardDialog.js'));
const PrintDialog = lazySoon(async () => ({ default: (await import('../print/index.js')).PrintDialog }));

/** All dialogs. `folder` is where the reader's files are. */
export function Panels({ folder }: { readonly folder: string }) {
  const panel = usePanel((state) => state.panel);
  useReturnFocus();
  const painted = usePainted();
  return (
    <>
      <Suspense>
        {panel === 'settings' && <SettingsDialog folder={folder} onClose={closePanel} />}
        {panel === 'keyboard' && <KeyboardDialog onClose={closePanel} />}
        {panel === 'palette' && <Palette onClose={closePanel} />}
        {panel === 'goto' && <GoTo onClose={closePanel} />}
        {panel === 'bookmarks' && <BookmarksDialog onClose={closePanel} />}
        {panel === 'edition' && <EditionDialog onClose={closePanel} />}
        {panel === 'program' && <AboutDialog folder={folder} onClose={closePanel} />}
        {panel === 'export' && <ExportDialog onClose={closePanel} />}
        {panel === 'print' && <PrintDialog onClose={closePanel} />}
      </Suspense>
      {painted && (
        <Suspense>
          <ChoosingBar />
        </Suspense>
      )}
    </>
  );
}
