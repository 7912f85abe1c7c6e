// The toolbar and the handles, fetched once the page is quiet: nobody marks before the first paint.
import { Suspense } from 'react';
import { useAnnotations } from '../../state/annotations.js';
import { lazySoon } from '../../state/lazy-soon.js';
import { useSelection } from '../../state/selection.js';
import type { HandlesProps } from './MarkHandles.js';
import type { ToolbarProps } from './MarkToolbar.js';
import './annotate.css';

const Toolbar = lazySoon(async () => ({ default: (await import('./MarkToolbar.js')).MarkToolbar }));
const Handles = lazySoon(async () => ({ default: (await import('./MarkHandles.js')).MarkHandles }));

/** The toolbar beside a selection. */
export function MarkToolbar(props: ToolbarProps) {
  const selecting = useSelection((state) => state.passage !== null);
  return selecting && <Suspense>{<Toolbar {...props} />}</Suspense>;
}

/** The handles of the active mark. */
export function MarkHandles(props: HandlesProps) {
  const marking = useAnnotations((state) => state.active !== null);
  return marking && <Suspense>{<Handles {...props} />}</Suspense>;
}
