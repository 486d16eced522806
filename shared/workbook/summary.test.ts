import { describe, expect, it } from 'vitest';
import { finishAssessment, rateItem, startAssessment } from '../assessing/assess-point.ts';
import { roundId } from '../assessing/start-round.ts';
import { uniteLogs } from '../changes/memory-log.ts';
import { planMerge } from '../merge/plan-merge.ts';
import { readDianweiWorkbook } from '../merge/read-dianwei-workbook.ts';
import { setRecord } from '../records/set-record.ts';
import type { Answer } from '../scoring/answer.ts';
import { readWorkbook } from '../xlsx-codec/read-workbook.ts';
import { hasOffice, resaveInOffice } from '../xlsx-codec/testing/soffice.ts';
import { writeWorkbook } from '../xlsx-codec/write-workbook.ts';
import type { ExportRequest } from './plan-export.ts';
import { planExport } from './plan-export.ts';
import { DEFAULT_SUMMARY } from './summary-settings.ts';
import type { Laptop } from './testing/sample-survey.ts';
import {
  act,
  addPoint,
  assess,
  CHECKLIST,
  exportOf,
  gridOf,
  newLaptop,
  pointId,
  visitId,
} from './testing/sample-survey.ts';

const FULL: readonly Answer[] = [
  { kind: 'verdict', pass: true },
  { kind: 'cases', cases: 0 },
  { kind: 'quantity', found: 9 },
  { kind: 'timed', events: 0, seconds: 300 },
  { kind: 'asked', passed: 10, asked: 10 },
];
const HALF: readonly Answer[] = [{ kind: 'verdict', pass: false }, ...FULL.slice(1)];

/** Two streets: 东街 with two perfect points and one with a fault, 西街 with one fault and one not begun. */
function survey(): Laptop {
  const places = [
    ['QJ-1', '东街'],
    ['QJ-2', '东街'],
    ['QJ-3', '东街'],
    ['QJ-4', '西街'],
    ['QJ-5', '西街'],
  ] as const;
  let laptop = newLaptop('r1', '张三');
  for (const [code, subdistrict] of places) {
    laptop = addPoint(laptop, code, `点${code}`);
    laptop = act(laptop, { note: 'x', sets: [setRecord(pointId(code), { subdistrict })] });
  }
  laptop = assess(assess(laptop, 'QJ-1', FULL), 'QJ-2', FULL);
  return assess(assess(laptop, 'QJ-3', HALF), 'QJ-4', HALF);
}
const laptop = survey();
const source = { file: 'a.xlsx', read: readDianweiWorkbook(gridOf(exportOf(laptop)), [CHECKLIST]) };
const plan = planMerge(laptop.log, [source], [CHECKLIST]);
const request: ExportRequest = {
  log: plan.merged,
  head: {
    exportId: 'merge-1',
    exportedAt: '2026-11-24T00:00:00.000Z-0000',
    actor: '',
    replica: '',
    utcOffsetMinutes: 480,
  },
  seal: null,
  checklists: [CHECKLIST],
  pictures: plan.pictures,
  summary: { settings: DEFAULT_SUMMARY, sources: plan.sources, charts: [] },
};
const layout = planExport(request);
const linesOf = (name: string): readonly Record<string, unknown>[] => {
  const sheet = layout.sheets.find((one) => one.name === name);
  return (sheet?.rows ?? []).map((row) =>
    Object.fromEntries((sheet?.columns ?? []).map(({ header }, at) => [header, row[at] ?? null])),
  );
};

describe('the merged workbook', () => {
  it('W11: sums up city, units, types and points, with n, ranks and a flag under three', () => {
    const lines = linesOf('汇总');
    expect(
      lines.map((line) => [line['分组'], line['名称'], line['名次'], line['计入点位n']]),
    ).toEqual([
      ['全市', '全市', null, 4],
      ['街道', '东街', 1, 3],
      ['街道', '西街', 2, 1],
      ['类型', '主次干道', 1, 4],
      ['点位', '点QJ-1', 1, 1],
      ['点位', '点QJ-2', 1, 1],
      ['点位', '点QJ-3', 3, 1],
      ['点位', '点QJ-4', 3, 1],
      ['点位', '点QJ-5', null, 0],
    ]);
    const [city, east, west] = lines;
    expect(east).toMatchObject({
      不足3个: null,
      平均分: 93.33,
      '得分率(%)': 93.33,
      '及格率(%)': 100,
    });
    expect(west).toMatchObject({ 不足3个: '是', 平均分: 80, '得分率(%)': 80, 未测评: 1 });
    expect(city).toMatchObject({ '得分率(%)': 86.67, 平均分: 90 });
  });

  it('W11: crosses units with types, n beside every mean', () => {
    const sheet = layout.sheets.find(({ name }) => name === '街道×类型');
    expect(sheet?.columns.map(({ header }) => header)).toEqual([
      '轮次',
      '街道(乡镇)',
      '主次干道',
      'n',
      '得分率(%)',
      '名次',
    ]);
    expect(sheet?.rows).toEqual([
      ['十一月', '东街', 93.33, 3, 93.33, 1],
      ['十一月', '西街', 80, 1, 80, 2],
      ['十一月', '全市', 90, 4, 86.67, null],
    ]);
  });

  it('W11: counts the open conflicts behind every number', () => {
    const at = '2026-11-24T00:00:00.000Z';
    const rate = (by: Laptop, cases: number): Laptop =>
      act(by, rateItem(visitId(laptop, 'QJ-3'), 'T-02', { kind: 'cases', cases }, at));
    const other = { ...laptop, replica: 'r2', actor: 'person/r2' as const };
    const torn = uniteLogs(rate(laptop, 1).log, rate(other, 2).log);
    const summed = planExport({ ...request, log: torn }).sheets.find(({ name }) => name === '汇总');
    const header = summed?.columns.findIndex((one) => one.header === '未决冲突') ?? -1;
    const counted = summed?.rows.filter((row) => (row[header] ?? null) !== null) ?? [];
    expect(counted.map((row) => [row[4], row[header]])).toEqual([
      ['全市', 1],
      ['东街', 1],
      ['主次干道', 1],
      ['点QJ-3', 1],
    ]);
  });

  it('W11: prints the settings above the numbers and in 说明', () => {
    for (const name of ['汇总', '街道×类型'])
      expect(layout.sheets.find((one) => one.name === name)?.preface?.[0]).toContain(
        '及格线:得分率 60%',
      );
    expect(gridOf(layout).sheets.find(({ name }) => name === '说明')?.rows).toContainEqual([
      '缺少类型的单位',
      '不计,其余类型重新归一',
    ]);
  });

  it('W11: names its sources with state, counts and check code', () => {
    expect(linesOf('来源')).toMatchObject([
      { 文件: 'a.xlsx', 状态: '完好', 评分: 20, 问题: 4, 校验码: plan.sources[0]?.checkCode },
    ]);
    expect(layout.sheets.map(({ name }) => name)).toEqual([
      '汇总',
      '街道×类型',
      '评分',
      '点位',
      '问题清单',
      '来源',
      '说明',
      '_dianwei',
    ]);
  });

  it('W11: mock rounds and incomplete visits never enter the sums', () => {
    const mock = { name: '练习', kind: 'mock' } as const;
    const visit = { round: roundId(mock), point: pointId('QJ-5'), inspector: laptop.actor };
    const started = startAssessment(visit, CHECKLIST.version, '2026-11-24T00:00:00.000Z');
    const id = started.sets[0]?.record as `assessment/${string}`;
    const trained = act(
      laptop,
      { note: 'x', sets: [setRecord(visit.round, { ...mock, points: 'all' })] },
      started,
      rateItem(id, 'T-01', { kind: 'verdict', pass: true }, '2026-11-24T00:00:00.000Z'),
      finishAssessment(id, '2026-11-24T00:00:00.000Z'),
    );
    const summed = planExport({ ...request, log: uniteLogs(plan.merged, trained.log) });
    expect(summed.sheets.find(({ name }) => name === '汇总')?.rows).toEqual(
      layout.sheets.find(({ name }) => name === '汇总')?.rows,
    );
  });

  it('W11: carries charts as pictures, merges again, and survives LibreOffice', async () => {
    const png = [...plan.pictures.values()][0]?.bytes ?? new Uint8Array();
    const charts = [{ title: '街道排名', png, width: 640, height: 360 }];
    const bytes = await writeWorkbook(
      planExport({
        ...request,
        summary: { settings: DEFAULT_SUMMARY, sources: plan.sources, charts },
      }),
    );
    for (const file of [bytes, hasOffice() ? resaveInOffice(bytes) : bytes]) {
      const grid = await readWorkbook(file);
      if (!grid.ok) throw new Error(grid.error.code);
      expect(grid.value.sheets.find(({ name }) => name === '排名图')?.pictures).toHaveLength(1);
      const read = readDianweiWorkbook(grid.value, [CHECKLIST]);
      expect(read).toMatchObject({ ok: true, value: { acts: [], rejected: [] } });
      expect(planMerge(plan.merged, [{ file: 'm', read }], [CHECKLIST]).changes).toEqual([]);
    }
  });
});
