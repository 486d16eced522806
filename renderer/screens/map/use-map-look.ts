import { useCallback, useDeferredValue, useMemo } from 'react';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { useSession } from '../../app/session.ts';
import type { LeftView } from '../../map/map-props.ts';
import { useRemembered } from '../../ui/data-table/use-remembered.ts';
import { localDay } from '../../ui/local-day.ts';
import { usePointLines } from '../points/use-point-lines.ts';
import type { MapFilter, MapLine, MapLook } from './map-lines.ts';
import { filterPlaces, filterStates, linesOfRound, readMapLook } from './map-lines.ts';

export interface MapLookHandle {
  readonly look: MapLook;
  readonly all: readonly MapLine[];
  /** Those that fit all but the states. */
  readonly places: readonly MapLine[];
  readonly shown: readonly MapLine[];
  readonly chosen: MapLine | undefined;
  readonly narrow: (part: Partial<MapFilter>) => void;
  readonly choose: (id: string | null) => void;
  readonly leave: (view: LeftView) => void;
}

/** What list and map show of a round, and the ways to change it; undefined while loading. */
export function useMapLook(round: RecordRow<'round'>): MapLookHandle | undefined {
  const { now } = useSession();
  const [look, setLook] = useRemembered('map.look', readMapLook, sessionStorage);
  const lines = usePointLines();
  const { points, endsOn } = round.values;
  const today = localDay(now());
  const all = useMemo(
    () => lines && linesOfRound(lines, { points: points ?? 'all', endsOn: endsOn ?? null }, today),
    [lines, points, endsOn, today],
  );
  const filter = useDeferredValue(look.filter);
  const places = useMemo(() => filterPlaces(all ?? [], filter), [all, filter]);
  const shown = useMemo(() => filterStates(places, filter), [places, filter]);
  const narrow = useCallback(
    (part: Partial<MapFilter>) =>
      setLook((now) => ({ ...now, filter: { ...now.filter, ...part } })),
    [setLook],
  );
  const choose = useCallback(
    (id: string | null) => setLook((now) => ({ ...now, chosen: id })),
    [setLook],
  );
  const leave = useCallback((view: LeftView) => setLook((now) => ({ ...now, view })), [setLook]);
  if (all === undefined) return undefined;
  const chosen = all.find(({ line }) => line.id === look.chosen);
  return { look, all, places, shown, chosen, narrow, choose, leave };
}
