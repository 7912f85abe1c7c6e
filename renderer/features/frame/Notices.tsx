// Notices above the page: what the reader must know, in plain words, until put away.
import { X } from 'lucide-react';
import { useRef } from 'react';
import { dismissNotice, useNotices, type ShownNotice } from '../../state/notices.js';
import { IconButton } from '../../ui/IconButton.js';
import { useFocusFallback } from '../../ui/use-focus-fallback.js';
import { useUnpressed } from '../../ui/use-unpressed.js';

function NoticeBar({ notice }: { readonly notice: ShownNotice }) {
  const { severity, title, detail, action } = notice;
  const bar = useRef<HTMLDivElement>(null);
  useFocusFallback(bar);
  return (
    <div ref={bar} className="notice" data-severity={severity} role="alert">
      <p>
        <strong>{title}.</strong> {detail}
      </p>
      {action && (
        <button type="button" className="notice-action" onClick={action.perform}>
          {action.label}
        </button>
      )}
      <IconButton
        icon={X}
        label="Put this message away"
        onPress={() => {
          dismissNotice(notice);
        }}
      />
    </div>
  );
}

/** All notices on show. One that comes or goes moves the page, and so not while the pointer is pressed. */
export function Notices() {
  const notices = useUnpressed(useNotices((state) => state.notices));
  if (notices.length === 0) return null;
  return (
    <div className="notices">
      {notices.map((notice) => (
        <NoticeBar key={notice.title + notice.detail} notice={notice} />
      ))}
    </div>
  );
}
