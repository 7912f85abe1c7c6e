// Opens the dialog the reader asked for; dialogs are fetched when first needed.
import { lazy, Suspense } from 'react';
import { closePanel, usePanel } from '../../state/panels.js';
import { BookmarksDialog } from '../bookmarks/index.js';

const SettingsDialog = lazy(() => import('./SettingsDialog.js'));
const KeyboardDialog = lazy(() => import('./KeyboardDialog.js'));
const EditionDialog = lazy(() =>
  import('../edition/index.js').then((edition) => ({ default: edition.EditionDialog })),
);
const PrintDialog = lazy(() => import('../print/index.js').then((print) => ({ default: print.PrintDialog })));

const Palette = lazy(() => import('../palette/index.js').then(({ Palette }) => ({ default: Palette })));
const GoTo = lazy(() => import('../goto/index.js').then(({ GoTo }) => ({ default: GoTo })));

/** All dialogs. `folder` is where the reader's files are. */
export function Panels({ folder }: { readonly folder: string }) {
  const panel = usePanel((state) => state.panel);
  return (
    <Suspense>
      {panel === 'settings' && <SettingsDialog folder={folder} onClose={closePanel} />}
      {panel === 'keyboard' && <KeyboardDialog onClose={closePanel} />}
      {panel === 'palette' && <Palette onClose={closePanel} />}
      {panel === 'goto' && <GoTo onClose={closePanel} />}
      {panel === 'bookmarks' && <BookmarksDialog onClose={closePanel} />}
      {panel === 'edition' && <EditionDialog onClose={closePanel} />}
      {panel === 'print' && <PrintDialog onClose={closePanel} />}
    </Suspense>
  );
}
