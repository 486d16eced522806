import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Notice } from '../../shared/kernel/notice.ts';
import { useNoticeText } from '../text/notice-text.ts';
import { NoticeContext } from './notice-center.ts';
import { NoticeStrip } from './notice-strip.tsx';
import type { ShownNotice } from './notice-strip.tsx';

/** How long what needs no answer stays, milliseconds; errors stay until closed. */
const STAYS = 6_000;

/** The window with its Notices under it. */
export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const wordingOf = useNoticeText();
  const [notices, setNotices] = useState<readonly ShownNotice[]>([]);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const close = useCallback((title: string) => {
    setNotices((shown) => shown.filter((one) => one.title !== title));
  }, []);
  useEffect(() => {
    const running = timers.current;
    return () => running.forEach((timer) => clearTimeout(timer));
  }, []);
  const show = useCallback(
    (notice: Notice) => {
      const title = wordingOf(notice);
      const { severity } = notice;
      // The same words once more take the place of those that stand there.
      setNotices((shown) => [...shown.filter((one) => one.title !== title), { title, severity }]);
      clearTimeout(timers.current.get(title));
      if (severity !== 'error')
        timers.current.set(
          title,
          setTimeout(() => close(title), STAYS),
        );
    },
    [wordingOf, close],
  );
  return (
    <NoticeContext value={show}>
      <div className="notice-window">
        <div className="notice-window-body">{children}</div>
        <NoticeStrip notices={notices} onClose={close} />
      </div>
    </NoticeContext>
  );
}
