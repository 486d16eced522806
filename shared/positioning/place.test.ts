import { describe, expect, it } from 'vitest';
import { doubtPlace, isEvidence, isStale, PLACE_SOURCES } from './place.ts';

const POINT = { longitude: 103.8, latitude: 25.5 };
/** About 111.2 m north of the point per 0.001°. */
const north = (degrees: number, accuracy: number) => ({
  longitude: 103.8,
  latitude: 25.5 + degrees,
  accuracy,
});

describe('where one stands', () => {
  it('N10: a position is old after 30 s, one’s own word is not', () => {
    expect(isStale('receiver', 30_000)).toBe(false);
    expect(isStale('receiver', 30_001)).toBe(true);
    expect(isStale('system', 31_000)).toBe(true);
    expect(isStale('word', 86_400_000)).toBe(false);
  });

  it('N11: a replayed walk is no evidence, everything else is', () => {
    expect(PLACE_SOURCES.filter((source) => !isEvidence(source))).toEqual(['replay']);
  });

  it('N12: far is beyond the limit even from the near edge of the circle', () => {
    expect(doubtPlace(north(0.001, 5), POINT, 200)).toBeNull();
    expect(doubtPlace(north(0.002, 30), POINT, 200)).toBeNull();
    expect(doubtPlace(north(0.002, 5), POINT, 200)).toEqual({
      code: 'place-far-from-point',
      severity: 'warning',
      params: { metres: 222, accuracy: 5, limit: 200 },
    });
    expect(doubtPlace(POINT_EXACT, POINT, 0)).toBeNull();
  });
});

const POINT_EXACT = { ...POINT, accuracy: 0 };
