import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { isOfRound } from '../../shared/assessing/points-of-round.ts';
import { orderByNearness } from '../../shared/assessing/order-by-nearness.ts';
import type { RecordId } from '../../shared/kernel/record-id.ts';
import { isPresent } from '../../shared/records/is-whole.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';

export interface NextPoint {
  readonly point: RecordRow<'point'>;
  readonly metres: number | null;
}

/** The nearest point of the round that the inspector has not begun; null when there is none. */
export function useNextPoint(
  from: RecordRow<'point'>,
  round: RecordRow<'round'>,
  inspector: string,
): NextPoint | null | undefined {
  const points = usePointsOf(round);
  const begun = useBegunPoints(round.id, inspector);
  return useMemo(() => {
    if (points === undefined || begun === undefined) return undefined;
    const here = from.values.position;
    if (!here) return null;
    const open = points.filter(
      (row) => row.id !== from.id && isPresent(row) && !!row.values.position && !begun.has(row.id),
    );
    const [next] = orderByNearness(here, open, (row) => row.values.position);
    return next ? { point: next.of, metres: next.metres } : null;
  }, [points, begun, from]);
}

/** The round's points; read anew when a point changes, not at every assessment. */
function usePointsOf({ values }: RecordRow<'round'>): readonly RecordRow<'point'>[] | undefined {
  const { store } = useSession();
  const { points: drawn = 'all', invented } = values;
  return useLiveQuery(async () => {
    const rows = await (drawn === 'all' ? store.point.toArray() : store.point.bulkGet([...drawn]));
    const round = { points: drawn, invented: invented === true };
    return rows.filter((row) => row !== undefined).filter((row) => isOfRound(row, round));
  }, [store, drawn, invented]);
}

function useBegunPoints(
  round: RecordId<'round'>,
  inspector: string,
): ReadonlySet<string | undefined> | undefined {
  const { store } = useSession();
  return useLiveQuery(async () => {
    const assessments = await store.assessment.where('values.round').equals(round).toArray();
    return new Set<string | undefined>(
      assessments
        .filter((row) => row.values.inspector === inspector && row.values.removed !== true)
        .map((row) => row.values.point),
    );
  }, [store, round, inspector]);
}
