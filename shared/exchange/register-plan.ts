import type { SiteType } from '../checklist/checklist.ts';
import type { DatumPosition } from '../geo/convert-datum.ts';
import type { Datum } from '../geo/position.ts';
import type { JsonValue } from '../kernel/json.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { PointFields } from '../records/fields.ts';
import type { ColumnMapping, RegisterField } from './register-field.ts';
import type { RegisterNotice } from './register-notice.ts';

/** What a register row says of a point; fields it leaves blank are absent. Position WGS-84 with its source. */
export type PointDraft = Pick<PointFields, 'name' | 'siteType'> &
  Partial<Omit<PointFields, 'name' | 'siteType' | 'removed'>>;

export interface FieldChange {
  readonly field: keyof PointFields;
  /** Null when the point had no such value. */
  readonly from: JsonValue;
  readonly to: JsonValue;
}

/** What is asked about a position: longitude and latitude changed places; written with units or in an unusual form; not in China; in a datum we cannot tell. */
export type QuestionKind = 'swapped' | 'unitBearing' | 'outsideChina' | 'datumUnknown';

/**
 * A person's answers, for all rows of a kind or for one row by its number (1-based), which goes first:
 * true takes the proposed position, false takes the point in without a position, absent leaves it asked.
 */
export type RegisterAnswers = Readonly<Partial<Record<QuestionKind, boolean>>> & {
  readonly rows?: Readonly<Record<number, boolean>>;
};

export interface PositionQuestion {
  /** The column to look at first. */
  readonly column: RegisterField;
  readonly kinds: readonly QuestionKind[];
  /** The cells as written. */
  readonly written: { readonly longitude: string; readonly latitude: string };
  readonly proposed: DatumPosition;
}

/** One row that is or can be taken in. `row` is Excel's, 1-based. */
export interface PlannedPoint {
  readonly row: number;
  readonly record: RecordId<'point'>;
  readonly draft: PointDraft;
  /** Of a known point only, the fields that differ; empty when nothing does. */
  readonly changes: readonly FieldChange[];
}

export interface AskedPoint extends PlannedPoint {
  readonly question: PositionQuestion;
}

/** A row that is not taken in; its notice says why. */
export interface RefusedRow {
  readonly row: number;
  readonly code: string;
  readonly name: string;
}

/** One column of the chosen sheet, to correct the mapping by. */
interface ColumnHead {
  readonly letters: string;
  readonly head: string;
  readonly field: RegisterField | null;
}

/** All that importing a register would do; nothing is written until registerIntent(plan) is carried out. */
export interface RegisterPlan {
  readonly sheet: string;
  /** Visible sheets a person could choose instead. */
  readonly sheets: readonly string[];
  /** 1-based; 0 when none was found. */
  readonly headerRow: number;
  readonly columns: readonly ColumnHead[];
  readonly mapping: ColumnMapping;
  /** The one datum of all positions, `mixed` when rows differ, null when there is no position. */
  readonly datum: Datum | 'mixed' | null;
  /** Not null when the register cannot be planned; then no row was read. */
  readonly refusal: RegisterNotice | null;
  /** Data rows considered: added + changed + unchanged + asked + rejected + duplicates. */
  readonly rows: number;
  readonly added: readonly PlannedPoint[];
  readonly changed: readonly PlannedPoint[];
  readonly unchanged: readonly PlannedPoint[];
  readonly asked: readonly AskedPoint[];
  readonly rejected: readonly RefusedRow[];
  readonly duplicates: readonly RefusedRow[];
  readonly notices: readonly RegisterNotice[];
}

export interface RegisterOptions {
  /** Name of the sheet to read. */
  readonly sheet?: string;
  /** 1-based. */
  readonly headerRow?: number;
  /** Corrections: field → column letters, '' for none. */
  readonly mapping?: ColumnMapping;
  /** For rows that name no datum. */
  readonly datum?: Datum;
  readonly answers?: RegisterAnswers;
}

/** The type a register means by a name; null when unknown. */
export type ResolveSiteType = (name: string) => SiteType | null;
