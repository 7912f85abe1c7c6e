// Keeps what has the focus in sight when a bar below takes room from what scrolls.
import { useEffect, type RefObject } from 'react';

/**
 * Scrolls the focused element of `scroller` back into view when it was in view and less height has hidden it. The
 * scroller is another one when `name` is another.
 */
export function useFocusInView(scroller: RefObject<HTMLElement | null>, name: string): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let { clientWidth: width, clientHeight: height } = element;
    const observer = new ResizeObserver(() => {
      const before = height;
      const sameWidth = width === element.clientWidth;
      ({ clientWidth: width, clientHeight: height } = element);
      const focused = document.activeElement;
      // With another width the lines are set anew, and the place is kept instead.
      if (!sameWidth || height >= before || !focused || focused === element || !element.contains(focused))
        return;
      const { top } = element.getBoundingClientRect();
      const rect = focused.getBoundingClientRect();
      const wasSeen = rect.bottom > top && rect.top < top + before;
      if (wasSeen && rect.bottom > top + height) focused.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [scroller, name]);
}
