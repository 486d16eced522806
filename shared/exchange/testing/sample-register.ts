import type { SiteType } from '../../checklist/checklist.ts';
import type { RecordId } from '../../kernel/record-id.ts';
import type { Cell, SheetGrid, WorkbookGrid } from '../../workbook/sheet-grid.ts';
import type { SheetLayout } from '../../workbook/workbook-layout.ts';
import type { PointRow } from '../match-existing.ts';
import type { RegisterImport } from '../plan-register-import.ts';
import { planRegisterImport } from '../plan-register-import.ts';
import { registerIntent } from '../register-intent.ts';
import type { RegisterOptions, RegisterPlan, ResolveSiteType } from '../register-plan.ts';

const TYPES: Readonly<Record<string, SiteType>> = {
  主次干道: 'RD',
  主干道: 'RD',
  农贸市场: 'NM',
  公园广场: 'GY',
  RD: 'RD',
  NM: 'NM',
  GY: 'GY',
};

/** A few type names, enough to tell known from unknown. */
export const sampleTypes: ResolveSiteType = (name) => TYPES[name] ?? null;

/** The usual heads, without the columns a test does not need. */
export const HEADS = ['点位编号', '点位类型', '点位名称', '区', '经度', '纬度', '坐标系'] as const;

/** A row under HEADS; members given replace the sound ones. */
export function sampleRow(
  changes: Partial<Record<(typeof HEADS)[number], Cell>> = {},
): readonly Cell[] {
  const sound: Record<string, Cell> = {
    点位编号: 'QJ-0001',
    点位类型: '主次干道',
    点位名称: '示例路',
    区: '麒麟区',
    经度: 103.8,
    纬度: 25.5,
    坐标系: 'GCJ-02',
    ...changes,
  };
  return HEADS.map((head) => sound[head] ?? null);
}

export function sheetOf(rows: readonly (readonly Cell[])[], name = '点位表'): SheetGrid {
  return { name, state: 'visible', rows };
}

export const workbookOf = (...sheets: readonly SheetGrid[]): WorkbookGrid => ({ sheets });

/** The plan of these rows, the first of which is the header. */
export function planOf(
  rows: readonly (readonly Cell[])[],
  options: RegisterOptions = {},
  existing: readonly PointRow[] = [],
): RegisterPlan {
  return planWorkbook(workbookOf(sheetOf(rows)), { options, existing });
}

export function planWorkbook(
  workbook: WorkbookGrid,
  more: Partial<RegisterImport> = {},
): RegisterPlan {
  return planRegisterImport({ existing: [], resolveSiteType: sampleTypes, ...more, workbook });
}

/** The known points after a plan was carried out. */
export function carryOut(plan: RegisterPlan, existing: readonly PointRow[] = []): PointRow[] {
  const rows = new Map(existing.map((row) => [row.id as string, row]));
  for (const { record, values } of registerIntent(plan).sets) {
    const id = record as RecordId<'point'>;
    rows.set(id, { id, values: { ...rows.get(id)?.values, ...values }, dots: {} });
  }
  return [...rows.values()];
}

/** What the codec makes of a written sheet. */
export function gridOf(layout: SheetLayout): SheetGrid {
  return sheetOf([layout.columns.map((column) => column.header), ...layout.rows], layout.name);
}

/** `row column code severity` of every notice. */
export function notices(plan: RegisterPlan): string[] {
  return plan.notices.map(
    ({ at, code, severity }) => `${at?.row ?? '-'} ${at?.column ?? '-'} ${code} ${severity}`,
  );
}
