// A drawing with words in it is never made so small that they cannot be read: it scrolls inside itself instead.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import './drawing.css';

/** Around a picture, a chart or the strip of a timeline. A stop of the Tab key only while there is something to scroll. */
export function Drawing({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setWide(element.scrollWidth > element.clientWidth + 1);
    });
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div
      ref={ref}
      className="drawing-scroll"
      {...(wide ? { tabIndex: 0, role: 'group', 'aria-label': 'Drawing, scrolls sideways' } : {})}
    >
      {children}
    </div>
  );
}
