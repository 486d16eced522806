import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHINA_BOX } from './china-box.ts';
import {
  bd09FromWgs84,
  fromWgs84,
  gcj02FromWgs84,
  storePosition,
  toWgs84,
  wgs84FromBd09,
  wgs84FromGcj02,
} from './convert-datum.ts';
import { bearingDegrees, metresBetween } from './distance.ts';
import type { Datum } from './position.ts';
import { readDatum } from './read-datum.ts';

const RUNS = { numRuns: 2000, seed: 20261123 };
const QUJING = { longitude: 103.8, latitude: 25.5 };
const DATUMS: readonly Datum[] = ['WGS-84', 'GCJ-02', 'BD-09'];

const degrees = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true });
/** The bare numbers, to compare across datums. */
const plain = ({ longitude, latitude }: typeof QUJING): typeof QUJING => ({ longitude, latitude });
/** Far enough inside that the offset does not lead out of the box. */
const inChina = fc.record({
  longitude: degrees(CHINA_BOX.west + 0.1, CHINA_BOX.east - 0.1),
  latitude: degrees(CHINA_BOX.south + 0.1, CHINA_BOX.north - 0.1),
});
const anywhere = fc.record({ longitude: degrees(-180, 180), latitude: degrees(-90, 90) });

describe('convert datum', () => {
  it('G1 moves a GCJ-02 position at Qujing by some 390 m and a BD-09 position by over 600 m', () => {
    const gcj = metresBetween(QUJING, wgs84FromGcj02(QUJING));
    expect(gcj).toBeGreaterThan(380);
    expect(gcj).toBeLessThan(400);
    expect(metresBetween(QUJING, wgs84FromBd09(QUJING))).toBeGreaterThan(600);
  });

  it('G1 gives the published GCJ-02 and BD-09 of Tiananmen', () => {
    const wgs84 = { longitude: 116.3912757, latitude: 39.906217 };
    const gcj02 = gcj02FromWgs84(wgs84);
    expect(
      metresBetween(plain(gcj02), { longitude: 116.3975194, latitude: 39.9076202 }),
    ).toBeLessThan(1);
    const bd09 = bd09FromWgs84(wgs84);
    expect(
      metresBetween(plain(bd09), { longitude: 116.4038946, latitude: 39.913954 }),
    ).toBeLessThan(2);
  });

  it('G2 comes back within 0.5 m from every datum', () => {
    fc.assert(
      fc.property(inChina, fc.constantFrom(...DATUMS), (start, datum) => {
        const there = fromWgs84(start, datum);
        expect(metresBetween(toWgs84(there), start)).toBeLessThan(0.5);
        const back = fromWgs84(toWgs84({ ...start, datum }), datum);
        expect(metresBetween(back, start)).toBeLessThan(0.5);
      }),
      RUNS,
    );
  });

  it('G3 changes nothing outside the box, and ends everywhere', () => {
    fc.assert(
      fc.property(anywhere, fc.constantFrom(...DATUMS), (position, datum) => {
        const { longitude, latitude } = position;
        const outside =
          longitude < CHINA_BOX.west ||
          longitude > CHINA_BOX.east ||
          latitude < CHINA_BOX.south ||
          latitude > CHINA_BOX.north;
        const converted = toWgs84({ ...position, datum });
        if (outside) expect(converted).toEqual(position);
        else expect(metresBetween(converted, position)).toBeLessThan(2500);
      }),
      RUNS,
    );
  });

  it('G3 ends on the very edge of the box', () => {
    const { west, east, south, north } = CHINA_BOX;
    for (let step = 0; step <= 1000; step += 1) {
      const longitude = west + ((east - west) * step) / 1000;
      const latitude = south + ((north - south) * step) / 1000;
      for (const edge of [
        { longitude, latitude: south },
        { longitude, latitude: north },
        { longitude: west, latitude },
        { longitude: east, latitude },
      ]) {
        expect(metresBetween(wgs84FromGcj02(edge), edge)).toBeLessThan(2500);
      }
    }
  });

  it('G4 keeps the source untouched beside WGS-84 rounded to 1e-7', () => {
    const source = { longitude: 103.706927, latitude: 25.505519, datum: 'GCJ-02' } as const;
    const stored = storePosition(source);
    expect(stored.source).toEqual(source);
    expect(stored.longitude * 1e7).toBeCloseTo(Math.round(stored.longitude * 1e7), 5);
    expect(metresBetween(stored, wgs84FromGcj02(source))).toBeLessThan(0.02);
  });
});

describe('distance and bearing', () => {
  it('G5 knows a degree of latitude and of longitude', () => {
    const north = { ...QUJING, latitude: 26.5 };
    const east = { ...QUJING, longitude: 104.8 };
    expect(metresBetween(QUJING, north)).toBeCloseTo(111_195, -1);
    expect(metresBetween(QUJING, east)).toBeCloseTo(100_363, -2);
    expect(bearingDegrees(QUJING, north)).toBe(0);
    expect(bearingDegrees(QUJING, east)).toBeCloseTo(90, 0);
    expect(bearingDegrees(north, QUJING)).toBe(180);
    expect(bearingDegrees(east, QUJING)).toBeCloseTo(270, 0);
  });

  it('G5 is symmetric, zero at home and never longer by a detour', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, (a, b, c) => {
        expect(metresBetween(a, a)).toBe(0);
        expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 6);
        expect(metresBetween(a, c)).toBeLessThanOrEqual(
          metresBetween(a, b) + metresBetween(b, c) + 0.01,
        );
        expect(bearingDegrees(a, b)).toBeGreaterThanOrEqual(0);
        expect(bearingDegrees(a, b)).toBeLessThan(360);
      }),
      RUNS,
    );
  });
});

describe('datum words', () => {
  it.each<[string, Datum | null]>([
    ['GCJ-02', 'GCJ-02'],
    ['ＧＣＪ０２', 'GCJ-02'],
    ['高德', 'GCJ-02'],
    ['腾讯地图', 'GCJ-02'],
    ['火星坐标系', 'GCJ-02'],
    ['WGS84', 'WGS-84'],
    ['wgs 84', 'WGS-84'],
    ['WGS1984', 'WGS-84'],
    ['CGCS2000', 'WGS-84'],
    ['天地图', 'WGS-84'],
    ['EPSG:4326', 'WGS-84'],
    ['百度', 'BD-09'],
    ['BD-09', 'BD-09'],
    ['bd09ll', 'BD-09'],
    ['百度地图(GCJ-02)', 'GCJ-02'],
    ['北京54', null],
    ['西安80', null],
    ['', null],
  ])('G8 reads %s as %s', (text, datum) => {
    expect(readDatum(text)).toBe(datum);
  });
});
