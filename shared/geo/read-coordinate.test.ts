import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoordinateOddity } from './read-coordinate.ts';
import { readCoordinate, readCoordinatePair } from './read-coordinate.ts';

const RUNS = { numRuns: 1000, seed: 20261123 };

describe('read one coordinate', () => {
  it.each<[string, number, 'longitude' | 'latitude' | null, CoordinateOddity[]]>([
    ['103.8', 103.8, null, []],
    ['-0.5', -0.5, null, []],
    [' 103.8\u3000', 103.8, null, ['spaces']],
    ['103.806614°E', 103.806614, 'longitude', ['unit']],
    ['103.8 º', 103.8, null, ['unit']],
    ['东经103.8', 103.8, 'longitude', ['unit']],
    ['北纬25.5度', 25.5, 'latitude', ['unit']],
    ['经度：103.8', 103.8, 'longitude', ['unit', 'full-width']],
    ['N25.5', 25.5, 'latitude', ['unit']],
    ['W103', -103, 'longitude', ['unit']],
    ['南纬3.5', -3.5, 'latitude', ['unit']],
    ['１０３．８', 103.8, null, ['full-width']],
    ['25。5', 25.5, null, ['full-width']],
    [`103°47'45.8"`, 103 + 47 / 60 + 45.8 / 3600, null, ['unit', 'sexagesimal']],
    ['103°47′45.8″E', 103 + 47 / 60 + 45.8 / 3600, 'longitude', ['unit', 'sexagesimal']],
    [`103°47'45.8''`, 103 + 47 / 60 + 45.8 / 3600, null, ['unit', 'sexagesimal']],
    ['103度47分45.8秒', 103 + 47 / 60 + 45.8 / 3600, null, ['unit', 'sexagesimal']],
    [`25°30.6'`, 25 + 30.6 / 60, null, ['unit', 'sexagesimal']],
    ['103 47 45.8', 103 + 47 / 60 + 45.8 / 3600, null, ['unit', 'sexagesimal']],
  ])('G6 reads %j as %d', (text, degrees, axis, odd) => {
    const reading = readCoordinate(text);
    expect(reading?.degrees).toBeCloseTo(degrees, 10);
    expect(reading?.axis).toBe(axis);
    expect(reading?.odd).toEqual(odd);
  });

  it.each([
    '',
    '约103.8',
    '103,8',
    '103.8 25.5',
    '1034',
    `103°60'0"`,
    `103°47'60"`,
    `103.5°47'`,
    'E103.8N',
    'E103.8W',
    '-103.8W',
    '1.0388E2',
    '不详',
  ])('G6 does not read %j', (text) => {
    expect(readCoordinate(text)).toBeNull();
  });

  it('G6 reads back every number with six decimals, with and without unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -180e6, max: 180e6 }), (millionths) => {
        const degrees = millionths / 1e6;
        const plain = degrees.toFixed(6);
        expect(readCoordinate(plain)?.degrees).toBeCloseTo(degrees, 12);
        expect(readCoordinate(`${plain}°`)?.degrees).toBeCloseTo(degrees, 12);
      }),
      RUNS,
    );
  });
});

describe('read two coordinates in one cell', () => {
  it.each([
    '103.8,25.5',
    '103.8， 25.5',
    '103.8、25.5',
    '103.8;25.5',
    '103.8  25.5',
    '(103.8, 25.5)',
    'POINT(103.8 25.5)',
    '经度:103.8,纬度:25.5',
    'E103.8 N25.5',
    `103°48'0",25°30'0"`,
  ])('G7 reads %j', (text) => {
    const pair = readCoordinatePair(text);
    expect(pair?.[0].degrees).toBeCloseTo(103.8, 10);
    expect(pair?.[1].degrees).toBeCloseTo(25.5, 10);
  });

  it('G7 keeps the order written', () => {
    expect(readCoordinatePair('25.5,103.8')?.map((one) => one.degrees)).toEqual([25.5, 103.8]);
  });

  it.each(['103.8', '103.8,', '103.8,25.5,1900', '曲靖,麒麟'])('G7 does not read %j', (text) => {
    expect(readCoordinatePair(text)).toBeNull();
  });
});
