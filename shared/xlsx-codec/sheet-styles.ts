import type { ColumnKind, ColumnLayout } from '../workbook/workbook-layout.ts';
import type { ExcelStyle } from './exceljs-codec.ts';

const FORMATS: Readonly<Record<ColumnKind, string | null>> = {
  text: '@',
  code: '@',
  number: null,
  score: '0.00',
  position: '0.000000',
  date: 'yyyy-mm-dd',
  dateTime: 'yyyy-mm-dd hh:mm:ss',
};

const GREY = { argb: 'FF9AA3AD' };
const INK = { argb: 'FF1F2933' };

const fill = (argb: string): NonNullable<ExcelStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});

/** Style objects are shared per kind and flag, which lets exceljs look each up once. */
const made = new Map<string, ExcelStyle>();

export function bodyStyle(
  column: Pick<ColumnLayout, 'kind' | 'muted' | 'editable' | 'wrap'>,
): ExcelStyle {
  const key = `${column.kind} ${column.muted} ${column.editable} ${column.wrap}`;
  const known = made.get(key);
  if (known) return known;
  const format = FORMATS[column.kind];
  const style: ExcelStyle = {
    ...(format === null ? {} : { numFmt: format }),
    font: { size: column.muted ? 8 : 10, color: column.muted ? GREY : INK },
    alignment: { vertical: 'top', wrapText: column.wrap ?? false },
    ...(column.editable ? { fill: fill('FFFFFBE6') } : {}),
  };
  made.set(key, style);
  return style;
}

export function headerStyle(column: ColumnLayout): ExcelStyle {
  return {
    font: { size: column.muted ? 8 : 10, bold: !column.muted, color: column.muted ? GREY : INK },
    alignment: { vertical: 'middle', wrapText: true },
    fill: fill(column.editable ? 'FFFFE9A8' : 'FFE4E9EE'),
    border: { bottom: { style: 'thin', color: GREY } },
  };
}
