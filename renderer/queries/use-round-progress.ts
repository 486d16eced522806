import { useLiveQuery } from 'dexie-react-hooks';
import { checklistFor } from '../../resources/checklists/bundled-checklists.ts';
import type { PointProgress } from '../../shared/assessing/point-progress.ts';
import { assessmentRuleOf } from '../../shared/assessing/adjudicate.ts';
import { pointProgress } from '../../shared/assessing/point-progress.ts';
import type { HeldAssessment } from '../../shared/assessing/progress-of-several.ts';
import { progressOfSeveral } from '../../shared/assessing/progress-of-several.ts';
import type { AssessmentRule } from '../../shared/scoring/score-assessments.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';
import type { Store } from '../data/store.ts';

/** Progress per point id; several assessments of a point (two inspectors) make one by the round's rule. */
export type RoundProgress = ReadonlyMap<string, PointProgress>;

/** The progress of a round, of one inspector or of all; undefined while loading. */
export function useRoundProgress(
  round: RecordRow<'round'> | null | undefined,
  inspector?: string,
): RoundProgress | undefined {
  const { store } = useSession();
  const rule = assessmentRuleOf(round ?? null);
  return useLiveQuery(
    async () => (round ? readProgress(store, round.id, rule, inspector) : undefined),
    [store, round?.id, rule, inspector],
  );
}

async function readProgress(
  store: Store,
  round: string,
  rule: AssessmentRule,
  inspector?: string,
): Promise<RoundProgress> {
  const assessments = (await store.assessment.where('values.round').equals(round).toArray())
    .filter(
      (row) =>
        row.values.removed !== true &&
        (inspector === undefined || row.values.inspector === inspector),
    )
    .sort((a, b) => ((a.values.startedAt ?? '') < (b.values.startedAt ?? '') ? -1 : 1));
  const ids = assessments.map((row) => row.id);
  const [ratings, findings, points] = await Promise.all([
    store.rating.where('values.assessment').anyOf(ids).toArray(),
    store.finding.where('values.assessment').anyOf(ids).toArray(),
    store.point.bulkGet(assessments.map((row) => row.values.point ?? '')),
  ]);
  const ratingsOf = groupByAssessment(ratings);
  const findingsOf = groupByAssessment(findings.filter((row) => row.values.removed !== true));
  const held = new Map<string, [HeldAssessment, ...HeldAssessment[]]>();
  assessments.forEach((row, index) => {
    const point = points[index];
    const checklist =
      point?.values.siteType &&
      checklistFor(point.values.siteType, row.values.checklistVersion ?? '');
    if (!point || !checklist) return;
    const own = ratingsOf.get(row.id) ?? [];
    const progress = pointProgress(checklist, row, own, findingsOf.get(row.id)?.length ?? 0);
    const before = held.get(point.id);
    if (before) before.push({ row, progress });
    else held.set(point.id, [{ row, progress }]);
  });
  return new Map([...held].map(([point, several]) => [point, progressOfSeveral(rule, several)]));
}

function groupByAssessment<R extends RecordRow<'rating'> | RecordRow<'finding'>>(
  rows: readonly R[],
): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const id = row.values.assessment ?? '';
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}
