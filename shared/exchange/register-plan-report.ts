import type { DatumPosition } from '../geo/convert-datum.ts';
import type { Notice } from '../kernel/notice.ts';
import type { ColumnMapping } from './register-field.ts';
import type { PlannedPoint, RegisterPlan } from './register-plan.ts';

/** The plan as `dianwei points FILE --json` prints it; a documented, stable shape. */
export interface RegisterPlanReport {
  readonly sheet: string;
  /** 1-based; 0 when none was found. */
  readonly headerRow: number;
  /** Field → column letters. */
  readonly mapping: ColumnMapping;
  /** The one datum of all positions, `mixed`, or null without any. */
  readonly datum: RegisterPlan['datum'];
  /** rows = accepted + asked + rejected + duplicates. */
  readonly counts: {
    readonly rows: number;
    readonly accepted: number;
    readonly asked: number;
    readonly rejected: number;
    readonly duplicates: number;
  };
  readonly points: readonly ReportedPoint[];
  readonly notices: readonly ReportedNotice[];
}

/** An accepted point, in row order; longitude and latitude WGS-84, null with `source` where it has no position. */
interface ReportedPoint {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly siteType: string;
  readonly district: string;
  readonly subdistrict: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly source: DatumPosition | null;
}

interface ReportedNotice {
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly severity: string;
}

/** The report of a plan, with what reading the file itself gave notice of (encoding, quotes) first. */
export function registerPlanReport(
  plan: RegisterPlan,
  fileNotices: readonly Notice[] = [],
): RegisterPlanReport {
  const accepted = [...plan.added, ...plan.changed, ...plan.unchanged].sort(
    (a, b) => a.row - b.row,
  );
  return {
    sheet: plan.sheet,
    headerRow: plan.headerRow,
    mapping: plan.mapping,
    datum: plan.datum,
    counts: {
      rows: plan.rows,
      accepted: accepted.length,
      asked: plan.asked.length,
      rejected: plan.rejected.length,
      duplicates: plan.duplicates.length,
    },
    points: accepted.map(reportPoint),
    notices: [...fileNotices, ...plan.notices].map(({ at, code, severity }) => ({
      row: at?.row ?? null,
      column: at?.column ?? null,
      code,
      severity,
    })),
  };
}

function reportPoint({ row, draft }: PlannedPoint): ReportedPoint {
  const { code = '', name, siteType, district = '', subdistrict = '', position } = draft;
  return {
    row,
    code,
    name,
    siteType,
    district,
    subdistrict,
    longitude: position?.longitude ?? null,
    latitude: position?.latitude ?? null,
    source: position?.source ?? null,
  };
}
