// Lights a passage for a moment after a jump, by CSS Custom Highlight, so that it never looks like a saved mark.

/** How long the light stays, in milliseconds. */
const flashMs = 2400;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Lights a DOM range for a moment. */
export function flash(range: Range): void {
  clearTimeout(timer);
  CSS.highlights.set('flash', new Highlight(range));
  timer = setTimeout(() => CSS.highlights.delete('flash'), flashMs);
}
