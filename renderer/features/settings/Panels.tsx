// Opens the dialog the reader asked for; dialogs are fetched when first needed.
import { lazy, Suspense } from 'react';
import { closePanel, usePanel } from '../../state/panels.js';

const SettingsDialog = lazy(() => import('./SettingsDialog.js'));
const KeyboardDialog = lazy(() => import('./KeyboardDialog.js'));
const EditionDialog = lazy(() =>
  import('../edition/index.js').then((edition) => ({ default: edition.EditionDialog })),
);

/** All dialogs. `folder` is where the reader's files are. */
export function Panels({ folder }: { readonly folder: string }) {
  const panel = usePanel((state) => state.panel);
  return (
    <Suspense>
      {panel === 'settings' && <SettingsDialog folder={folder} onClose={closePanel} />}
      {panel === 'keyboard' && <KeyboardDialog onClose={closePanel} />}
      {panel === 'edition' && <EditionDialog onClose={closePanel} />}
    </Suspense>
  );
}
