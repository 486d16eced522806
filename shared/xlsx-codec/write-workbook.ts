import type { WorkbookLayout } from '../workbook/workbook-layout.ts';
import { createExcelWorkbook, saveExcelWorkbook } from './exceljs-codec.ts';
import { writeSheet } from './write-sheet.ts';

/** The bytes of an .xlsx for a layout. Nothing in it is a formula unless the layout says so. */
export async function writeWorkbook(layout: WorkbookLayout): Promise<Uint8Array> {
  const workbook = createExcelWorkbook();
  const created = new Date(layout.createdAt);
  workbook.creator = layout.creator;
  workbook.lastModifiedBy = layout.creator;
  workbook.title = layout.title;
  workbook.created = created;
  workbook.modified = created;
  const pictures = new Map<Uint8Array, number>();
  for (const sheet of layout.sheets) writeSheet(workbook, sheet, pictures);
  return saveExcelWorkbook(workbook);
}
