import { describe, expect, it } from 'vitest';
import type { AreaDraft } from './area-draft.ts';
import {
  areaOf,
  cleared,
  newAreaDraft,
  pressesOf,
  shapesOf,
  unitOf,
  withPress,
  withoutLastPress,
} from './area-draft.ts';

const at = (longitude: number, latitude: number) => ({ longitude, latitude });
const POINTS = [
  { position: at(103.8, 25.5), district: '麒麟区', subdistrict: '建宁街道' },
  { position: at(103.9, 25.5), district: '麒麟区', subdistrict: '白石江街道' },
  { position: at(104.1, 25.6), district: '沾益区', subdistrict: '西平街道' },
];
const draw = (kind: AreaDraft['kind']): AreaDraft => ({ ...newAreaDraft(false), kind });

describe('the area of a download', () => {
  it('is around the points where there are some, else a box that is not drawn yet', () => {
    expect(areaOf(newAreaDraft(true), POINTS)).toMatchObject({ boxes: [{}, {}, {}] });
    expect(areaOf(newAreaDraft(true), [])).toBeNull();
    expect([newAreaDraft(false).kind, areaOf(newAreaDraft(false), POINTS)]).toEqual(['box', null]);
  });

  it('is around the points of the districts and subdistricts chosen', () => {
    const boxes = (...units: string[]) => {
      const area = areaOf({ ...draw('units'), units }, POINTS);
      return area?.kind === 'boxes' ? area.boxes.length : 0;
    };
    expect(boxes()).toBe(0);
    expect(boxes('麒麟区')).toBe(2);
    expect(boxes(unitOf('麒麟区', '建宁街道'))).toBe(1);
    expect(boxes(unitOf('麒麟区', '建宁街道'), '沾益区')).toBe(2);
  });

  it('is the box between two presses, whichever corners they are; a third begins anew', () => {
    const first = withPress(draw('box'), at(103.9, 25.4));
    expect([areaOf(first, []), pressesOf(first)]).toEqual([null, [at(103.9, 25.4)]]);
    const second = withPress(first, at(103.7, 25.6));
    const box = { west: 103.7, south: 25.4, east: 103.9, north: 25.6 };
    expect(areaOf(second, [])).toEqual({ kind: 'boxes', boxes: [box] });
    expect(pressesOf(second)).toEqual([]);
    expect(areaOf(withPress(second, at(1, 1)), [])).toBeNull();
    expect(areaOf(withoutLastPress(first), [])).toBeNull();
  });

  it('is the same box where west and east were typed the wrong way round', () => {
    const box = { west: 103.9, east: 103.7, south: 25.6, north: 25.4 };
    expect(areaOf({ ...draw('box'), box }, [])).toEqual({
      kind: 'boxes',
      boxes: [{ west: 103.7, east: 103.9, south: 25.4, north: 25.6 }],
    });
    expect(areaOf({ ...draw('box'), box: { ...box, north: null } }, [])).toBeNull();
  });

  it('is a polygon of three corners or more', () => {
    const corners = [at(1, 1), at(2, 1), at(2, 2)];
    const drawn = corners.reduce(withPress, draw('polygon'));
    expect(areaOf(drawn, [])).toEqual({ kind: 'polygon', rings: [corners] });
    expect(areaOf(withoutLastPress(drawn), [])).toBeNull();
    expect(areaOf(cleared(drawn), [])).toBeNull();
    expect(shapesOf(areaOf(drawn, []))).toEqual([corners]);
  });

  it('does not take presses where points say the area', () => {
    const draft = newAreaDraft(true);
    expect(withPress(draft, at(1, 1))).toBe(draft);
    expect(shapesOf(areaOf(draft, POINTS))).toHaveLength(3);
  });
});
