import type { Datum } from '../geo/position.ts';
import type { WorkbookGrid } from '../workbook/sheet-grid.ts';
import type { NamedType } from './read-register-row.ts';
import { chooseSheet } from './choose-sheet.ts';
import { mapColumns } from './map-columns.ts';
import type { PointRow } from './match-existing.ts';
import { indexPoints } from './match-existing.ts';
import { planRows } from './plan-rows.ts';
import { refuseRegister } from './refuse-register.ts';
import type { RegisterOptions, RegisterPlan, ResolveSiteType } from './register-plan.ts';
import { columnNotices, describeColumns, rowsNotices } from './describe-sheet.ts';

export interface RegisterImport {
  readonly workbook: WorkbookGrid;
  /** Every known point, removed ones too; empty where nothing is known. */
  readonly existing: readonly PointRow[];
  readonly resolveSiteType: ResolveSiteType;
  readonly options?: RegisterOptions;
}

/** What importing a register would do (SPEC.md); decides and writes nothing. */
export function planRegisterImport(input: RegisterImport): RegisterPlan {
  const { workbook, existing, options = {} } = input;
  const visible = workbook.sheets.filter((sheet) => sheet.state === 'visible');
  const sheets = visible.map((sheet) => sheet.name);
  const chosen = chooseSheet(workbook, options);
  if ('code' in chosen) return { ...NOTHING, sheets, refusal: chosen, notices: [chosen] };
  const { sheet, header } = chosen;
  const mapped = mapColumns(header.heads, options.mapping);
  const resolveSiteType = remembering(input.resolveSiteType);
  const siteType = mapped.columns.has('siteType') ? null : resolveSiteType(sheet.name);
  const sheetType: NamedType | null = siteType && { siteType, typeName: sheet.name };
  const about = describeColumns(header.heads, mapped.columns);
  const shape = { ...about, sheet: sheet.name, sheets, headerRow: header.row + 1 };
  const notices = columnNotices(chosen, mapped, sheetType);
  const refusal = refuseRegister(sheet, header.row + 1, mapped.columns, sheetType);
  if (refusal !== null) return { ...NOTHING, ...shape, refusal, notices: [refusal, ...notices] };
  const planned = planRows(sheet, {
    sheet: sheet.name,
    columns: mapped.columns,
    heads: header.heads,
    sequence: new Set(mapped.sequence),
    firstRow: header.row + 1,
    headDatum: mapped.datum,
    chosenDatum: options.datum ?? null,
    sheetType,
    resolveSiteType,
    known: indexPoints(existing),
    answers: options.answers,
  });
  const { added, changed, unchanged, asked, rejected, duplicates } = planned;
  const outcomes = { added, changed, unchanged, asked, rejected, duplicates };
  const rows = Object.values(outcomes).reduce((sum, list) => sum + list.length, 0);
  return {
    ...shape,
    ...outcomes,
    datum: commonDatum(planned.datums),
    refusal: null,
    rows,
    notices: [
      ...notices,
      ...rowsNotices(sheet.name, rows, planned.datumAssumed),
      ...planned.notices,
    ],
  };
}

const NOTHING = {
  added: [],
  changed: [],
  unchanged: [],
  asked: [],
  rejected: [],
  duplicates: [],
  sheet: '',
  headerRow: 0,
  columns: [],
  mapping: {},
  datum: null,
  rows: 0,
} as const;

function commonDatum(datums: ReadonlySet<Datum>): RegisterPlan['datum'] {
  const [first = null] = datums;
  return datums.size > 1 ? 'mixed' : first;
}

/** A register names few types in many rows. */
function remembering(resolve: ResolveSiteType): ResolveSiteType {
  const known = new Map<string, ReturnType<ResolveSiteType>>();
  return (name) => {
    const held = known.get(name);
    if (held !== undefined) return held;
    const type = resolve(name);
    known.set(name, type);
    return type;
  };
}
