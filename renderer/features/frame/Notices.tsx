// Notices above the page: what went wrong with the reader's files, in plain words, until put away.
import { X } from 'lucide-react';
import { dismissNotice, useNotices } from '../../state/notices.js';
import { IconButton } from '../../ui/IconButton.js';

/** All notices on show. */
export function Notices() {
  const notices = useNotices((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <div className="notices">
      {notices.map((notice) => (
        <div
          key={notice.title + notice.detail}
          className="notice"
          data-severity={notice.severity}
          role="alert"
        >
          <p>
            <strong>{notice.title}.</strong> {notice.detail}
          </p>
          <IconButton
            icon={X}
            label="Put this message away"
            onPress={() => {
              dismissNotice(notice);
            }}
          />
        </div>
      ))}
    </div>
  );
}
