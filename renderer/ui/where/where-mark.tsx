import { AimOutlined, PlayCircleOutlined, WarningFilled } from '@ant-design/icons';
import { useState } from 'react';
import { usePositionDesk } from '../../commands/use-position-desk.ts';
import { useHere } from '../../queries/use-here.ts';
import { useText } from '../../text/use-text.ts';
import { whereText } from '../../text/where-text.ts';
import { WherePanel } from './where-panel.tsx';
import { WhereWords } from './where-words.tsx';
import './where.css';

/** In the status line: whether the position is known and how surely; the way into the panel. */
export function WhereMark() {
  const t = useText(whereText);
  const [open, setOpen] = useState(false);
  const { state } = usePositionDesk();
  const here = useHere();
  const replaying = state.source === 'replay';
  const lost = state.phase === 'unplugged' || state.phase === 'lost' || here?.stale === true;
  return (
    <>
      <button
        type="button"
        className={`where-mark${lost || replaying ? ' status-warning' : ''}`}
        aria-haspopup="dialog"
        title={t.open}
        onClick={() => setOpen(true)}
      >
        {replaying ? (
          <PlayCircleOutlined aria-hidden />
        ) : lost ? (
          <WarningFilled aria-hidden />
        ) : (
          <AimOutlined aria-hidden />
        )}{' '}
        <WhereWords />
      </button>
      <WherePanel open={open} onClose={() => setOpen(false)} />
    </>
  );
}
