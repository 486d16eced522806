import { useLiveQuery } from 'dexie-react-hooks';
import { orderByNearness } from '../../shared/assessing/order-by-nearness.ts';
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
  const { store } = useSession();
  const drawn = round.values.points;
  return useLiveQuery(async () => {
    const here = from.values.position;
    if (!here) return null;
    const [points, assessments] = await Promise.all([
      drawn === 'all' || drawn === undefined
        ? store.point.toArray()
        : store.point.bulkGet([...drawn]),
      store.assessment.where('values.round').equals(round.id).toArray(),
    ]);
    const begun = new Set<string | undefined>(
      assessments
        .filter((row) => row.values.inspector === inspector && row.values.removed !== true)
        .map((row) => row.values.point),
    );
    const open = points.filter(
      (row) =>
        row !== undefined &&
        row.id !== from.id &&
        row.values.removed !== true &&
        !!row.values.position &&
        !begun.has(row.id),
    ) as RecordRow<'point'>[];
    const [next] = orderByNearness(here, open, (row) => row.values.position);
    return next ? { point: next.of, metres: next.metres } : null;
  }, [store, from.id, round.id, inspector, drawn]);
}
