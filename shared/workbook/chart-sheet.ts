import { SUMMARY_SHEETS } from './workbook-format.ts';
import type { SheetLayout } from './workbook-layout.ts';

/** A ranking as the screen drew it; sizes in pixels. */
export interface ChartPicture {
  readonly title: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Default row height in pixels. */
const ROW = 20;

/** A sheet of charts, each under its title. */
export function layCharts(charts: readonly ChartPicture[]): SheetLayout {
  const rows: string[][] = [];
  const pictures = charts.map(({ title, png, width, height }) => {
    rows.push([title]);
    const row = rows.length;
    for (let free = Math.ceil(height / ROW) + 1; free > 0; free -= 1) rows.push([]);
    return { row, column: 0, bytes: png, extension: 'png' as const, width, height };
  });
  return {
    name: SUMMARY_SHEETS.charts,
    state: 'visible',
    header: false,
    columns: [],
    rows,
    pictures,
  };
}
