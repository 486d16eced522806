import { describe, expect, it } from 'vitest';
import { planDownload } from './download-plan.ts';
import { USUAL_LIMITS, limitsFor } from './download-step.ts';
import { boxArea } from './map-area.ts';
import { recentRate, withSample } from './recent-rate.ts';
import type { RateSample } from './recent-rate.ts';
import { officeSource } from './testing/office-source.ts';
import { tileBounds } from './tile-arithmetic.ts';

const AREA = boxArea(tileBounds({ z: 2, x: 3, y: 1 }));

describe('planning', () => {
  const address = { scheme: 'xyz', template: 'http://gis/{z}/{x}/{y}?tk={key}' } as const;
  const source = officeSource({ address, minZoom: 3, maxZoom: 5 });

  it('T14 plans what the source has of it, or says why not', () => {
    const planned = planDownload(source, AREA, { min: 0, max: 20 }, 'k');
    expect(planned).toMatchObject({ ok: true, value: { zooms: { min: 3, max: 5 }, total: 84 } });
    const refused = (result: ReturnType<typeof planDownload>): unknown =>
      result.ok ? null : result.error.code;
    expect(refused(planDownload(source, AREA, { min: 3, max: 4 }, ''))).toBe('tiles-key-missing');
    const none = planDownload(source, AREA, { min: 6, max: 9 }, 'k');
    expect(refused(none)).toBe('tiles-area-empty');
    const deep = { ...source, maxZoom: 22 };
    const world = boxArea({ west: -180, south: -86, east: 180, north: 86 });
    expect(planDownload(deep, world, { min: 0, max: 22 }, 'k')).toMatchObject({
      error: { code: 'tiles-too-many', params: { tiles: 5_592_405 - 21, zoom: 11 } },
    });
    const osm = {
      ...source,
      address: { scheme: 'xyz', template: 'https://tile.osm.org/{z}/{x}/{y}' },
    } as const;
    expect(refused(planDownload(osm, AREA, { min: 3, max: 4 }, 'k'))).toBe('tiles-source-forbids');
  });
});

describe('the pace of a source', () => {
  it('T28 is the usual one, or follows what the office says', () => {
    expect(limitsFor()).toEqual(USUAL_LIMITS);
    expect(limitsFor(5)).toMatchObject({ perSecond: 5, burst: 8, inFlight: 8 });
    expect(limitsFor(1000)).toMatchObject({ perSecond: 1000, burst: 100, inFlight: 64 });
  });

  it('T23 is told of the last quarter of a minute, and not before there is a second of it', () => {
    const samples = (...done: readonly [number, number][]): RateSample[] =>
      done.reduce<RateSample[]>((all, [at, n]) => withSample(all, { at, done: n }), []);
    expect(recentRate(samples([0, 0], [900, 50]))).toBeNull();
    expect(recentRate(samples([0, 0], [2_000, 50]))).toBe(25);
    expect(recentRate(samples([0, 0], [20_000, 10_000], [30_000, 10_100]))).toBeCloseTo(336.7, 1);
    const later = samples([0, 0], [20_000, 10_000], [36_000, 10_160]);
    expect([later.length, recentRate(later)]).toEqual([2, 10]);
  });
});
