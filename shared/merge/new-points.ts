import type { Checklist } from '../checklist/checklist.ts';
import { resolveSiteType } from '../checklist/site-type-names.ts';
import { derivedId } from '../kernel/record-id.ts';
import type { JsonValue } from '../kernel/json.ts';
import type { PointFields } from '../records/fields.ts';
import type { RecordRow } from '../records/record-row.ts';
import { keptText } from '../workbook/plain-text.ts';
import type { PointLine } from '../workbook/points-table.ts';
import type { FoundEdit, Occurrence } from './compare-table.ts';
import { cellName, cellOf } from './find-tables.ts';
import type { RejectedCell } from './merge-notice.ts';
import { pointEditors, POINT_TEXTS } from './point-editors.ts';

/** New rows as records, and the rows that are not taken. */
export interface NewRows {
  readonly added: readonly FoundEdit[];
  readonly rejected: readonly RejectedCell[];
}

/** Rows a person added to the 点位 sheet (rule M7): name and type are needed; the id comes from the code. */
export function readNewPoints(
  rows: readonly Occurrence[],
  checklists: readonly Checklist[],
): NewRows {
  const added = new Map<string, FoundEdit>();
  const rejected: RejectedCell[] = [];
  for (const at of rows) {
    const read = readPoint(at, checklists);
    if ('code' in read) rejected.push(read);
    else if (!added.has(read.record)) added.set(read.record, read);
    else if (JSON.stringify(added.get(read.record)?.values) !== JSON.stringify(read.values))
      rejected.push({ sheet: read.sheet, cell: read.cell, code: 'row-differs-from-copy' });
  }
  return { added: [...added.values()], rejected };
}

function readPoint(
  { table, row }: Occurrence,
  checklists: readonly Checklist[],
): FoundEdit | RejectedCell {
  const text = (key: string): string => keptText(cellOf(table, row, key));
  const place = (key: string) => ({ sheet: table.sheet, cell: cellName(table, row, key) });
  const name = text('name');
  const typeName = text('typeName');
  if (name === '' && typeName === '') return { ...place('name'), code: 'row-unclear' };
  if (name === '') return { ...place('name'), code: 'text-required' };
  const siteType = resolveSiteType(typeName, checklists);
  if (siteType === null) return { ...place('typeName'), code: 'type-unknown' };
  const code = text('code');
  const empty = { row: EMPTY_POINT, visits: [] } satisfies PointLine;
  const values: Record<string, JsonValue> = { ...BLANK, code, name, typeName, siteType };
  for (const field of POINT_TEXTS) values[field] = text(field);
  for (const editor of pointEditors(checklists)) {
    const [key = ''] = editor.columns;
    if (key !== 'longitude' && key !== 'declared') continue;
    const reading = editor.read(
      editor.columns.map((column) => cellOf(table, row, column)),
      empty,
    );
    if (reading.state === 'rejected') return { ...place(key), code: reading.code };
    if (reading.state === 'values') Object.assign(values, reading.values);
  }
  const record =
    code === '' ? derivedId('point', siteType, text('district'), name) : derivedId('point', code);
  return { ...place('name'), record, values };
}

const EMPTY_POINT: RecordRow<'point'> = { id: 'point/new', values: {}, dots: {} };

const BLANK = { position: null, declared: null } satisfies Pick<
  PointFields,
  'position' | 'declared'
>;
