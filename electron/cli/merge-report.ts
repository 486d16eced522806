import type { MemoryLog } from '../../shared/changes/memory-log.ts';
import { emptyLog } from '../../shared/changes/memory-log.ts';
import type { Checklist } from '../../shared/checklist/checklist.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { LateDecision } from '../../shared/merge/decide-latest.ts';
import { listMergeLines } from '../../shared/merge/list-merge-lines.ts';
import type { MergeLine } from '../../shared/merge/list-merge-lines.ts';
import type { MergePlan } from '../../shared/merge/merge-plan.ts';

/** One line of what changed: by person, point and item, as the merge screen shows it. */
interface ReportLine extends Pick<
  MergeLine,
  'record' | 'field' | 'effect' | 'from' | 'to' | 'by' | 'replicas'
> {
  readonly point: { readonly code: string; readonly name: string } | null;
  readonly item: string | null;
  readonly inspector: string | null;
}

/** What `--report` writes and `--json` prints; documented and stable, members are only ever added. */
export type MergeReport = Pick<
  MergePlan,
  'sources' | 'counts' | 'conflicts' | 'rejected' | 'checkCode' | 'totals' | 'notices'
> &
  MergeOutcome & { readonly lines: readonly ReportLine[] };

/** What the command did besides planning. */
export interface MergeOutcome {
  /** What became of the workbook; `unchanged`: the file there already holds exactly this. */
  readonly outcome: 'written' | 'unchanged' | 'refused';
  readonly decided: readonly LateDecision[];
  readonly skipped: readonly Notice[];
}

export function reportMerge(
  plan: MergePlan,
  extras: MergeOutcome,
  checklists: readonly Checklist[],
): MergeReport {
  const { sources, counts, conflicts, rejected, checkCode, totals, notices } = plan;
  return {
    sources,
    counts,
    conflicts,
    rejected,
    checkCode,
    totals,
    notices,
    ...extras,
    lines: reportLines(plan, emptyLog(), checklists),
  };
}

function reportLines(
  plan: MergePlan,
  own: MemoryLog,
  checklists: readonly Checklist[],
): readonly ReportLine[] {
  return listMergeLines(plan, own, checklists).map(
    ({ subject, record, field, effect, from, to, by, replicas }) => ({
      record,
      point: subject.point,
      item: subject.item?.code ?? null,
      inspector: subject.inspector,
      field,
      effect,
      from,
      to,
      by,
      replicas,
    }),
  );
}
