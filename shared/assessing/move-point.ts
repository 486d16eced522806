import type { Intent } from '../changes/compose-change.ts';
import { storePosition } from '../geo/convert-datum.ts';
import type { Wgs84 } from '../geo/position.ts';
import type { RecordId } from '../kernel/record-id.ts';
import { setRecord } from '../records/set-record.ts';

/** Long enough for a sentence or two; longer ones belong in the remarks. */
export const MOST_REASON = 200;

/** Why a reason cannot be taken; null when it can. */
export function faultOfReason(reason: string): 'missing' | 'tooLong' | null {
  const { length } = reason.trim();
  if (length === 0) return 'missing';
  return length > MOST_REASON ? 'tooLong' : null;
}

/** A point's position is corrected on the map, with the reason beside it; the old one stays in its history. */
export function movePoint(point: RecordId<'point'>, to: Wgs84, reason: string): Intent {
  const { longitude, latitude } = to;
  const position = storePosition({ longitude, latitude, datum: 'WGS-84' });
  return {
    note: 'move-point',
    sets: [setRecord(point, { position, positionReason: reason.trim() })],
  };
}
