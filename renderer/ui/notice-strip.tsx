import {
  CheckCircleFilled,
  CloseCircleFilled,
  CloseOutlined,
  WarningFilled,
} from '@ant-design/icons';
import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Notice } from '../../shared/kernel/notice.ts';
import { noticeStripText } from '../text/notice-strip-text.ts';
import { useText } from '../text/use-text.ts';
import './notice-strip.css';

export interface ShownNotice {
  readonly title: string;
  readonly severity: Notice['severity'];
}

export interface NoticeStripProps {
  readonly notices: readonly ShownNotice[];
  readonly onClose: (title: string) => void;
}

const SIGNS: Readonly<Record<Notice['severity'], ReactNode>> = {
  info: <CheckCircleFilled aria-hidden />,
  warning: <WarningFilled aria-hidden />,
  error: <CloseCircleFilled aria-hidden />,
};

/** Notices at the foot of the window in a strip of their own: the screen above ends where they begin. */
export function NoticeStrip({ notices, onClose }: NoticeStripProps) {
  const t = useText(noticeStripText);
  const strip = useRef<HTMLElement>(null);
  // Dialogs lie over the window: they too end above the strip.
  useLayoutEffect(() => {
    const height = strip.current?.offsetHeight ?? 0;
    document.documentElement.style.setProperty('--notices', `${height}px`);
  }, [notices]);
  if (notices.length === 0) return null;
  return (
    <aside className="notice-strip" aria-label={t.notices} ref={strip}>
      {notices.map(({ title, severity }) => (
        <div key={title} className={`notice notice-${severity}`}>
          {SIGNS[severity]}
          <p role={severity === 'info' ? 'status' : 'alert'}>{title}</p>
          <button type="button" onClick={() => onClose(title)} aria-label={t.close}>
            <CloseOutlined aria-hidden />
          </button>
        </div>
      ))}
    </aside>
  );
}
