// Whether this window can break words at the end of a line at all: not every build of Chromium brings dictionaries.

/** Tries it on a long word in a narrow box, out of sight. */
export function canHyphenate(): boolean {
  const box = document.createElement('div');
  box.lang = 'en-GB';
  box.className = 'hyphenation-trial';
  box.textContent = 'incomprehensibilities';
  document.body.append(box);
  const height = box.offsetHeight;
  box.style.hyphens = 'manual';
  const unbroken = box.offsetHeight;
  box.remove();
  return height > unbroken;
}
