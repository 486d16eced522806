import { describe, expect, it } from 'vitest';
import { estimateDownload } from './estimate-download.ts';
import { MOST_ROWS, layoutFor } from './map-pack.ts';
import { SCORES_RESERVE, refuseForSpace } from './space-reserve.ts';

const GIB = 1024 ** 3;

describe('space', () => {
  it('T22 writes only what leaves the reserve, to the byte', () => {
    const space = { usage: GIB, quota: 2 * GIB };
    const room = GIB - SCORES_RESERVE;
    expect(refuseForSpace(space, room)).toBeNull();
    expect(refuseForSpace(space, room + 1)).toEqual({
      code: 'tiles-space-low',
      severity: 'error',
      params: { freeMegabytes: 1024, reserveMegabytes: 512 },
    });
    expect(refuseForSpace({ usage: 3 * GIB, quota: 2 * GIB }, 0)?.params).toMatchObject({
      freeMegabytes: 0,
    });
  });

  it('T23 estimates by what is usual, then by what came', () => {
    expect(estimateDownload(1000, 256, 20, null)).toEqual({
      tiles: 1000,
      bytes: 17_600_000,
      seconds: 50,
    });
    const seen = { tiles: 100, bytes: 500_000, seconds: 10 };
    expect(estimateDownload(1000, 256, 20, seen)).toMatchObject({ bytes: 5_500_000, seconds: 100 });
    expect(estimateDownload(1000, 512, 20, { ...seen, tiles: 3 })).toMatchObject({ seconds: 50 });
  });

  it('T24 a large pack is a file', () => {
    expect([layoutFor(MOST_ROWS), layoutFor(MOST_ROWS + 1)]).toEqual(['rows', 'file']);
  });
});
