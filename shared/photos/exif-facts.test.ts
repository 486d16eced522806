import { describe, expect, it } from 'vitest';
import { exifFacts } from './exif-facts.ts';

const CHINA = 480;

describe('exifFacts', () => {
  it('P4 impossible positions are none', () => {
    const at = (longitude: unknown, latitude: unknown) => exifFacts({ longitude, latitude }, CHINA);
    expect(at(103.8, 25.5)).toEqual({ longitude: 103.8, latitude: 25.5 });
    expect(at(0, 51.5)).toEqual({ longitude: 0, latitude: 51.5 });
    for (const [longitude, latitude] of [
      [0, 0],
      [181, 25],
      [103, -90.1],
      [NaN, 25],
      [103, Infinity],
      ['103', 25],
      [undefined, 25],
    ])
      expect(at(longitude, latitude)).toBeNull();
  });

  it('P4 impossible times are none', () => {
    for (const time of [
      '0000:00:00 00:00:00',
      '2026:02:30 10:00:00',
      '2026:11:23 24:00:00',
      '2026:11:23 10:60:00',
      '    :  :     :  :  ',
      'yesterday',
      20261123,
      null,
      undefined,
    ])
      expect(exifFacts({ time }, CHINA)).toBeNull();
  });

  it('P5 the offset tag, else the offset of the installation', () => {
    const takenAt = (timeOffset?: unknown) =>
      exifFacts({ time: '2026:11:23 07:30:15', timeOffset }, CHINA)?.takenAt;
    expect(takenAt()).toBe('2026-11-22T23:30:15.000Z');
    expect(takenAt('+09:00')).toBe('2026-11-22T22:30:15.000Z');
    expect(takenAt('-03:30')).toBe('2026-11-23T11:00:15.000Z');
    expect(takenAt('Z')).toBe('2026-11-23T07:30:15.000Z');
    expect(takenAt('   :  ')).toBe('2026-11-22T23:30:15.000Z');
  });
});
