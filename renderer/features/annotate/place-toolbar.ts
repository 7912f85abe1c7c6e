// Decides where the toolbar stands: above the selection if there is room, else below it, never over it.

/** Edges in pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Space between toolbar and selection, and between toolbar and the edge of the view, in pixels. */
export const gap = 10;

/**
 * Top left corner of a toolbar of `size` beside a selection, always inside `view`: when the selection is scrolled away,
 * at the edge it left by. When the selection fills the view the toolbar stands at the view's lower edge, where its last
 * line is least likely to be read.
 */
export function placeToolbar(
  selection: Box,
  size: { readonly width: number; readonly height: number },
  view: Box,
): { readonly left: number; readonly top: number } {
  const middle = (selection.left + selection.right) / 2 - size.width / 2;
  const left = Math.max(view.left + gap, Math.min(middle, view.right - size.width - gap));
  const highest = view.top + gap;
  const lowest = view.bottom - size.height - gap;
  const above = Math.min(selection.top - size.height - gap, lowest);
  const below = Math.max(selection.bottom + gap, highest);
  if (above >= highest) return { left, top: above };
  if (below <= lowest) return { left, top: below };
  return { left, top: lowest };
}
