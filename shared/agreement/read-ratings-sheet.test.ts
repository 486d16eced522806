import { describe, expect, it } from 'vitest';
import type { Cell, SheetGrid, WorkbookGrid } from '../workbook/sheet-grid.ts';
import type { MeasurementLevel } from './ratings-table.ts';
import { readRatingsSheet } from './read-ratings-sheet.ts';

const sheet = (rows: readonly (readonly Cell[])[], more: Partial<SheetGrid> = {}): SheetGrid => ({
  name: '评分',
  state: 'visible',
  rows,
  ...more,
});
const book = (...sheets: readonly SheetGrid[]): WorkbookGrid => ({ sheets });

function read(workbook: WorkbookGrid, level: MeasurementLevel | null = null) {
  const found = readRatingsSheet(workbook, level);
  if (!found.ok) throw new Error(found.error.code);
  const { table, raters, notices } = found.value;
  const rows = Array.from({ length: table.units }, (_, unit) =>
    Array.from(
      { length: table.raters },
      (_, rater) => table.categories[table.codes[unit * table.raters + rater]!] ?? null,
    ),
  );
  return { rows, raters, notices };
}

const told = (notices: ReturnType<typeof read>['notices']) =>
  notices.map(({ code, at, params }) => [
    code,
    `${at?.column ?? ''}${at?.row ?? ''}`,
    params ?? {},
  ]);

describe('A1: the table', () => {
  it('A1: header, units, raters; blank rows, columns and trailing cells are passed over', () => {
    const { rows, raters, notices } = read(
      book(
        sheet([
          [],
          ['点位', '张三', null, '李四'],
          ['A', 1, '', 2],
          ['', null],
          ['B', '3'],
          ['C', null, null, 0],
        ]),
      ),
    );
    expect(raters).toEqual(['张三', '李四']);
    expect(rows).toEqual([
      [1, 2],
      [3, null],
      [null, 0],
    ]);
    expect(notices).toEqual([]);
  });

  it('A1: the first visible sheet with anything is read, the others are named', () => {
    const { rows, notices } = read(
      book(
        sheet([['secret']], { state: 'hidden' }),
        sheet([], { name: '空' }),
        sheet([
          ['u', 'a'],
          ['1', 5],
        ]),
        sheet(
          [
            ['u', 'a'],
            ['1', 9],
          ],
          { name: '乙' },
        ),
      ),
    );
    expect(rows).toEqual([[5]]);
    expect(told(notices)).toEqual([['ratings-other-sheets', '', { sheets: '乙' }]]);
  });

  it.each([[book()], [book(sheet([]))], [book(sheet([['only', null], ['a']]))]])(
    'A1: no table: refused',
    (workbook) => {
      expect(readRatingsSheet(workbook, null)).toEqual({
        ok: false,
        error: { code: 'ratings-table-missing', severity: 'error' },
      });
    },
  );

  it('A1: unnamed, doubled and silent raters and doubled units are said, nothing is joined', () => {
    const { raters, rows, notices } = read(
      book(
        sheet([
          ['u', 'a', '', 'a', 'c'],
          ['1', 1, 2, 3],
          ['2', 1, 2, 3],
          ['1', 1, 2, 3],
        ]),
      ),
    );
    expect(raters).toEqual(['a', 'C', 'a', 'c']);
    expect(rows).toHaveLength(3);
    expect(told(notices)).toEqual([
      ['rater-unnamed', 'C1', {}],
      ['rater-twice', 'D1', { rater: 'a' }],
      ['rater-without-ratings', 'E1', { rater: 'c' }],
      ['unit-twice', 'A4', { unit: '1', row: 2 }],
    ]);
  });
});

describe('A2: a rating', () => {
  it('A2: numbers however written, text as it stands', () => {
    const cells: Cell[] = [
      ' 3 ',
      '３．５',
      '-2',
      '1e2',
      '.5',
      true,
      { date: '2026-11-23' },
      '好',
      '1,5',
      '0x10',
    ];
    expect(
      read(
        book(
          sheet([
            ['u', ...cells.map((_, at) => `r${at}`)],
            ['1', ...cells],
          ]),
        ),
        'nominal',
      ).rows,
    ).toEqual([[3, 3.5, -2, 100, 0.5, 'true', '2026-11-23', '好', '1,5', '0x10']]);
  });

  it('A2: error values are missing and named; formulas give what the file keeps', () => {
    const { rows, notices } = read(
      book(
        sheet([
          ['u', 'a', 'b'],
          ['1', '#N/A', { formula: 'B9', cached: 2 }],
          ['2', 1, { formula: 'B9', cached: null }],
        ]),
      ),
    );
    expect(rows).toEqual([
      [null, 2],
      [1, null],
    ]);
    expect(told(notices)).toEqual([
      ['rating-error-value', 'B2', {}],
      ['rating-formulas', 'C2', { count: 2 }],
    ]);
  });
});

describe('A3: text among numbers', () => {
  const mixed = book(
    sheet([
      ['u', 'a', 'b'],
      ['1', 1, 2],
      ['2', 'x', 3],
      ['3', 2, '/'],
    ]),
  );

  it('A3: each cell is named: a warning where nothing was asked, an error where numbers are needed', () => {
    for (const [level, severity] of [
      [null, 'warning'],
      ['ordinal', 'error'],
      ['ratio', 'error'],
    ] as const) {
      const { notices } = read(mixed, level);
      expect(told(notices)).toEqual([
        ['rating-not-number', 'B3', { text: 'x' }],
        ['rating-not-number', 'C4', { text: '/' }],
      ]);
      expect(notices.every((notice) => notice.severity === severity)).toBe(true);
    }
  });

  it('A3: nominal ratings are as they are, and so is a table of names', () => {
    expect(read(mixed, 'nominal').notices).toEqual([]);
    expect(
      read(
        book(
          sheet([
            ['u', 'a', 'b'],
            ['1', 'x', 'y'],
            ['2', 'x', 3],
          ]),
        ),
      ).notices,
    ).toEqual([]);
  });

  it('A3: beyond fifty cells the rest are counted', () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`u${at}`, 'x', 1]);
    const { notices } = read(book(sheet([['u', 'a', 'b'], ...rows])), 'interval');
    expect(notices).toHaveLength(51);
    expect(notices.at(-1)).toEqual({
      code: 'rating-not-number-more',
      severity: 'error',
      params: { count: 10 },
    });
  });
});
