import { useEffect } from 'react';
import type { FocusEvent } from 'react';
import { formatScore } from '../../../shared/scoring/round-score.ts';
import { mapScreenText } from '../../text/map-screen-text.ts';
import { useText } from '../../text/use-text.ts';
import { ConflictMark } from '../../ui/conflict-mark.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useLineList } from '../../ui/use-line-list.ts';
import type { MapLine } from './map-lines.ts';

interface MapListProps {
  readonly lines: readonly MapLine[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

const ROW_HEIGHT = 56;

/** The points of the map as large rows: the first press chooses, the second or Enter opens Score. */
export function MapList({ lines, chosen, onChoose, onOpen }: MapListProps) {
  const t = useText(mapScreenText);
  const { scroller, rows, height, drawn, keys } = useLineList(lines.length, ROW_HEIGHT);
  const at = chosen === null ? -1 : lines.findIndex(({ line }) => line.id === chosen);
  useEffect(() => {
    // What was chosen on the map comes into sight here; scrolling by hand is not undone.
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the virtualizer is another object at each render
  }, [chosen]);
  if (lines.length === 0) return <p className="map-nothing">{t.nothingFits}</p>;
  return (
    <div ref={scroller} className="map-list" role="region" aria-label={t.list} tabIndex={-1}>
      <ul style={{ height }} onKeyDown={keys.onKeyDown}>
        {drawn.map(({ index, start }) => {
          const one = lines[index];
          return (
            one && (
              <Line
                key={one.line.id}
                of={one}
                at={index}
                top={start}
                tabStop={index === keys.stop}
                chosen={index === at}
                onFocus={keys.onFocusLine}
                onChoose={onChoose}
                onOpen={onOpen}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}

interface LineProps {
  readonly of: MapLine;
  readonly at: number;
  readonly top: number;
  readonly tabStop: boolean;
  readonly chosen: boolean;
  readonly onFocus: (line: number) => void;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

function Line({ of, at, top, tabStop, chosen, onFocus, onChoose, onOpen }: LineProps) {
  const t = useText(mapScreenText);
  const { line, shown } = of;
  const focus = (event: FocusEvent<HTMLElement>): void => {
    onFocus(at);
    // A press focuses too, but chooses by itself.
    if (event.currentTarget.matches(':focus-visible')) onChoose(line.id);
  };
  return (
    <li style={{ transform: `translateY(${top}px)`, height: ROW_HEIGHT }}>
      <button
        type="button"
        className="map-line"
        data-line={at}
        aria-current={chosen || undefined}
        tabIndex={tabStop ? 0 : -1}
        onFocus={focus}
        // Enter and Space come as clicks with no press before them.
        onClick={({ detail }) => (detail === 0 || chosen ? onOpen : onChoose)(line.id)}
      >
        <StateMark state={shown} bare />
        <span className="map-line-words">
          <strong>
            {line.name} {line.disputed && <ConflictMark />}
          </strong>
          <span>{[line.type, line.subdistrict].filter(Boolean).join(' · ')}</span>
        </span>
        <span className="numbers">
          {line.score !== null && `${formatScore(line.score)} %`}
          {line.score === null && !line.point.values.position && t.noPosition}
        </span>
      </button>
    </li>
  );
}
