import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyLog } from '../changes/memory-log.ts';
import { keyFingerprint } from '../host/key-fingerprint.ts';
import { outlineExport } from '../workbook/outline-export.ts';
import { roundId } from '../assessing/start-round.ts';
import {
  addPoint,
  assess,
  CHECKLIST,
  exportOf,
  gridOf,
  newLaptop,
  PUBLIC_KEY,
} from '../workbook/testing/sample-survey.ts';
import type { WorkbookGrid } from '../workbook/sheet-grid.ts';
import { cellText } from '../workbook/sheet-grid.ts';
import { readWorkbook } from '../xlsx-codec/read-workbook.ts';
import { planMerge } from './plan-merge.ts';
import { readDianweiWorkbook } from './read-dianwei-workbook.ts';
import { typed, withRows } from './testing/edit-grid.ts';
import { judgeInstallation, readTrustList } from './trust-list.ts';

const laptop = assess(addPoint(newLaptop('r1', '张三'), 'QJ-1', '一号路'), 'QJ-1');
const grid = gridOf(exportOf(laptop));
const trustIn = (...keys: string[]) => ({
  installations: keys.map((key) => ({
    fingerprint: keyFingerprint(key),
    name: '一组',
    addedAt: '2026-11-01T00:00:00.000Z',
  })),
});
const judged = (given: WorkbookGrid, trust = trustIn(PUBLIC_KEY)) =>
  planMerge(
    emptyLog(),
    [{ file: 'a', read: readDianweiWorkbook(given, [CHECKLIST]) }],
    [CHECKLIST],
    trust,
  ).sources[0];

describe('proof', () => {
  it('M15: each state, with who saved the file last', () => {
    const saved = { ...grid, lastModifiedBy: '王五', modifiedAt: '2026-11-24T00:00:00.000Z' };
    expect(judged(saved)).toMatchObject({
      state: 'intact',
      savedBy: '王五',
      savedAt: '2026-11-24T00:00:00.000Z',
      installation: { fingerprint: keyFingerprint(PUBLIC_KEY), name: '一组', trusted: true },
    });
    expect(judged(grid, trustIn())).toMatchObject({
      state: 'unknown',
      savedBy: null,
      installation: { name: null, trusted: false },
    });
    const edited = typed(grid, '评分', 1, '结果', '×');
    expect(judged(edited, trustIn())).toMatchObject({
      state: 'edited',
      edits: [{ cell: 'M2' }],
      installation: { trusted: false },
    });
    const altered = withRows(grid, '_dianwei', (rows) =>
      rows.filter(([name]) => name !== 'signature'),
    );
    expect(judged(altered)).toMatchObject({ state: 'damaged', installation: null });
    expect(judged({ sheets: [] })).toMatchObject({ state: 'refused' });
  });

  it('M15: a trust list is read whole or not at all', () => {
    const text = JSON.stringify(trustIn(PUBLIC_KEY));
    expect(readTrustList(text)).toEqual(trustIn(PUBLIC_KEY));
    const slip = text.replace(/"fingerprint":"./, '"fingerprint":"U');
    for (const bad of ['', '[]', '{}', '{"installations":[{}]}', slip])
      expect(readTrustList(bad)).toBeNull();
    expect(judgeInstallation('', trustIn(PUBLIC_KEY))).toBeNull();
    expect(judgeInstallation(PUBLIC_KEY, null)).toMatchObject({ trusted: null });
  });

  it('M16: sender, sheet and receiver say the same counts and check code', () => {
    const scope = {
      round: roundId({ kind: 'survey', name: '十一月' }),
      inspector: null,
      exporter: laptop.actor,
    };
    const sent = outlineExport(laptop.log, scope);
    const about = new Map(
      grid.sheets.find(({ name }) => name === '说明')?.rows.map((row) => [row[0], row[1]]),
    );
    const received = judged(grid);
    expect(received?.counts).toEqual(sent.counts);
    expect(received?.checkCode).toBe(sent.checkCode);
    expect(about.get('校验码')).toBe(sent.checkCode);
    const { people, points, assessments, ratings, findings, photos } = sent.counts;
    expect(
      ['人员', '点位', '测评', '评分', '问题', '照片', '变更', '未决冲突'].map((name) =>
        about.get(name),
      ),
    ).toEqual([people, points, assessments, ratings, findings, photos, sent.changes, 0]);
    expect(cellText(about.get('签名指纹') ?? null)).toBe(keyFingerprint(PUBLIC_KEY));
  });
});

describe('real bytes of format version 1', () => {
  const read = async (name: string) => {
    const bytes = readFileSync(new URL(`fixtures/${name}`, import.meta.url));
    const grid = await readWorkbook(new Uint8Array(bytes));
    return grid.ok ? readDianweiWorkbook(grid.value, [CHECKLIST]) : grid;
  };

  it('M1: are read as ever, as written and as LibreOffice saved them', async () => {
    for (const name of ['format-1.xlsx', 'format-1-resaved.xlsx'])
      expect(await read(name)).toMatchObject({
        ok: true,
        value: {
          state: 'intact',
          format: 1,
          exportId: 'e-r1',
          checkCode: '30YG-FA0E',
          signature: 'valid',
          rejected: [],
          counts: { people: 1, points: 2, assessments: 2, ratings: 10, findings: 2, photos: 2 },
        },
      });
  });
});
