// The one status region: what just happened, spoken to a screen reader and shown for a few seconds.
import { useEffect, useState } from 'react';
import { useAnnouncement } from '../../state/announce.js';
import { dialogOpen } from '../../state/panels.js';

/** How long a message stays on the page, in milliseconds. */
const shownMs = 5000;

/** Rendered once. The text stays in the region after it has faded, so that it can be read again. */
export function Status() {
  const { text, count, visible } = useAnnouncement();
  const [faded, setFaded] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => {
      setFaded(count);
    }, shownMs);
    return () => {
      clearTimeout(timer);
    };
  }, [count]);
  return (
    <div
      className="status"
      role="status"
      data-live-announcer="true"
      data-shown={visible && text !== '' && faded < count ? '' : undefined}
      // A dialog stands over the bar.
      data-below={dialogOpen() ? '' : undefined}
    >
      {/* A new element each time, so that the same words said twice are spoken twice. */}
      <span key={count}>{text}</span>
    </div>
  );
}
