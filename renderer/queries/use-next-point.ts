import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { orderByNearness } from '../../shared/assessing/order-by-nearness.ts';
import { isMockCaseId } from '../../shared/mock/mock-id.ts';
import type { RecordId } from '../../shared/kernel/record-id.ts';
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
  const drawn = round.values.points;
  const points = useDrawnPoints(drawn);
  const begun = useBegunPoints(round.id, inspector);
  return useMemo(() => {
    if (points === undefined || begun === undefined) return undefined;
    const here = from.values.position;
    if (!here) return null;
    const open = points.filter(
      (row) =>
        row.id !== from.id &&
        row.values.removed !== true &&
        !!row.values.position &&
        !begun.has(row.id),
    );
    const [next] = orderByNearness(here, open, (row) => row.values.position);
    return next ? { point: next.of, metres: next.metres } : null;
  }, [points, begun, from]);
}

/** The round's points; read anew when a point changes, not at every assessment. */
function useDrawnPoints(
  drawn: RecordRow<'round'>['values']['points'],
): readonly RecordRow<'point'>[] | undefined {
  const { store } = useSession();
  return useLiveQuery(async () => {
    if (drawn === 'all' || drawn === undefined)
      return (await store.point.toArray()).filter(({ id }) => !isMockCaseId(id));
    return (await store.point.bulkGet([...drawn])).filter((row) => row !== undefined);
  }, [store, drawn]);
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
