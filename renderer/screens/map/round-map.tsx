import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { MapTool } from '../../map/tools/map-tool.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { paths } from '../../app/paths.ts';
import { isSampleRound } from '../../commands/open-sample-city.ts';
import { useHere } from '../../queries/use-here.ts';
import { GroundMap } from '../../ui/ground/ground-map.tsx';
import type { MapLine } from './map-lines.ts';
import type { MapLookHandle } from './use-map-look.ts';

interface RoundMapProps {
  readonly round: RecordRow<'round'>;
  readonly handle: MapLookHandle;
  readonly tool: MapTool | null;
}

/** The map itself, with the points the list shows. */
export function RoundMap({ round, handle, tool }: RoundMapProps) {
  const here = useHere();
  const [, go] = useLocation();
  const points = useMemo(() => placedPoints(handle.shown), [handle.shown]);
  const { chosen, view } = handle.look;
  const press = (id: string): void => (id === chosen ? go(paths.score(id)) : handle.choose(id));
  return (
    <GroundMap
      sample={isSampleRound(round.id)}
      points={points}
      selectedId={chosen ?? undefined}
      onSelect={press}
      clustered
      printable
      onSelectSeveral={(only) => handle.narrow({ only })}
      fit="points"
      fitKey={round.id}
      startView={view}
      onLeaveView={handle.leave}
      here={here ?? undefined}
      tool={tool}
    />
  );
}

function placedPoints(lines: readonly MapLine[]) {
  return lines.flatMap(({ line, shown }) => {
    const { position } = line.point.values;
    return position ? [{ id: line.id, position, label: line.name, state: shown }] : [];
  });
}
