import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { changesOf, emptyLog, uniteLogs } from '../changes/memory-log.ts';
import { noteItem } from '../assessing/assess-point.ts';
import { planMerge } from '../merge/plan-merge.ts';
import { readDianweiWorkbook } from '../merge/read-dianwei-workbook.ts';
import type { DianweiWorkbook } from '../merge/read-dianwei-workbook.ts';
import { readWorkbook } from '../xlsx-codec/read-workbook.ts';
import { setRecord } from '../records/set-record.ts';
import { hasOffice, resaveInOffice } from '../xlsx-codec/testing/soffice.ts';
import { writeWorkbook } from '../xlsx-codec/write-workbook.ts';
import { checkCodeOf, headsOf } from './check-code.ts';
import { outlineExport } from './outline-export.ts';
import { packChanges, unpackChanges } from './embedded.ts';
import {
  act,
  addPoint,
  assess,
  CHECKLIST,
  exportOf,
  gridOf,
  newLaptop,
  visitId,
} from './testing/sample-survey.ts';

const laptop = assess(
  assess(addPoint(addPoint(newLaptop('r1', '张三'), 'QJ-1', '一号路'), 'QJ-2', '二号路'), 'QJ-1'),
  'QJ-2',
  [{ kind: 'verdict', pass: false }],
);
const layout = exportOf(laptop);
const sheet = (name: string) => layout.sheets.find((one) => one.name === name);
const column = (name: string, header: string): unknown[] => {
  const at = sheet(name)?.columns.findIndex((one) => one.header === header) ?? -1;
  return sheet(name)?.rows.map((row) => row[at] ?? null) ?? [];
};

async function reopen(bytes: Uint8Array): Promise<DianweiWorkbook> {
  const grid = await readWorkbook(bytes);
  if (!grid.ok) throw new Error(grid.error.code);
  const read = readDianweiWorkbook(grid.value, [CHECKLIST]);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

describe('the exported workbook', () => {
  it('W1: has the sheets of the format, 冲突 only when something is open', () => {
    const names = layout.sheets.map(({ name }) => name);
    expect(names).toEqual(['评分', '点位', '问题', '说明', '_dianwei']);
    expect(sheet('_dianwei')?.state).toBe('veryHidden');
    const apart = { ...laptop, replica: 'r2', actor: 'person/r2' as const };
    const one = act(laptop, noteItem(visitId(laptop, 'QJ-1'), 'T-01', '甲'));
    const two = act(apart, noteItem(visitId(laptop, 'QJ-1'), 'T-01', '乙'));
    const torn = exportOf({ ...one, log: uniteLogs(one.log, two.log) });
    const conflicts = torn.sheets.find(({ name }) => name === '冲突');
    expect(conflicts?.rows.map((row) => [row[1], row[2], row[3], row[4]])).toEqual([
      ['QJ-1 一号路 T-01', 'note', '甲', '张三'],
      ['QJ-1 一号路 T-01', 'note', '乙', 'person/r2'],
    ]);
  });

  it('W2: shows every rated item with its score, and says what is incomplete', () => {
    expect(column('评分', '结果')).toEqual(['符合', 2, 6, '1起/300秒', '8/10', '不符合', null]);
    expect(column('评分', '备注')[1]).toBe('=门口有垃圾');
    expect(column('评分', '得分率(%)').slice(0, 6)).toEqual([100, 33, 66.67, 66, 100, 0]);
    expect(column('点位', '完成情况')).toEqual(['已完成', '未完成(缺4项)']);
    expect(column('点位', '得分')).toEqual([73.13, null]);
    expect(column('点位', '联系电话')).toEqual(['013900000000', '013900000000']);
    expect(column('问题', '发现时间')).toEqual([
      { date: '2026-11-23T09:30:04' },
      { date: '2026-11-23T09:30:14' },
    ]);
  });

  it('W13: says where each visit was begun, how sure that is and who said so', () => {
    const visit = visitId(laptop, 'QJ-1');
    const place = {
      longitude: 103.80001234567,
      latitude: 25.5,
      accuracy: 6.24,
      source: 'receiver',
      at: '2026-11-23T01:30:00Z',
    } as const;
    const stood = exportOf(
      act(laptop, { note: '', sets: [setRecord<'assessment'>(visit, { place })] }),
    );
    const ratings = stood.sheets.find(({ name }) => name === '评分');
    const cellsOf = (header: string): unknown[] => {
      const at = ratings?.columns.findIndex((one) => one.header === header) ?? -1;
      return ratings?.rows.map((row) => row[at]) ?? [];
    };
    expect(cellsOf('测评经度(WGS-84)')[0]).toBe(103.8000123);
    expect(cellsOf('定位误差(米)')[0]).toBe(6.2);
    expect(cellsOf('定位来源')[0]).toBe('接收机');
    expect(cellsOf('定位来源').at(-1)).toBeNull();
    expect(column('评分', '距点位(米)').every((cell) => cell === null)).toBe(true);
  });

  it('W3: 说明 carries counts and the check code of the log', () => {
    const about = new Map(sheet('说明')?.rows.map(([label, value]) => [label, value]));
    expect(about.get('校验码')).toBe(checkCodeOf(headsOf(laptop.log)));
    expect(about.get('校验码')).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect([about.get('评分'), about.get('问题'), about.get('照片')]).toEqual([6, 2, 2]);
    expect(about.get('签名指纹')).toMatch(/^\w{4}-\w{4}-\w{4}-\w$/);
  });

  it('W10: the export screen, 说明 and the receiver count the same and come to one check code', () => {
    const [round = ''] = [...laptop.log.rows.keys()].filter((id) => id.startsWith('round/'));
    const scope = { round, inspector: null, exporter: laptop.actor };
    const { counts, checkCode, changes } = outlineExport(laptop.log, scope);
    const about = new Map(sheet('说明')?.rows.map(([label, value]) => [label, value]));
    expect([about.get('评分'), about.get('照片')]).toEqual([counts.ratings, counts.photos]);
    expect(about.get('校验码')).toBe(checkCode);
    const read = readDianweiWorkbook(gridOf(layout), [CHECKLIST]);
    expect(read).toMatchObject({ ok: true, value: { counts, checkCode } });
    expect(changes).toBe(changesOf(laptop.log).length);
  });

  it('W5: the check code depends on the changes alone', () => {
    const other = assess(addPoint(newLaptop('r7', '王五'), 'QJ-3', '三号路'), 'QJ-3');
    const forth = uniteLogs(laptop.log, other.log);
    const back = uniteLogs(other.log, laptop.log);
    expect(checkCodeOf(headsOf(forth))).toBe(checkCodeOf(headsOf(back)));
    expect(checkCodeOf(headsOf(forth))).not.toBe(checkCodeOf(headsOf(laptop.log)));
  });

  it('W6: embedded changes come back line for line, in cells Excel can hold', () => {
    const changes = changesOf(laptop.log);
    const chunks = packChanges(changes);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(32_000);
    expect(unpackChanges(chunks)).toEqual({ ok: true, value: changes });
    expect(unpackChanges(packChanges([]))).toEqual({ ok: true, value: [] });
    expect(unpackChanges(['!!!!'])).toEqual({ ok: false, error: 'damaged' });
  });

  it('W7: the bytes read back intact, with pictures, and nothing is a formula', async () => {
    const bytes = await writeWorkbook(layout);
    const book = await reopen(bytes);
    expect(book).toMatchObject({ state: 'intact', rejected: [], notices: [] });
    expect(changesOf(book.log)).toEqual(changesOf(laptop.log));
    expect([...book.pictures.keys()]).toEqual(['ab'.repeat(32)]);
    const parts = unzipSync(bytes);
    const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
    for (const name of sheets) {
      expect(strFromU8(parts[name] ?? new Uint8Array())).not.toMatch(/<f[ >]/);
    }
    const ratings = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(ratings).toMatch(/<dataValidation [^>]*sqref="M2[ "]/);
    expect(ratings).toMatch(/orientation="landscape"/);
    expect(ratings).not.toMatch(/<mergeCell/);
  });

  it('W8: a copy that LibreOffice opened and saved merges as the file itself', async () => {
    const bytes = await writeWorkbook(layout);
    const copy = hasOffice() ? resaveInOffice(bytes) : bytes;
    const book = await reopen(copy);
    expect(book).toMatchObject({ state: 'intact', signature: 'valid', rejected: [], acts: [] });
    expect(book.pictures.size).toBe(1);
    const read = { ok: true, value: book } as const;
    expect(planMerge(laptop.log, [{ file: 'copy', read }], [CHECKLIST]).changes).toEqual([]);
    expect(planMerge(emptyLog(), [{ file: 'copy', read }], [CHECKLIST]).changes).toEqual(
      changesOf(laptop.log),
    );
  });
});
