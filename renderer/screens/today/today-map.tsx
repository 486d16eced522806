import { useMemo } from 'react';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { isSampleRound } from '../../commands/open-sample-city.ts';
import { useHere } from '../../queries/use-here.ts';
import { GroundMap } from '../../ui/ground/ground-map.tsx';
import type { TodayPoint } from './choose-next.ts';

interface TodayMapProps {
  readonly points: readonly TodayPoint[];
  readonly round: RecordRow<'round'>;
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
}

export function TodayMap({ points, round, selectedId, onSelect }: TodayMapProps) {
  const here = useHere();
  const placed = useMemo(
    () =>
      points.flatMap(({ row, state }) => {
        const { position, name } = row.values;
        return position ? [{ id: row.id, position, label: name ?? '', state }] : [];
      }),
    [points],
  );
  return (
    <div className="today-map">
      <GroundMap
        sample={isSampleRound(round.id)}
        points={placed}
        selectedId={selectedId}
        onSelect={onSelect}
        fit="points"
        fitKey={round.id}
        here={here ?? undefined}
      />
    </div>
  );
}
