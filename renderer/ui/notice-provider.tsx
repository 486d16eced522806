import { App } from 'antd';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import type { Notice } from '../../shared/kernel/notice.ts';
import { useNoticeText } from '../text/notice-text.ts';
import { NoticeContext } from './notice-center.ts';

/** Shows Notices at the foot, where no figure stands: errors stay until closed, the rest leave by themselves. */
export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const { notification } = App.useApp();
  const wordingOf = useNoticeText();
  const show = useCallback(
    (notice: Notice) => {
      const title = wordingOf(notice);
      notification[notice.severity === 'info' ? 'success' : notice.severity]({
        // The same words once more take the place of those that stand there.
        key: title,
        title,
        placement: 'bottom',
        duration: notice.severity === 'error' ? 0 : 4,
      });
    },
    [notification, wordingOf],
  );
  return <NoticeContext value={show}>{children}</NoticeContext>;
}
