import { describe, expect, it } from 'vitest';
import { placePointLabel } from '../points/point-labels.ts';
import { LABEL_KINDS, LABEL_KIND_OF, LABEL_STYLES, labelSize } from './label-kinds.ts';
import { boxAround, LabelSpace } from './label-space.ts';
import { wrapName } from './wrap-name.ts';

describe('LabelSpace', () => {
  it('keeps what came first and refuses what would overlap', () => {
    const space = new LabelSpace();
    expect(space.take([boxAround(100, 100, 40, 20)])).toBe(true);
    expect(space.take([boxAround(120, 105, 40, 20)])).toBe(false);
    expect(space.take([boxAround(141, 100, 40, 20)])).toBe(true);
  });

  it('takes all boxes of a name or none', () => {
    const space = new LabelSpace();
    space.reserve(boxAround(0, 0, 10, 10));
    expect(space.take([boxAround(50, 0, 10, 10), boxAround(0, 0, 10, 10)])).toBe(false);
    expect(space.take([boxAround(50, 0, 10, 10)])).toBe(true);
  });

  it('finds overlaps across its cells, also left of and above the corner', () => {
    const space = new LabelSpace();
    space.reserve(boxAround(0, 0, 300, 300));
    expect(space.take([boxAround(-149, -149, 4, 4)])).toBe(false);
    expect(space.take([boxAround(149, -149, 4, 4)])).toBe(false);
    expect(space.take([boxAround(-160, 0, 4, 4)])).toBe(true);
  });
});

describe('placePointLabel', () => {
  const spot = { x: 100, y: 100, radius: 9 };

  it('prefers the right, then the left, below and above, then gives up', () => {
    const space = new LabelSpace();
    const sides = Array.from({ length: 5 }, () => placePointLabel(space, '点', 30, 12, spot));
    // Text to the right of its marker is aligned left.
    expect(sides.map((s) => s?.align)).toEqual(['left', 'right', 'center', 'center', undefined]);
    expect(sides[2]?.y).toBeGreaterThan(100);
    expect(sides[3]?.y).toBeLessThan(100);
  });
});

describe('label styles', () => {
  it('name every kind the features use', () => {
    for (const kind of Object.values(LABEL_KIND_OF)) expect(LABEL_KINDS).toContain(kind);
  });

  it('name nothing before its zoom and never shrink while zooming in', () => {
    for (const kind of LABEL_KINDS) {
      const { from, until } = LABEL_STYLES[kind];
      expect(labelSize(kind, from - 0.25)).toBeNull();
      let last = 0;
      for (let zoom = from; zoom <= Math.min(19, until); zoom += 0.25) {
        const size = labelSize(kind, zoom) ?? 0;
        expect(size).toBeGreaterThanOrEqual(Math.max(10, last));
        last = size;
      }
    }
  });

  it('give the great roads their names before the lanes', () => {
    expect(LABEL_STYLES.road.rank).toBeLessThan(LABEL_STYLES.street.rank);
    expect(LABEL_STYLES.street.from).toBeLessThan(LABEL_STYLES.lane.from);
  });
});

describe('wrapName', () => {
  it('leaves short names whole', () => {
    expect(wrapName('翠屏公园')).toEqual(['翠屏公园']);
    expect(wrapName('Cuiping Park')).toEqual(['Cuiping Park']);
  });

  it('breaks long ones evenly, Latin only between words', () => {
    expect(wrapName('云屏市政务服务中心')).toEqual(['云屏市政务', '服务中心']);
    expect(wrapName('Hospital of Chinese Medicine')).toEqual(['Hospital of', 'Chinese Medicine']);
    expect(wrapName('Incomprehensibilities')).toEqual(['Incomprehensibilities']);
  });

  it('breaks a Chinese name at its space, so that a height stays whole', () => {
    expect(wrapName('云屏山 2186 米')).toEqual(['云屏山', '2186 米']);
  });
});
