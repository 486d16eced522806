import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SiteType } from '../checklist/checklist.ts';
import { competitionRanks } from './competition-rank.ts';
import { scoreUnits } from './score-units.ts';
import type { UnitSettings } from './score-units.ts';
import type { PointOfUnit } from './tally-points.ts';

const SETTINGS: UnitSettings = {
  missingType: 'renormalise',
  city: 'meanOfUnits',
  disputed: 'count',
  typeWeights: {},
};

type State = PointOfUnit['score']['state'];
const point = (
  unit: string,
  siteType: SiteType,
  percent: number | null,
  state: State = 'complete',
  disputed: readonly string[] = [],
): PointOfUnit => ({ unit, siteType, score: { state, percent, disputed } });

const percents = (points: readonly PointOfUnit[], settings: Partial<UnitSettings> = {}) =>
  Object.fromEntries(
    scoreUnits(points, { ...SETTINGS, ...settings }).units.map((row) => [row.unit, row.percent]),
  );

const TWO_UNITS = [
  point('East', 'RD', 80),
  point('East', 'RD', 100),
  point('East', 'NM', 60),
  point('West', 'RD', 70),
];

describe('scoreUnits', () => {
  it('S14 a type is the mean of its points, a unit the weighted mean of its types', () => {
    expect(percents(TWO_UNITS)).toEqual({ East: 75, West: 70 });
    expect(percents(TWO_UNITS, { typeWeights: { RD: 3, NM: 1 } })).toEqual({
      East: 82.5,
      West: 70,
    });
  });

  it('S15 what is not complete, scored or settled is counted beside, not averaged in', () => {
    const points = [
      point('East', 'RD', 90),
      point('East', 'RD', 10, 'incomplete'),
      point('East', 'RD', null, 'notBegun'),
      point('East', 'RD', null),
      point('East', 'RD', 50, 'complete', ['RD-01']),
    ];
    const row = (disputed: 'count' | 'leaveOut') =>
      scoreUnits(points, { ...SETTINGS, disputed }).units[0]!;
    const beside = { incomplete: 1, notBegun: 1, withoutScore: 1, disputed: 1, few: true };
    expect(row('leaveOut')).toMatchObject({ percent: 90, n: 1, ...beside });
    expect(row('count')).toMatchObject({ percent: 70, n: 2, ...beside });
  });

  it('S16 a missing type: renormalised, or the mean of the other units', () => {
    const others = [...TWO_UNITS, point('North', 'NM', 100), point('North', 'RD', 90)];
    expect(percents(others).West).toBe(70);
    const filled = scoreUnits(others, { ...SETTINGS, missingType: 'meanOfOthers' });
    const west = filled.units.find((row) => row.unit === 'West')!;
    expect(west.percent).toBe(75);
    expect(west.types.find((cell) => cell.siteType === 'NM')).toMatchObject({
      percent: 80,
      n: 0,
      filled: true,
    });
    expect(west.types.find((cell) => cell.siteType === 'RD')).toMatchObject({
      filled: false,
      n: 1,
    });
  });

  it('S16 a unit with nothing counted has no number, no rank, and is not filled', () => {
    const points = [...TWO_UNITS, point('North', 'RD', 99, 'incomplete')];
    const result = scoreUnits(points, { ...SETTINGS, missingType: 'meanOfOthers' });
    expect(result.units.at(-1)).toMatchObject({ unit: 'North', percent: null, rank: null, n: 0 });
    expect(result.counts).toMatchObject({ n: 4, incomplete: 1 });
  });

  it('S17 city: mean of units or weighted by points', () => {
    expect(scoreUnits(TWO_UNITS, SETTINGS).percent).toBe(72.5);
    expect(scoreUnits(TWO_UNITS, { ...SETTINGS, city: 'weightedByPoints' }).percent).toBe(73.75);
    expect(scoreUnits([], SETTINGS)).toMatchObject({ percent: null, units: [] });
  });

  it('S18 competition ranks on the numbers as shown; nulls take no place', () => {
    expect(competitionRanks([90, 80, null, 80.001, 70])).toEqual([1, 2, null, 2, 4]);
    expect(competitionRanks([80, 80.01])).toEqual([2, 1]);
    const all = [0, 50, 50, 100, null];
    for (const a of all)
      for (const b of all)
        for (const c of all) {
          const values = [a, b, c];
          const expected = values.map((v) =>
            v === null ? null : 1 + values.filter((w) => w !== null && w > v).length,
          );
          expect(competitionRanks(values)).toEqual(expected);
        }
  });

  it('S18 fewer than three points are flagged', () => {
    const many = ['a', 'b', 'c'].map(() => point('East', 'RD', 80));
    expect(scoreUnits(many, SETTINGS).units[0]).toMatchObject({ n: 3, few: false });
    expect(scoreUnits(many.slice(1), SETTINGS).units[0]).toMatchObject({ n: 2, few: true });
  });

  it('S19 settings are echoed, and the order of the points changes nothing', () => {
    const anyPoint = fc
      .tuple(
        fc.constantFrom('East', 'West', 'North'),
        fc.constantFrom<SiteType>('RD', 'NM', 'JC'),
        fc.integer({ min: 0, max: 700 }).map((n) => n / 7),
      )
      .map(([unit, siteType, percent]) => point(unit, siteType, percent));
    const anySettings = fc.constantFrom<UnitSettings>(
      SETTINGS,
      { ...SETTINGS, missingType: 'meanOfOthers', city: 'weightedByPoints' },
      { ...SETTINGS, typeWeights: { RD: 0.3, NM: 1.7 } },
    );
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 20 }), anySettings, (points, settings) => {
        const result = scoreUnits(points, settings);
        expect(result.settings).toEqual(settings);
        expect(scoreUnits([...points].reverse(), settings)).toEqual(result);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });
});
