import ExcelJS from 'exceljs';

/** Does what a colleague does in Excel: types another result into the row of one item of one point. */
export async function editResult(
  path: string,
  edit: { readonly point: string; readonly item: string; readonly result: string },
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet('评分');
  if (sheet === undefined) throw new Error('the workbook has no sheet 评分');
  const headers = sheet.getRow(1).values as readonly string[];
  const column = headers.indexOf('结果');
  for (let n = 2; n <= sheet.rowCount; n += 1) {
    const row = sheet.getRow(n);
    const texts = row.values as readonly unknown[];
    if (!texts.includes(edit.point) || !texts.includes(edit.item)) continue;
    row.getCell(column).value = edit.result;
    await workbook.xlsx.writeFile(path);
    return;
  }
  throw new Error(`no row of ${edit.item} at ${edit.point}`);
}
