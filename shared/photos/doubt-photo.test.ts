import { describe, expect, it } from 'vitest';
import { doubtPhoto } from './doubt-photo.ts';
import type { PhotoContext } from './doubt-photo.ts';

const POINT = { longitude: 103.8, latitude: 25.5 };
const CONTEXT: PhotoContext = {
  from: 'file',
  exif: { takenAt: '2026-11-23T02:00:00.000Z', ...POINT },
  addedAt: '2026-11-23T03:00:00.000Z',
  point: POINT,
  visit: { startedAt: '2026-11-23T01:00:00.000Z', finishedAt: null },
  uses: [],
};
const codes = (context: Partial<PhotoContext>) =>
  doubtPhoto({ ...CONTEXT, ...context }).map((notice) => notice.code);
const takenAt = (at: string): Partial<PhotoContext> => ({ exif: { takenAt: at } });

describe('doubtPhoto', () => {
  it('P6 far from the point: beyond the limit only', () => {
    const north = (metres: number) => ({
      ...POINT,
      latitude: POINT.latitude + metres / 111_195.08,
    });
    expect(codes({ exif: north(199.9) })).toEqual([]);
    expect(doubtPhoto({ ...CONTEXT, exif: north(390) })).toEqual([
      { code: 'photo-far-from-point', severity: 'warning', params: { metres: 390, limit: 200 } },
    ]);
    expect(doubtPhoto({ ...CONTEXT, exif: north(390) }, { metres: 400, hours: 24 })).toEqual([]);
    expect(codes({ exif: north(390), point: null })).toEqual([]);
  });

  it('P7 far from the visit, before and after', () => {
    expect(codes(takenAt('2026-11-22T01:00:00.000Z'))).toEqual([]);
    expect(doubtPhoto({ ...CONTEXT, ...takenAt('2026-11-21T01:00:00.000Z') })).toEqual([
      {
        code: 'photo-far-from-visit',
        severity: 'warning',
        params: { hours: 48, limit: 24, side: 'before' },
      },
    ]);
    expect(codes(takenAt('2026-11-24T03:00:00.000Z'))).toEqual([]);
    expect(codes(takenAt('2026-11-24T03:00:01.000Z'))).toEqual(['photo-far-from-visit']);
    const visit = { ...CONTEXT.visit, finishedAt: '2026-11-23T02:00:00.000Z' };
    expect(codes({ visit, ...takenAt('2026-11-24T02:30:00.000Z') })).toEqual([
      'photo-far-from-visit',
    ]);
    expect(codes({ exif: POINT })).toEqual([]);
  });

  it('P8 the same bytes used before', () => {
    const uses = [
      { point: 'North Gate', item: 'RD-10' },
      { point: 'East Street', item: 'RD-12' },
    ];
    expect(doubtPhoto({ ...CONTEXT, uses })).toEqual([
      {
        code: 'photo-used-before',
        severity: 'warning',
        params: { times: 2, point: 'North Gate', item: 'RD-10' },
      },
    ]);
  });

  it('P9 no EXIF is said, but not of the own camera', () => {
    const sources = ['file', 'paste', 'workbook', 'camera'] as const;
    expect(sources.map((from) => codes({ from, exif: null }))).toEqual([
      ['photo-no-exif'],
      ['photo-no-exif'],
      ['photo-no-exif'],
      [],
    ]);
  });

  it('P10 doubts come together and none is an error', () => {
    const all = doubtPhoto({
      ...CONTEXT,
      exif: { takenAt: '2020-01-01T00:00:00.000Z', longitude: 0, latitude: 51 },
      uses: [{ point: 'a', item: 'b' }],
    });
    expect(all.map((notice) => notice.severity)).toEqual(['warning', 'warning', 'warning']);
  });
});
