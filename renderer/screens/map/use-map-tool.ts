import { useCallback, useMemo, useState } from 'react';
import type { Wgs84 } from '../../../shared/geo/position.ts';
import type { MapTool } from '../../map/tools/map-tool.ts';
import type { MapLine } from './map-lines.ts';
import { lengthOf, withSpot, withoutLast } from './tool-work.ts';
import type { ToolWork } from './tool-work.ts';

export interface MapToolHandle {
  readonly work: ToolWork | null;
  /** What the map is given. */
  readonly tool: MapTool | null;
  /** Along the spots taken so far. */
  readonly metres: number;
  readonly measure: () => void;
  readonly move: (line: MapLine) => void;
  readonly back: () => void;
  readonly end: () => void;
}

/** The tool at work on the map, one at a time. */
export function useMapTool(): MapToolHandle {
  const [work, setWork] = useState<ToolWork | null>(null);
  const onSpot = useCallback((spot: Wgs84) => setWork((now) => now && withSpot(now, spot)), []);
  const back = useCallback(() => setWork((now) => now && withoutLast(now)), []);
  const end = useCallback(() => setWork(null), []);
  const tool = useMemo(
    () => work && { kind: work.kind, spots: work.spots, onSpot, onBack: back, onEnd: end },
    [work, onSpot, back, end],
  );
  return {
    work,
    tool,
    metres: lengthOf(work?.spots ?? []),
    measure: () => setWork({ kind: 'measure', spots: [] }),
    move: (moved) => {
      const { position } = moved.line.point.values;
      setWork({ kind: 'place', moved, spots: position ? [position] : [] });
    },
    back,
    end,
  };
}
