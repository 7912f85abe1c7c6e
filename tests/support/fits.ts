// Looks at a screen as somebody with a small window or a magnifier would: what is cut, too small, or covered.
import type { Page } from '@playwright/test';

/** Everything on the screen that does not fit, in words; nothing when all does. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = (element: Element): string =>
      `${element.tagName}.${element.getAttribute('class') ?? ''} "${(element.getAttribute('aria-label') ?? element.textContent).slice(0, 30)}"`;
    const shown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('.visually-hidden, .skip-link, [inert], [data-react-aria-prevent-focus]') &&
      !element.closest('[style*="clip"]');
    const found: string[] = [];
    const all = [...document.querySelectorAll('*')];
    const root = document.documentElement;
    if (root.scrollWidth > window.innerWidth || root.scrollHeight > window.innerHeight + 1)
      found.push(`the window scrolls: ${root.scrollWidth} by ${root.scrollHeight}`);
    for (const element of all) {
      if (!['auto', 'scroll'].includes(getComputedStyle(element).overflowX)) continue;
      // What has two dimensions of its own may scroll inside itself.
      if (element.scrollWidth > element.clientWidth && !element.matches('.table-scroll, .drawing-scroll'))
        found.push(`${said(element)} scrolls sideways: ${element.scrollWidth} in ${element.clientWidth}`);
    }
    const reading = document.querySelector('.reading');
    if (reading && reading.clientHeight < window.innerHeight * 0.35)
      found.push(`the text has only ${reading.clientHeight} of ${window.innerHeight} pixels`);
    const controls =
      'a[href], button, input, select, [role="button"], [role="slider"], [role="option"], [role="menuitem"]';
    for (const control of document.querySelectorAll(controls)) {
      if (!shown(control)) continue;
      // A box is pressed by its label.
      const target = control.matches('input')
        ? (control.closest('label, .slider-thumb, .chip') ?? control)
        : control;
      if (!shown(target)) continue;
      const { left, right, width, height } = target.getBoundingClientRect();
      if (width === 0) continue;
      const scrolled = control.closest('.table-scroll, .drawing-scroll');
      if (!scrolled && (left < -1 || right > window.innerWidth + 1))
        found.push(`${said(control)} is cut: ${Math.round(left)} to ${Math.round(right)}`);
      const inSentence = getComputedStyle(control).display === 'inline';
      // Half a pixel is rounding.
      if (!inSentence && (width < 23.5 || height < 23.5))
        found.push(`${said(control)} is small: ${Math.round(width)} by ${Math.round(height)}`);
    }
    return found;
  });
}

/** What is wrong with the way the focus shows: out of the window, under something, or without a line around it. */
export function focusFaults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // What the focus changes (it scrolls, and a bar may come in) is on the screen two frames later.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const focused = document.activeElement;
    // The page itself and the columns take the focus so that their keys work; there is nothing to operate.
    if (!focused || focused.matches('body, main, aside, [role="dialog"]')) return [];
    const name = `${focused.tagName}.${focused.getAttribute('class') ?? ''} "${(focused.getAttribute('aria-label') ?? focused.textContent).slice(0, 30)}"`;
    // A box that is drawn by its label, a thumb that is drawn around its range.
    const drawn = focused.matches('input')
      ? [focused, focused.closest('label, .slider-thumb, .chip'), focused.nextElementSibling]
      : [focused];
    const lines = drawn.flatMap((element) => (element ? [getComputedStyle(element)] : []));
    const faults: string[] = [];
    if (
      !lines.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      )
    )
      faults.push(`${name}: no line of two pixels around it`);
    const box = (drawn[1] ?? focused).getClientRects()[0] ?? focused.getBoundingClientRect();
    let { left, right, top, bottom } = box;
    // Of what scrolls inside something, the part that shows.
    for (let around = (drawn[1] ?? focused).parentElement; around; around = around.parentElement) {
      const { overflowY, position } = getComputedStyle(around);
      if (overflowY === 'visible' && position !== 'fixed' && around !== document.documentElement) continue;
      const view = around.getBoundingClientRect();
      left = Math.max(left, view.left, 0);
      right = Math.min(right, view.right, window.innerWidth);
      top = Math.max(top, view.top, 0);
      bottom = Math.min(bottom, view.bottom, window.innerHeight);
      if (position === 'fixed') break;
    }
    if (right - left < 1 || bottom - top < 1) return [...faults, `${name}: outside the window`];
    const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
    const seen = points.some(([x, y]) => {
      const there = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top));
      return there !== null && (drawn.some((element) => element?.contains(there)) || there.contains(focused));
    });
    return seen ? faults : [...faults, `${name}: covered`];
  });
}
