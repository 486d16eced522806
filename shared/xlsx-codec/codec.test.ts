import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, WorkbookGrid } from '../workbook/sheet-grid.ts';
import { readWorkbook } from './read-workbook.ts';
import { plainLayout, trimmed } from './testing/plain-layout.ts';
import { hasOffice, resaveInOffice } from './testing/soffice.ts';
import { writeWorkbook } from './write-workbook.ts';

async function readBack(bytes: Uint8Array): Promise<WorkbookGrid> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' ',
      '_x000D_',
      '点',
      '\ud800',
      '\u0000',
    ),
    minLength: 1,
    maxLength: 6,
  }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  fc.integer(),
  fc.boolean(),
  fc
    .date({
      min: new Date('1900-03-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => {
      const text = date.toISOString().slice(0, 19);
      return { date: text.endsWith('T00:00:00') ? text.slice(0, 10) : text };
    }),
  fc
    .record({ cached: fc.oneof(fc.integer(), fc.constantFrom('甲', 'B&C'), fc.boolean()) })
    .map(({ cached }) => ({ formula: 'A1&"<x>"', cached })),
);

const grid: fc.Arbitrary<WorkbookGrid> = fc
  .uniqueArray(fc.constantFrom('评分', '点位', 'Sheet 3', "a'b", '_dianwei'), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((names) =>
    fc.record({
      sheets: fc.tuple(
        ...names.map((name, index) =>
          fc.record({
            name: fc.constant(name),
            state:
              index === 0
                ? fc.constant('visible' as const)
                : fc.constantFrom('visible' as const, 'hidden' as const, 'veryHidden' as const),
            rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
          }),
        ),
      ),
    }),
  );

describe('codec contract', () => {
  it('C1: reading what was written gives the same grid', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (given) => {
        const back = await readBack(await writeWorkbook(plainLayout(given)));
        expect(trimmed(back)).toEqual(trimmed(given));
      }),
      { seed: 20261123, numRuns: 60 },
    );
  });

  it('C2: text that looks like a formula stays text in the file', async () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=cmd|/c calc!A1'];
    const back = await readBack(
      await writeWorkbook(
        plainLayout({ sheets: [{ name: 'a', state: 'visible', rows: [texts] }] }),
      ),
    );
    expect(back.sheets[0]?.rows[0]).toEqual(texts);
  });

  it('C3: pictures come back with their bytes and cell', async () => {
    const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
    const back = await readBack(
      await writeWorkbook(
        plainLayout({
          sheets: [
            {
              name: 'a',
              state: 'visible',
              rows: [['x'], ['y']],
              pictures: [
                { row: 1, column: 2, bytes, extension: 'jpeg' },
                { row: 0, column: 2, bytes, extension: 'jpeg' },
              ],
            },
          ],
        }),
      ),
    );
    expect(back.sheets[0]?.pictures).toMatchObject([
      { row: 1, column: 2, bytes, extension: 'jpeg' },
      { row: 0, column: 2, bytes, extension: 'jpeg' },
    ]);
  });

  it('C4: a copy saved by LibreOffice has the same cells', async () => {
    const rows: Cell[][] = [
      ['编号', '名称', '日期', '数'],
      ['007', '=1+1', { date: '2026-11-23' }, 12.5],
      ['+86', '学校\n门口', { date: '2026-11-23T09:53:00' }, -3],
      ['8/10', '_x000D_', null, 0.1],
    ];
    const bytes = await writeWorkbook({
      title: 't',
      creator: 't',
      createdAt: '2026-11-23T00:00:00.000Z',
      sheets: [
        {
          name: '评分',
          state: 'visible',
          header: true,
          columns: [
            { header: '编号', width: 8, kind: 'code', muted: true },
            { header: '名称', width: 20, kind: 'text', editable: true, wrap: true },
            { header: '日期', width: 20, kind: 'dateTime' },
            { header: '数', width: 8, kind: 'number', hidden: true },
          ],
          rows: rows.slice(1),
          choices: [{ column: 1, from: 0, to: 1, options: ['符合', '不符合'] }],
        },
        {
          name: '_dianwei',
          state: 'veryHidden',
          header: false,
          columns: [],
          rows: [['k', 'v'.repeat(32_000)]],
        },
      ],
    });
    const expected = [rows, [['k', 'v'.repeat(32_000)]]];
    expect((await readBack(bytes)).sheets.map((sheet) => sheet.rows)).toEqual(expected);
    if (!hasOffice()) return;
    const resaved = await readBack(resaveInOffice(bytes));
    expect(resaved.sheets.map((sheet) => sheet.rows)).toEqual(expected);
    expect(resaved.sheets.map((sheet) => sheet.state !== 'visible')).toEqual([false, true]);
    expect(resaved.sheets[0]?.hiddenColumns).toEqual([3]);
  });
});
