import type { Checklist } from '../checklist/checklist.ts';
import { resolveSiteType } from '../checklist/site-type-names.ts';
import { keptText, plainText } from '../workbook/plain-text.ts';
import type { PointLine } from '../workbook/points-table.ts';
import type { Cell } from '../workbook/sheet-grid.ts';
import type { Editor, Reading } from './editor.ts';
import { isErrorText, readNumber, reject, SAME, take, textEditor } from './editor.ts';

/** Register fields of the 点位 sheet that are plain text. */
export const POINT_TEXTS = [
  'district',
  'subdistrict',
  'community',
  'address',
  'stretch',
  'industryUnit',
  'territorialUnit',
  'contact',
  'phone',
  'leader',
  'leaderArea',
  'status',
  'remarks',
] as const;

export function pointEditors(checklists: readonly Checklist[]): readonly Editor<PointLine>[] {
  return [
    textEditor<PointLine>('name', true),
    { columns: ['typeName'], read: ([cell], line) => readType(cell ?? null, line, checklists) },
    ...POINT_TEXTS.map((field) => textEditor<PointLine>(field, false)),
    { columns: ['longitude', 'latitude'], read: readPosition },
    { columns: ['declared'], read: readDeclared },
  ];
}

function readType(cell: Cell, { row }: PointLine, checklists: readonly Checklist[]): Reading {
  const text = keptText(cell);
  if (text === keptText(row.values.typeName ?? '')) return SAME;
  if (isErrorText(text)) return reject('cell-error');
  const siteType = resolveSiteType(text, checklists);
  if (siteType === null) return reject('type-unknown');
  return take({ typeName: text, ...(siteType === row.values.siteType ? {} : { siteType }) });
}

/** Half of the last decimal written. */
const TOLERANCE = 6e-8;

/** Both cells together are one WGS-84 position; typed ones are their own source. */
function readPosition([east, north]: readonly Cell[], { row }: PointLine): Reading {
  const longitude = readNumber(east);
  const latitude = readNumber(north);
  const held = row.values.position ?? null;
  if (longitude === null && latitude === null)
    return held === null ? SAME : take({ position: null });
  if (typeof longitude !== 'number' || typeof latitude !== 'number')
    return reject('number-unclear');
  if (
    held !== null &&
    Math.abs(held.longitude - longitude) < TOLERANCE &&
    Math.abs(held.latitude - latitude) < TOLERANCE
  )
    return SAME;
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return reject('position-impossible');
  return take({
    position: { longitude, latitude, source: { longitude, latitude, datum: 'WGS-84' } },
  });
}

function readDeclared([cell]: readonly Cell[], { row }: PointLine): Reading {
  const text = plainText(cell).toLowerCase();
  const declared = text === '' ? null : YES.test(text) ? true : NO.test(text) ? false : undefined;
  if (declared === undefined) return reject('yes-no-unclear');
  return declared === (row.values.declared ?? null) ? SAME : take({ declared });
}

const YES = /^(是|有|√|✓|✔|y|yes|true|1)$/;
const NO = /^(否|不是|无|×|x|✗|✘|n|no|false|0)$/;
