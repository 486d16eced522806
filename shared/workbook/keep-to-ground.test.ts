import { describe, expect, it } from 'vitest';
import { readDianweiWorkbook } from '../merge/read-dianwei-workbook.ts';
import { mockCaseId, mockRoundId } from '../mock/mock-id.ts';
import { setRecord } from '../records/set-record.ts';
import { readWorkbook } from '../xlsx-codec/read-workbook.ts';
import { writeWorkbook } from '../xlsx-codec/write-workbook.ts';
import { tallyLog } from './tally-log.ts';
import type { Laptop } from './testing/sample-survey.ts';
import {
  act,
  addPoint,
  assess,
  CHECKLIST,
  exportOf,
  newLaptop,
  pointId,
} from './testing/sample-survey.ts';

const invent = (laptop: Laptop, code: string): Laptop =>
  act(laptop, { note: 'invent', sets: [setRecord(pointId(code), { invented: true })] });

const textsOf = (laptop: Laptop): string =>
  JSON.stringify(
    exportOf(laptop)
      .sheets.filter(({ state }) => state === 'visible')
      .map(({ rows }) => rows),
  );

describe('the sample city in a workbook (W12)', () => {
  const sample = invent(
    assess(addPoint(newLaptop('r1', '王敏'), 'YP-1', '云屏大道'), 'YP-1'),
    'YP-1',
  );

  it('W12: stands in it where nothing is real', () => {
    expect(textsOf(sample)).toContain('云屏大道');
    expect(tallyLog(sample.log).counts).toMatchObject({ points: 1, assessments: 1 });
  });

  it('W12: stands alone as long as only it was visited', () => {
    const beside = addPoint(sample, 'A-1', '人民路');
    expect(textsOf(beside)).toContain('云屏大道');
    expect(textsOf(beside)).not.toContain('人民路');
  });

  it('W12: is left out beside real visits, its visits and ratings too', () => {
    const both = assess(addPoint(sample, 'A-1', '人民路'), 'A-1');
    expect(textsOf(both)).toContain('人民路');
    expect(textsOf(both)).not.toContain('云屏大道');
    const alone = assess(addPoint(newLaptop('r2', '王敏'), 'A-1', '人民路'), 'A-1');
    expect(tallyLog(both.log).counts).toEqual(tallyLog(alone.log).counts);
  });

  it('W12: stays, and is read back, where cases of a mock evaluation were practised', async () => {
    const [round, point] = [mockRoundId('key', '1'), mockCaseId('key', 'a')];
    const inspector = sample.actor;
    const practised = act(sample, {
      note: 'practise',
      sets: [
        setRecord(point, { code: 'C01', name: '东门' }),
        setRecord<'assessment'>('assessment/practised', { round, point, inspector }),
      ],
    });
    const text = textsOf(practised);
    expect(text).toContain('云屏大道');
    expect(text).not.toContain('东门');
    const grid = await readWorkbook(await writeWorkbook(exportOf(practised)));
    if (!grid.ok) throw new Error(grid.error.code);
    const read = readDianweiWorkbook(grid.value, [CHECKLIST]);
    expect(read).toMatchObject({ ok: true, value: { state: 'intact', rejected: [] } });
  });
});
