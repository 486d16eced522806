import type { MergePlan, PlannedSource } from '../../shared/merge/merge-plan.ts';
import { describeCounts, describeNotice } from './describe-notice.ts';
import type { MergeOutcome } from './merge-report.ts';

/** A merge in a few lines for people. */
export function describeMerge(plan: MergePlan, extras: MergeOutcome, out: string): string {
  const { sources, counts, conflicts, rejected, checkCode, totals } = plan;
  const { outcome, decided, skipped } = extras;
  const endings = {
    written: `→ ${out}`,
    unchanged: `→ ${out} (没有新内容,未重写 / nothing new, not written again)`,
    refused: '已拒绝,未写出 / refused, nothing written',
  };
  return [
    ...sources.flatMap(describeSource),
    ...rejected.map(
      ({ file, sheet, cell, code }) => `  rejected: ${code}  ${file} ${sheet} ${cell}`,
    ),
    ...conflicts.map(
      ({ record, field, values }) =>
        `  conflict: ${record} ${field}  ${values.map(({ value }) => JSON.stringify(value)).join(' ≠ ')}`,
    ),
    ...decided.map(
      ({ record, field, value }) =>
        `  decided for the later: ${record} ${field}  ${JSON.stringify(value)}`,
    ),
    ...skipped.map(describeNotice),
    `新增 new ${counts.new} · 相同 same ${counts.same} · 变化 changed ${counts.changed} · ` +
      `冲突 conflicts ${counts.conflicts} · 退回 rejected ${counts.rejected} · 校验码 check code ${checkCode}`,
    `合并后 merged: ${describeCounts(totals)}`,
    endings[outcome],
  ].join('\n');
}

function describeSource(source: PlannedSource): readonly string[] {
  const { file, state, edits, notices, savedBy, savedAt, installation, duplicateOf } = source;
  const by = [savedBy, savedAt].filter(Boolean).join(' ');
  const from = [installation?.fingerprint, installation?.name].filter(Boolean).join(' ');
  return [
    [
      `${file}: ${state} · 表内修改 edits ${edits.length}`,
      by && `最后保存 saved by ${by}`,
      from && `安装 installation ${from}`,
      duplicateOf !== null && `同 same as ${duplicateOf}`,
    ]
      .filter(Boolean)
      .join(' · '),
    ...notices.map(describeNotice),
  ];
}
