import type { Notice } from '../kernel/notice.ts';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import { realRecords } from '../mock/real-survey.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { BlankContent } from './blank-format.ts';
import { indexSurvey } from './survey-index.ts';

export type BlankNoticeCode = 'round-unknown' | 'round-unclear' | 'points-unknown' | 'points-none';

/**
 * What a blank workbook is for: the round of that name (null: the only one) and the points with these
 * codes (null: all that it draws). Named after both, so that blanks for the same work are one.
 */
export function chooseBlank(
  rows: Iterable<RecordRow>,
  roundName: string | null,
  codes: readonly string[] | null,
): Result<Pick<BlankContent, 'exportId' | 'round' | 'points'>, Notice<BlankNoticeCode>> {
  const index = indexSurvey(realRecords(rows));
  const rounds = [...index.rounds.values()].filter(
    ({ values }) => roundName === null || values.name === roundName.trim(),
  );
  const [round] = rounds;
  if (round === undefined) return refuse('round-unknown', roundName ?? '');
  if (rounds.length > 1) return refuse('round-unclear', namesOf(rounds));
  const drawn = round.values.points ?? 'all';
  const points = [...index.points.values()].filter(
    ({ id, values }) =>
      codes?.includes(values.code ?? '') ?? (drawn === 'all' || drawn.includes(id)),
  );
  const missing = (codes ?? []).filter(
    (code) => !points.some(({ values }) => values.code === code),
  );
  if (missing.length > 0) return refuse('points-unknown', missing.join(' '));
  if (points.length === 0) return refuse('points-none', round.values.name ?? '');
  const order = ({ id, values }: RecordRow<'point'>): string => `${values.code ?? ''}\u0000${id}`;
  points.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const ids = points.map(({ id }) => id);
  return succeed({
    exportId: `blank-${sha256Hex(JSON.stringify([round.id, ids])).slice(0, 20)}`,
    round: { id: round.id, values: round.values },
    points: points.map(({ id, values }) => ({ id: id, values })),
  });
}

const refuse = (code: BlankNoticeCode, what: string) =>
  fail<Notice<BlankNoticeCode>>({ code, severity: 'error', params: { what } });

const namesOf = (rounds: readonly RecordRow<'round'>[]): string =>
  rounds.map(({ values }) => values.name ?? '').join(' ');
