import { describe, expect, it } from 'vitest';
import { officeSource } from './testing/office-source.ts';
import { beginsAnew, MOST_VIEWED, sourceOfViewed, viewedPackId } from './viewed-pack.ts';

const SOURCE = officeSource({ mayPrefetch: false });
const DAY = 86_400_000;
const pack = (tiles: number, madeAt: number) => ({
  tiles,
  madeAt,
  origin: { kind: 'viewed', source: SOURCE } as const,
});

describe('what was looked at of a source', () => {
  it('T30 is a pack known by its id', () => {
    expect(sourceOfViewed(viewedPackId('office'))).toBe('office');
    expect(sourceOfViewed('3f2a')).toBeNull();
  });

  it('T30 begins anew when there is too much of it, or it is too old', () => {
    expect(beginsAnew(pack(MOST_VIEWED - 1, 0), SOURCE, 30 * DAY)).toBe(false);
    expect(beginsAnew(pack(MOST_VIEWED, 0), SOURCE, DAY)).toBe(true);
    expect(beginsAnew(pack(1, 0), SOURCE, 30 * DAY + 1)).toBe(true);
  });

  it('T30 begins anew when the source sends something else now; a new name is nothing else', () => {
    expect(beginsAnew(pack(1, 0), { ...SOURCE, name: '新名' }, DAY)).toBe(false);
    expect(beginsAnew(pack(1, 0), { ...SOURCE, datum: 'GCJ-02' }, DAY)).toBe(true);
    const address = { scheme: 'xyz', template: 'http://new/{z}/{x}/{y}.png' } as const;
    expect(beginsAnew(pack(1, 0), { ...SOURCE, address }, DAY)).toBe(true);
  });
});
