import { kindOf } from '../kernel/record-id.ts';
import { isMockCaseId, isMockRoundId } from '../mock/mock-id.ts';
import type { RecordRow } from '../records/record-row.ts';

/**
 * The records that sheets and counts show: real places or the sample city's, never both (W12). Real they
 * are unless every visit was to an invented point, or nobody visited and no point is real. What is left
 * out rides along in the chains. What was practised (mock rounds, their cases and visits) is of neither ground:
 * it decides nothing and stays.
 */
export function keepToGround(rows: Iterable<RecordRow>): readonly RecordRow[] {
  const all = [...rows];
  const invented = new Set<string>(all.filter(isInvented).map(({ id }) => id));
  if (invented.size === 0) return all;
  const isOther = (row: RecordRow): boolean => {
    if (isPractice(row)) return false;
    const kind = kindOf(row.id);
    if (kind === 'point' || kind === 'round') return invented.has(row.id) !== isPlay;
    return kind === 'assessment' && invented.has(pointOf(row)) !== isPlay;
  };
  const isPlay = isSampleOnly(all, invented);
  const left = new Set<string>(all.filter(isOther).map(({ id }) => id));
  return all.filter((row) => !left.has(row.id) && !left.has(assessmentOf(row)));
}

function isSampleOnly(rows: readonly RecordRow[], invented: ReadonlySet<string>): boolean {
  const held = rows.filter(({ values }) => values.removed !== true);
  const visits = held.filter((row) => kindOf(row.id) === 'assessment' && !isPractice(row));
  if (visits.length > 0) return visits.every((visit) => invented.has(pointOf(visit)));
  return held.every(({ id }) => kindOf(id) !== 'point' || invented.has(id) || isMockCaseId(id));
}

function isPractice(row: RecordRow): boolean {
  const { round } = row.values as { readonly round?: string };
  return [row.id, round].some(isMockRoundId) || [row.id, pointOf(row)].some(isMockCaseId);
}

const isInvented = (row: RecordRow): boolean =>
  (row.values as { readonly invented?: boolean }).invented === true;

const pointOf = (row: RecordRow): string => (row.values as { readonly point?: string }).point ?? '';

const assessmentOf = (row: RecordRow): string =>
  (row.values as { readonly assessment?: string }).assessment ?? '';
