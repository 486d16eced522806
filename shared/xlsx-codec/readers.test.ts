import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetGrid } from '../workbook/sheet-grid.ts';
import { openPackage } from './inflate-guard.ts';
import type { PackageOutline } from './package-outline.ts';
import { isGridPart, outlinePackage } from './package-outline.ts';
import { parseWorkbook } from './parse-workbook.ts';
import { readByExceljs } from './read-by-exceljs.ts';
import { ReadingBudget } from './reading-budget.ts';
import { plainLayout } from './testing/plain-layout.ts';
import { randomPackage } from './testing/random-package.ts';
import { hasOffice, resaveInOffice } from './testing/soffice.ts';
import { relations, sheetOf, tinyPackage } from './testing/tiny-package.ts';
import { writeWorkbook } from './write-workbook.ts';

const SEED = { seed: 20261126, numRuns: 150 };

async function outlineOf(bytes: Uint8Array): Promise<PackageOutline> {
  const parts = await openPackage(bytes, isGridPart);
  const outline = parts.ok ? outlinePackage(parts.value) : null;
  if (outline === null) throw new Error('no workbook');
  return outline;
}

const ours = async (bytes: Uint8Array): Promise<readonly SheetGrid[] | null> =>
  parseWorkbook(await outlineOf(bytes), new ReadingBudget());

async function theirs(bytes: Uint8Array): Promise<readonly SheetGrid[] | null> {
  const read = await readByExceljs(await outlineOf(bytes));
  return read.ok ? read.value : null;
}

async function expectSame(bytes: Uint8Array): Promise<readonly SheetGrid[]> {
  const grid = await ours(bytes);
  expect(grid).not.toBeNull();
  expect(grid).toEqual(await theirs(bytes));
  return grid as readonly SheetGrid[];
}

const sheetRead = async (
  xml: string,
  extra?: Record<string, string>,
): Promise<SheetGrid | undefined> => (await ours(tinyPackage(xml, extra)))?.[0];

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]);
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 3, 4]);

describe('both readers', () => {
  it('C16: give the same grid of workbooks no writer here would make', async () => {
    await fc.assert(
      fc.asyncProperty(randomPackage, async (bytes) => void (await expectSame(bytes))),
      SEED,
    );
  });

  it('C16: give the same grid of our own and of LibreOffice', async () => {
    const sheet: Omit<SheetGrid, 'name' | 'state'> = {
      rows: [
        ['编号', '=1', ' 两 端 ', 'a&b<c>"\'', '甲\n乙', '_x000D_', '\t'],
        [],
        [0.1, -3, 1e21, 2.5e-7, true, false, null, 12],
        [{ date: '2026-11-23' }, { date: '1904-01-02T03:04:05' }, null, { date: '2199-12-31' }],
        [
          { formula: 'A3+1', cached: 1.1 },
          { formula: 'IF(A1="","",B1)', cached: 'B&C' },
        ],
      ],
      pictures: [
        { row: 3, column: 2, bytes: PNG, extension: 'png' },
        { row: 0, column: 1, bytes: JPEG, extension: 'jpeg' },
      ],
    };
    const bytes = await writeWorkbook(
      plainLayout({
        sheets: [
          { name: '点位 & "台账"', state: 'visible', ...sheet },
          { name: '第二', state: 'hidden', rows: [[1]] },
          { name: '第三', state: 'veryHidden', rows: [['v'.repeat(32_000)]] },
        ],
      }),
    );
    const grid = await expectSame(bytes);
    expect(grid[0]?.pictures).toHaveLength(2);
    if (hasOffice()) await expectSame(resaveInOffice(bytes));
  });

  it('C17: what is odd is left to exceljs', async () => {
    const odd = [
      '<row r="2"/><row r="1"><c r="A1"><v>1</v></c></row>',
      '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
      '<row r="1"><c r="A1" t="s"><v>9</v></c></row>',
      '<row r="1"><c r="A1" t="?"><v>9</v></c></row>',
      '<row r="1"><c r="A1"><v>neun</v></c></row>',
      '<row r="1"><c r="a1"><v>9</v></c></row>',
      '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[x]]></t></is></c></row>',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>&nbsp;</t></is></c></row>',
      '<row r="1"><c r="A1"><v>1</c></v></row>',
      '<row r="1"><c r="A1><v>1</v></c></row>',
      '<row r="1"><c r="A1"><v>\u0001</v></c></row>',
    ];
    for (const rows of odd) expect(await sheetRead(sheetOf(rows)), rows).toBeUndefined();
    expect(await sheetRead('<worksheet><!DOCTYPE a></worksheet>')).toBeUndefined();
    expect(await sheetRead('<html></html>')).toBeUndefined();
  });
});

describe('where exceljs errs', () => {
  const styles =
    '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';

  it('C18: a text of a formula stays as it is, in a cell formatted as a date too', async () => {
    const sheet = await sheetRead(
      sheetOf(
        '<row r="1"><c r="A1" s="1" t="str"><f>B1</f><v>无</v></c><c r="B1" t="str"><f>B1</f><v>a&amp;lt;b</v></c>' +
          '<c r="C1" s="1"><f>B1</f><v>46349</v></c><c r="D1" s="1" t="b"><f>B1</f><v>1</v></c></row>',
      ),
      { 'xl/styles.xml': styles },
    );
    expect(sheet?.rows[0]?.map((cell) => (cell as { cached: unknown }).cached)).toEqual([
      '无',
      'a&lt;b',
      '2026-11-23',
      true,
    ]);
  });

  it('C18: days as text, cells and rows without a reference, phonetic hints, what stands beside a value, lost pictures', async () => {
    const sheet = await sheetRead(
      '<worksheet xmlns:r="r"><sheetData><row><c t="d"><v>2026-11-23T09:53:00</v></c><c t="inlineStr"><is><t>甲</t><rPh><t>jia</t></rPh></is></c></row>' +
        '<row><c r="B2"><v>2</v><extLst><ext><c r="Z9"><v>1</v></c></ext></extLst></c></row></sheetData><drawing r:id="rId1"/></worksheet>',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relations([
          ['rId1', 'drawing', '../drawings/d.xml'],
        ]),
        'xl/drawings/d.xml':
          '<w><oneCellAnchor><from><col>1</col><row>1</row></from><pic><blip r:embed="rId9"/></pic></oneCellAnchor></w>',
      },
    );
    expect(sheet).toEqual({
      name: '表',
      state: 'visible',
      rows: [
        [{ date: '2026-11-23T09:53:00' }, '甲'],
        [null, 2],
      ],
    });
  });
});
