import type { PointState } from '../../../shared/assessing/point-progress.ts';
import { isDisputed } from '../../../shared/assessing/point-progress.ts';
import { orderByNearness } from '../../../shared/assessing/order-by-nearness.ts';
import type { Wgs84 } from '../../../shared/geo/position.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import type { RoundProgress } from '../../queries/use-round-progress.ts';

/** One line of Today's list. */
export interface TodayPoint {
  readonly row: RecordRow<'point'>;
  readonly state: PointState;
  /** Metres from where the inspector was last; null without positions. */
  readonly metres: number | null;
  readonly missing: number;
  readonly percent: number | null;
  readonly disputed: boolean;
}

export type TodayView = 'open' | 'all' | 'done';

const isOpen = (state: PointState): boolean => state === 'notBegun' || state === 'inProgress';

/** The round's points nearest first from `here`; in the register's order while nothing was scored yet. */
export function listToday(
  points: readonly RecordRow<'point'>[],
  progress: RoundProgress,
  here: Wgs84 | null,
): readonly TodayPoint[] {
  const ordered =
    here === null
      ? points.map((of) => ({ of, metres: null }))
      : orderByNearness(here, points, (row) => row.values.position);
  return ordered.map(({ of, metres }) => {
    const one = progress.get(of.id);
    return {
      row: of,
      state: one?.state ?? 'notBegun',
      metres,
      missing: one?.score.missing.length ?? 0,
      percent: one?.score.percent ?? null,
      disputed: isDisputed(of, one),
    };
  });
}

/** What is begun comes before what is near; null when everything is done. */
export function chooseNext(list: readonly TodayPoint[]): TodayPoint | null {
  return (
    list.find((one) => one.state === 'inProgress') ??
    list.find((one) => one.state === 'notBegun') ??
    null
  );
}

export function filterToday(
  list: readonly TodayPoint[],
  view: TodayView,
  search: string,
): readonly TodayPoint[] {
  const wanted = search.trim().toLowerCase();
  return list.filter((one) => {
    if (view !== 'all' && isOpen(one.state) !== (view === 'open')) return false;
    const { name, code, address, subdistrict } = one.row.values;
    return (
      wanted === '' ||
      [name, code, address, subdistrict].some((text) => text?.toLowerCase().includes(wanted))
    );
  });
}

export function countStates(list: readonly TodayPoint[]): Readonly<Record<PointState, number>> {
  const counts = { notBegun: 0, inProgress: 0, done: 0, findingOpen: 0 };
  for (const one of list) counts[one.state] += 1;
  return counts;
}
