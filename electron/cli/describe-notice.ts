import type { Notice } from '../../shared/kernel/notice.ts';
import type { RecordCounts } from '../../shared/workbook/count-records.ts';

/** A Notice in one line for a terminal: severity, code, place and parameters. */
export function describeNotice({ severity, code, at, params }: Notice): string {
  const cell = `${at?.column ?? ''}${at?.row ?? ''}`;
  const place = [at?.file, at?.sheet, cell].filter(Boolean).join(' ');
  const more = Object.entries(params ?? {}).map(([name, value]) => `${name}=${value}`);
  return [`  ${severity}: ${code}`, place, ...more].filter(Boolean).join('  ');
}

/** The counts as they stand in the 说明 sheet. */
export function describeCounts(counts: RecordCounts): string {
  return (
    `人员 people ${counts.people} · 点位 points ${counts.points} · 测评 assessments ${counts.assessments} · ` +
    `评分 ratings ${counts.ratings} · 问题 findings ${counts.findings} · 照片 photos ${counts.photos}`
  );
}
