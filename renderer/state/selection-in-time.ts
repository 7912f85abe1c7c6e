// A key that follows at once on one that moved the caret or the selection acts where they are, not where they were:
// the browser tells of a selection only when it finds the time.

/** The four points of a selection, to be compared. */
type Points = readonly [Node | null, number, Node | null, number];

const pointsNow = (): Points => {
  const selection = document.getSelection();
  return [
    selection?.anchorNode ?? null,
    selection?.anchorOffset ?? 0,
    selection?.focusNode ?? null,
    selection?.focusOffset ?? 0,
  ];
};

let told = pointsNow();

/** For a part that has just set or read the selection itself, and needs not be told of it once more. */
export function noteSelection(): void {
  told = pointsNow();
}

/** Tells of a selection that nobody has been told of yet, before any part of the program sees the next key. */
export function tellSelectionBeforeKeys(): void {
  document.addEventListener('selectionchange', noteSelection, { capture: true });
  window.addEventListener(
    'keydown',
    (event) => {
      // An input method keeps its own account of the text until it is done.
      if (event.isComposing || pointsNow().every((point, index) => point === told[index])) return;
      document.dispatchEvent(new Event('selectionchange'));
    },
    { capture: true },
  );
}
