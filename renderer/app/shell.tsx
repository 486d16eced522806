import {
  BarChartOutlined,
  CalendarOutlined,
  EnvironmentOutlined,
  GlobalOutlined,
  MergeCellsOutlined,
  ReadOutlined,
  SettingOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { shellText } from '../text/shell-text.ts';
import { useText } from '../text/use-text.ts';
import { useDownloadsGoOn } from '../commands/use-downloads.ts';
import { useResumePosition } from '../commands/use-position-desk.ts';
import { useRecordTrack } from '../commands/use-track-acts.ts';
import { useUndo } from '../commands/use-undo.ts';
import { MockBanner } from './mock-banner.tsx';
import { paths } from './paths.ts';
import './shell.css';
import { StatusLine } from './status-line.tsx';

/** The left rail with the steps of the work, the screen, and the status line under it. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useText(shellText);
  const undo = useUndo();
  useUndoKey(undo);
  useResumePosition();
  useRecordTrack();
  useDownloadsGoOn();
  return (
    <div className="shell">
      <a className="skip-link" href="#main" onClick={focusMain}>
        {t.skipToContent}
      </a>
      <MockBanner />
      <nav className="rail" aria-label={t.steps}>
        <RailLink to={paths.today} icon={<CalendarOutlined />} label={t.today} />
        <RailLink to={paths.points} icon={<EnvironmentOutlined />} label={t.points} />
        <RailLink to={paths.map} icon={<GlobalOutlined />} label={t.map} />
        <RailLink to={paths.merge} icon={<MergeCellsOutlined />} label={t.merge} />
        <RailLink to={paths.results} icon={<BarChartOutlined />} label={t.results} />
        <RailLink to={paths.mock} icon={<ReadOutlined />} label={t.mock} />
        <span className="rail-gap" />
        <button
          type="button"
          className="rail-item"
          onClick={() => void undo()}
          title={`${t.undo} Ctrl+Z`}
        >
          <UndoOutlined aria-hidden />
          <span>{t.undo}</span>
        </button>
        <RailLink to={paths.settings} icon={<SettingOutlined />} label={t.settings} />
      </nav>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <StatusLine />
    </div>
  );
}

function focusMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function RailLink({
  to,
  icon,
  label,
}: {
  readonly to: string;
  readonly icon: ReactNode;
  readonly label: string;
}) {
  const [location] = useLocation();
  const here =
    to === paths.today ? location === to || location.startsWith('/score') : location.startsWith(to);
  return (
    <Link to={to} className="rail-item" aria-current={here ? 'page' : undefined}>
      <span aria-hidden>{icon}</span>
      <span>{label}</span>
    </Link>
  );
}

/** Ctrl+Z or ⌘Z outside of text fields takes the last act back. */
function useUndoKey(undo: () => Promise<void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const inText =
        event.target instanceof Element &&
        event.target.closest('input, textarea, [contenteditable]') !== null;
      if (
        inText ||
        event.key.toLowerCase() !== 'z' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      void undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo]);
}
