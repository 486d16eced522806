import { describe, expect, it } from 'vitest';
import { setRecord } from '../records/set-record.ts';
import { tallyLog } from './tally-log.ts';
import type { Laptop } from './testing/sample-survey.ts';
import { act, addPoint, assess, exportOf, newLaptop, pointId } from './testing/sample-survey.ts';

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
});
