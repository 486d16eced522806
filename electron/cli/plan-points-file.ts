import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import { resolveSiteType } from '../../shared/checklist/site-type-names.ts';
import { planRegisterImport } from '../../shared/exchange/plan-register-import.ts';
import { registerPlanReport } from '../../shared/exchange/register-plan-report.ts';
import type { RegisterPlanReport } from '../../shared/exchange/register-plan-report.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { CommandIo, ExitCode } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { readGridFile } from './read-file.ts';

/** `dianwei points FILE`: the plan of importing a register; exit 1 when the file or register is refused. */
export async function planPointsFile(
  file: string,
  json: boolean,
  io: CommandIo,
): Promise<ExitCode> {
  const grid = await readGridFile(file);
  const plan = grid.ok
    ? planRegisterImport({
        workbook: grid.value,
        existing: [],
        resolveSiteType: (name) => resolveSiteType(name, BUNDLED_CHECKLISTS),
      })
    : null;
  const report = plan ? registerPlanReport(plan) : refusalOf(grid.ok ? null : grid.error);
  io.print(json ? JSON.stringify(report, null, 2) : describe(file, report));
  return plan === null || plan.refusal !== null ? EXIT.refused : EXIT.clean;
}

function refusalOf(notice: Notice | null): RegisterPlanReport {
  return {
    sheet: '',
    headerRow: 0,
    mapping: {},
    datum: null,
    counts: { rows: 0, accepted: 0, asked: 0, rejected: 0, duplicates: 0 },
    points: [],
    notices: notice
      ? [{ row: null, column: null, code: notice.code, severity: notice.severity }]
      : [],
  };
}

function describe(
  file: string,
  { sheet, headerRow, datum, counts, notices }: RegisterPlanReport,
): string {
  return [
    `${file}: ${sheet || '—'} · 表头行 header row ${headerRow} · 坐标系 datum ${datum ?? '—'}`,
    `  行 rows ${counts.rows} · 可导入 accepted ${counts.accepted} · 待确认 asked ${counts.asked} · ` +
      `退回 rejected ${counts.rejected} · 重复 duplicates ${counts.duplicates}`,
    ...notices.map(
      ({ row, column, code, severity }) => `  ${severity}: ${code}  ${column ?? ''}${row ?? ''}`,
    ),
  ].join('\n');
}
