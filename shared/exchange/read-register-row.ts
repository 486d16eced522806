import type { SiteType } from '../checklist/checklist.ts';
import type { PointFields } from '../records/fields.ts';
import type { Cell } from '../workbook/sheet-grid.ts';
import { cellText } from '../workbook/sheet-grid.ts';
import { readDeclared } from './read-declared.ts';
import type { RowPosition } from './read-row-position.ts';
import { readRowPosition } from './read-row-position.ts';
import type { RegisterField } from './register-field.ts';
import type { RegisterNotice } from './register-notice.ts';
import type { PointDraft, ResolveSiteType } from './register-plan.ts';
import type { RowCells } from './row-cells.ts';
import { openRow } from './row-cells.ts';
import type { DatumContext } from './settle-datum.ts';
import { saysNothing, tidyCode } from './tidy-text.ts';

/** What every row of a sheet is read with. */
export interface RowContext extends DatumContext {
  readonly sheet: string;
  readonly columns: ReadonlyMap<RegisterField, number>;
  /** The type of a sheet without a type column. */
  readonly sheetType: NamedType | null;
  readonly resolveSiteType: ResolveSiteType;
}

/** A type with the name the register gave it. */
export type NamedType = Pick<PointFields, 'siteType' | 'typeName'>;

/** A row as read; `draft` has no position yet, and is null when the row is rejected: the notices say why. */
export interface RowReading {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly draft: PointDraft | null;
  readonly position: RowPosition | null;
  readonly notices: readonly RegisterNotice[];
}

const PLAIN_FIELDS = [
  'district',
  'subdistrict',
  'community',
  'address',
  'stretch',
  'industryUnit',
  'territorialUnit',
  'contact',
  'leader',
  'leaderArea',
  'status',
  'remarks',
] as const;

/** Reads one data row (1-based `row`) into a point's fields (rules R11–R16). */
export function readRegisterRow(
  cells: readonly Cell[],
  row: number,
  context: RowContext,
): RowReading {
  const reader = openRow(cells, row, context.sheet, context.columns);
  const code = readCode(reader, context.columns.has('code'));
  const name = readName(reader);
  const type = readType(reader, context);
  if (name === '' || type === null) {
    const errors = reader.notices.filter((notice) => notice.severity === 'error');
    return { row, code, name, draft: null, position: null, notices: errors };
  }
  const draft = readDraft(reader, code, name, type);
  const position = readRowPosition(reader, context);
  return { row, code, name, draft, position, notices: reader.notices };
}

function readCode(reader: RowCells, expected: boolean): string {
  const code = reader.code('code');
  if (!saysNothing(code)) return code;
  if (expected) reader.note('code-missing', 'warning', 'code');
  return '';
}

/** '' when there is none to take: a formula is none, for its text is made up elsewhere. */
function readName(reader: RowCells): string {
  const cell = reader.cell('name');
  if (typeof cell === 'object' && cell !== null && 'formula' in cell) {
    reader.note('formula-in-name', 'error', 'name', { value: cell.formula.slice(0, 80) });
    return '';
  }
  const name = reader.text('name');
  if (saysNothing(name)) {
    reader.note('name-missing', 'error', 'name');
    return '';
  }
  if (name !== cellText(cell)) reader.note('name-tidied', 'info', 'name', { value: name });
  return name;
}

function readType(reader: RowCells, context: RowContext): NamedType | null {
  if (!context.columns.has('siteType')) return context.sheetType;
  const typeName = reader.text('siteType');
  if (typeName === '') {
    reader.note('type-missing', 'error', 'siteType');
    return null;
  }
  const siteType = context.resolveSiteType(typeName);
  if (siteType === null) {
    reader.note('type-unknown', 'error', 'siteType', { value: typeName.slice(0, 80) });
    return null;
  }
  return { siteType, typeName };
}

function readDraft(
  reader: RowCells,
  code: string,
  name: string,
  { siteType, typeName }: NamedType,
): PointDraft {
  const fields: { -readonly [F in keyof PointDraft]: PointDraft[F] } = { name, siteType };
  if (code !== '') fields.code = code;
  // The bare code is no name of its own.
  if (!isTypeCode(typeName, siteType)) fields.typeName = typeName;
  for (const field of PLAIN_FIELDS) {
    const text = reader.text(field);
    if (text !== '') fields[field] = text;
  }
  const phone = reader.code('phone');
  if (phone !== '') fields.phone = phone;
  const declared = reader.text('declared');
  const yes = readDeclared(declared);
  if (yes !== null) fields.declared = yes;
  else if (!saysNothing(declared)) {
    reader.note('declared-unreadable', 'warning', 'declared', { value: declared.slice(0, 80) });
  }
  return fields;
}

const isTypeCode = (typeName: string, siteType: SiteType): boolean =>
  tidyCode(typeName).toUpperCase() === siteType;
