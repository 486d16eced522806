import { kindOf } from '../kernel/record-id.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { SurveyIndex } from '../workbook/survey-index.ts';
import type { Visit } from '../workbook/visit-lines.ts';
import { isMockCaseId, isMockRoundId } from './mock-id.ts';

/**
 * The gate: rankings, bulletins, exports and results of real rounds are made of a RealSurvey or of real
 * records, and only this file makes those (shared/mock/SPEC.md K1).
 */
declare const REAL: unique symbol;

export interface RealSurvey {
  readonly [REAL]: true;
  readonly rounds: readonly RecordRow<'round'>[];
  readonly points: readonly RecordRow<'point'>[];
  readonly visits: readonly Visit[];
}

export function realSurvey(index: SurveyIndex, visits: readonly Visit[]): RealSurvey {
  const survey: Omit<RealSurvey, typeof REAL> = {
    rounds: [...index.rounds.values()].filter((row) => !isMockRound(row)),
    points: [...index.points.values()].filter(({ id }) => !isMockCaseId(id)),
    visits: visits.filter(
      ({ round, assessment }) =>
        !isMockRoundId(assessment.values.round) &&
        !isMockCaseId(assessment.values.point) &&
        (round === null || !isMockRound(round)),
    ),
  };
  return survey as RealSurvey;
}

/** Whether a round is a mock evaluation: by its id, or by its kind where the id is of another make. */
export function isMockRound(row: Pick<RecordRow<'round'>, 'id' | 'values'>): boolean {
  return isMockRoundId(row.id) || row.values.kind === 'mock';
}

/** The records of real rounds; people belong to both. */
export function realRecords(rows: Iterable<RecordRow>): readonly RecordRow[] {
  const all = [...rows];
  const roundOf = mockRoundOf(all);
  return all.filter((row) => roundOf(row) === null);
}

/** The records of one mock round, with the real points it may stand on. */
export function mockRecords(rows: Iterable<RecordRow>, round: string): readonly RecordRow[] {
  const all = [...rows];
  const roundOf = mockRoundOf(all);
  const own = all.find(({ id }) => id === round) as RecordRow<'round'> | undefined;
  const drawn = own?.values.points ?? 'all';
  return all.filter((row) => {
    const kind = kindOf(row.id);
    if (kind === 'person') return true;
    if (kind === 'point')
      return drawn === 'all' ? !isMockCaseId(row.id) : drawn.includes(row.id as never);
    return roundOf(row) === round;
  });
}

/** What each record belongs to: the id of its mock round, `case` for a desk case, null for the real rounds. */
function mockRoundOf(rows: readonly RecordRow[]): (row: RecordRow) => string | null {
  const rounds = new Set<string>();
  const visits = new Map<string, string>();
  for (const row of rows)
    if (kindOf(row.id) === 'round' && isMockRound(row as RecordRow<'round'>)) rounds.add(row.id);
  for (const row of rows) {
    if (kindOf(row.id) !== 'assessment') continue;
    const { round = '', point } = (row as RecordRow<'assessment'>).values;
    if (isMockRoundId(round) || rounds.has(round) || isMockCaseId(point)) visits.set(row.id, round);
  }
  return (row) => {
    if (rounds.has(row.id)) return row.id;
    if (isMockCaseId(row.id)) return 'case';
    const of = (row as RecordRow<'rating'>).values.assessment;
    return visits.get(of ?? row.id) ?? null;
  };
}
