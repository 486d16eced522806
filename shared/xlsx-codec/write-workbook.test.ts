import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { WorkbookLayout } from '../workbook/workbook-layout.ts';
import { readProperties } from './read-properties.ts';
import { openPackage } from './inflate-guard.ts';
import { writeWorkbook } from './write-workbook.ts';

const DOT = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const LAYOUT: WorkbookLayout = {
  title: '标题 & <b>',
  creator: '张"三"',
  createdAt: '2026-11-23T09:53:00.000Z',
  identifier: 'merge-1',
  sheets: [
    {
      name: "甲'乙",
      state: 'visible',
      header: true,
      preface: ['缺类:重归一'],
      locked: true,
      columns: [
        { header: '编号', width: 8, kind: 'code' },
        { header: '结果', width: 12, kind: 'text', editable: true, wrap: true },
        { header: '得分', width: 8, kind: 'score' },
        { header: '时间', width: 18, kind: 'dateTime', hidden: true },
      ],
      rows: [
        ['007', '=1+1', 92.345, { date: '2026-11-23T09:53:00' }],
        ['008', null, null, { date: '2026-11-23' }],
        [],
      ],
      heights: [{ row: 1, height: 70 }],
      choices: [
        { column: 1, from: 0, to: 1, options: ['符合', '不符合'] },
        { column: 0, from: 0, to: 2, options: "'字典'!$A$1:$A$2", strict: true },
      ],
      rules: [
        {
          kind: 'scale',
          from: 2,
          to: 2,
          stops: [
            { at: 0, colour: 'FFFF0000' },
            { at: 100, colour: 'FF00FF00' },
          ],
        },
        { kind: 'mark', from: 1, to: 1, text: '不符合' },
      ],
      pictures: [{ row: 1, column: 2, bytes: DOT, extension: 'png' }],
    },
    { name: '字典', state: 'veryHidden', header: false, columns: [], rows: [['甲'], ['乙']] },
  ],
};

describe('a written workbook', () => {
  it('C19: is read by exceljs with all that the layout says', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeWorkbook(LAYOUT)) as unknown as ExcelJS.Buffer);
    expect(book).toMatchObject({ title: '标题 & <b>', creator: '张"三"' });
    const [sheet, words] = book.worksheets;
    expect(words).toMatchObject({ name: '字典', state: 'veryHidden' });
    if (!sheet) throw new Error('no sheet');
    expect(sheet.getCell('A1').value).toBe('缺类:重归一');
    expect(sheet.getCell('A2').font.bold).toBe(true);
    expect(sheet.getCell('A3').value).toBe('007');
    expect(sheet.getCell('B3')).toMatchObject({ value: '=1+1', protection: { locked: false } });
    expect(sheet.getCell('C3')).toMatchObject({ value: 92.345, numFmt: '0.00' });
    expect(sheet.getCell('D3').value).toEqual(new Date('2026-11-23T09:53:00Z'));
    expect(sheet.getRow(4).height).toBe(70);
    expect(sheet.getColumn(4).hidden).toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(sheet.autoFilter).toBe('A2:D5');
    expect(sheet.getCell('B4').dataValidation).toMatchObject({ formulae: ['"符合,不符合"'] });
    expect(sheet.getCell('A5').dataValidation).toMatchObject({ showErrorMessage: true });
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '2:2' });
    expect(sheet.getImages()[0]?.range.tl).toMatchObject({ nativeRow: 3, nativeCol: 2 });
    const rules = (sheet as unknown as { conditionalFormattings: { ref: string }[] })
      .conditionalFormattings;
    expect(rules.map(({ ref }) => ref)).toEqual(['C3:C5', 'B3:B5']);
    const locked = sheet as unknown as { sheetProtection: { sheet: boolean } };
    expect(locked.sheetProtection.sheet).toBe(true);
  });

  it('C21: shows a date as one in a column of text, and numbers in their formats; the banner stands first', async () => {
    const [sheet] = LAYOUT.sheets;
    if (!sheet) throw new Error('no sheet');
    const columns = (['text', 'share', 'signed', 'figure'] as const).map((kind) => ({
      header: kind,
      width: 9,
      kind,
    }));
    const rows = [[{ date: '2026-11-23' }, 0.92, -3.25, 0.8125]];
    const plain = { name: '甲', state: 'visible', header: true, columns, rows } as const;
    const bytes = await writeWorkbook({ ...LAYOUT, sheets: [{ ...plain, banner: '训练 & 数据' }] });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const [read] = book.worksheets;
    expect(read?.getCell('A1').value).toBe('训练 & 数据');
    expect(read?.headerFooter.oddHeader).toContain('训练 && 数据');
    expect(read?.getCell('A3').value).toEqual(new Date('2026-11-23T00:00:00Z'));
    const formats = ['A3', 'B3', 'C3', 'D3'].map((cell) => read?.getCell(cell).numFmt);
    expect(formats).toEqual(['yyyy-mm-dd', '0.0%', '+0.0;-0.0;0.0', '0.000']);
  });

  it('C19: is the same bytes for the same layout, and says in its properties what it is', async () => {
    const bytes = await writeWorkbook(LAYOUT);
    expect(await writeWorkbook(LAYOUT)).toEqual(bytes);
    const parts = await openPackage(bytes, () => true);
    if (!parts.ok) throw new Error(parts.error.code);
    expect(readProperties(parts.value)).toEqual({
      lastModifiedBy: '张"三"',
      modifiedAt: '2026-11-23T09:53:00.000Z',
      identifier: 'merge-1',
    });
  });
});
