import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { formatScore } from '../../../shared/scoring/round-score.ts';
import { todayText } from '../../text/today-text.ts';
import { useText } from '../../text/use-text.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import type { TodayPoint } from './choose-next.ts';

interface PointListProps {
  readonly points: readonly TodayPoint[];
  readonly selectedId: string | null;
  readonly onOpen: (id: string) => void;
}

const ROW_HEIGHT = 60;

/** The points as a list of large rows, only those in view drawn; a row opens the point's scoring. */
export function PointList({ points, selectedId, onOpen }: PointListProps) {
  const t = useText(todayText);
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer is made to be read in render
  const rows = useVirtualizer({
    count: points.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  if (points.length === 0) return <p className="today-nothing">{t.nothingFound}</p>;
  return (
    <div ref={scroller} className="today-list" role="region" aria-label={t.list} tabIndex={-1}>
      <ul style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const one = points[index];
          return (
            one && (
              <PointLine
                key={one.row.id}
                point={one}
                top={start}
                selected={one.row.id === selectedId}
                onOpen={onOpen}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}

interface PointLineProps {
  readonly point: TodayPoint;
  readonly top: number;
  readonly selected: boolean;
  readonly onOpen: (id: string) => void;
}

function PointLine({ point, top, selected, onOpen }: PointLineProps) {
  const t = useText(todayText);
  const { name, typeName, subdistrict } = point.row.values;
  return (
    <li style={{ transform: `translateY(${top}px)`, height: ROW_HEIGHT }}>
      <button
        type="button"
        className={selected ? 'today-line today-line-next' : 'today-line'}
        onClick={() => onOpen(point.row.id)}
      >
        <StateMark state={point.state} bare />
        <span className="today-line-words">
          <strong>{name}</strong>
          <span>
            {typeName} · {subdistrict}
          </span>
        </span>
        <span className="today-line-figures numbers">
          {point.percent !== null && <span>{formatScore(point.percent)} %</span>}
          {point.state === 'inProgress' && <span>{t.missing(point.missing)}</span>}
          {point.state === 'notBegun' && (
            <span>
              {point.metres === null
                ? point.row.values.position
                  ? ''
                  : t.noPosition
                : t.far(point.metres)}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
