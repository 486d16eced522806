import { isMockCaseId } from '../mock/mock-id.ts';
import type { RoundFields } from '../records/fields.ts';
import type { RecordRow } from '../records/record-row.ts';

type Point = Pick<RecordRow<'point'>, 'id' | 'values'>;
type Round = Pick<Partial<RoundFields>, 'points' | 'invented'>;

/** Whether a point may stand beside a round: an invented one beside an invented round only, a real one beside a real. */
export function standsBeside(point: Point, round: Round): boolean {
  return (point.values.invented === true) === (round.invented === true);
}

/** Whether a point is one of a round's: drawn for it, or where all are any that stands beside it and is no case of a mock evaluation. */
export function isOfRound(point: Point, round: Round): boolean {
  if (!standsBeside(point, round)) return false;
  const { points = 'all' } = round;
  return points === 'all' ? !isMockCaseId(point.id) : points.includes(point.id);
}
