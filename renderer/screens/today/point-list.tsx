import { formatScore } from '../../../shared/scoring/round-score.ts';
import { todayText } from '../../text/today-text.ts';
import { useText } from '../../text/use-text.ts';
import { ConflictMark } from '../../ui/conflict-mark.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useTypeName } from '../../ui/use-type-name.ts';
import type { TodayPoint } from './choose-next.ts';
import { useLineList } from '../../ui/use-line-list.ts';

interface PointListProps {
  readonly points: readonly TodayPoint[];
  readonly selectedId: string | null;
  readonly onOpen: (id: string) => void;
}

const ROW_HEIGHT = 60;

/** The points as a list of large rows, only those in view drawn; a row opens the point's scoring. */
export function PointList({ points, selectedId, onOpen }: PointListProps) {
  const t = useText(todayText);
  const { scroller, height, drawn, keys } = useLineList(points.length, ROW_HEIGHT);
  if (points.length === 0) return <p className="today-nothing">{t.nothingFound}</p>;
  return (
    <div ref={scroller} className="today-list" role="region" aria-label={t.list} tabIndex={-1}>
      <ul style={{ height }} onKeyDown={keys.onKeyDown}>
        {drawn.map(({ index, start }) => {
          const one = points[index];
          return (
            one && (
              <PointLine
                key={one.row.id}
                point={one}
                line={index}
                top={start}
                tabStop={index === keys.stop}
                onFocus={keys.onFocusLine}
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
  readonly line: number;
  readonly top: number;
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly onFocus: (line: number) => void;
  readonly onOpen: (id: string) => void;
}

function PointLine({ point, line, top, selected, tabStop, onFocus, onOpen }: PointLineProps) {
  const t = useText(todayText);
  const typeOf = useTypeName();
  const { name, siteType, typeName = '', subdistrict } = point.row.values;
  return (
    <li style={{ transform: `translateY(${top}px)`, height: ROW_HEIGHT }}>
      <button
        type="button"
        className={selected ? 'today-line today-line-next' : 'today-line'}
        data-line={line}
        tabIndex={tabStop ? 0 : -1}
        onFocus={() => onFocus(line)}
        onClick={() => onOpen(point.row.id)}
      >
        <StateMark state={point.state} bare />
        <span className="today-line-words">
          <strong>
            {name} {point.disputed && <ConflictMark />}
          </strong>
          <span>
            {[siteType ? typeOf(siteType) : typeName, subdistrict].filter(Boolean).join(' · ')}
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
