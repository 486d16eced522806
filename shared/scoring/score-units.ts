import { SITE_TYPES } from '../checklist/checklist.ts';
import type { SiteType } from '../checklist/checklist.ts';
import { competitionRanks } from './competition-rank.ts';
import { meanOf, weightedMean } from './mean.ts';
import { tallyPoints } from './tally-points.ts';
import type { Counts, PointOfUnit, Tally } from './tally-points.ts';

/** Choices that shape the numbers and are printed beside them (practice §2.1, §2.2). */
export interface UnitSettings {
  readonly missingType: 'renormalise' | 'meanOfOthers';
  readonly city: 'meanOfUnits' | 'weightedByPoints';
  readonly disputed: 'count' | 'leaveOut';
  /** Weight of a type within a unit; 1 where not set. */
  readonly typeWeights: Readonly<Partial<Record<SiteType, number>>>;
}

/** One type in one unit; `filled` when the number is the other units' mean. */
export interface TypeCell extends Tally {
  readonly siteType: SiteType;
  readonly filled: boolean;
}

/** A unit's row: `rank` null without a number; counts over all its points. */
export interface UnitScore extends Counts {
  readonly unit: string;
  readonly percent: number | null;
  readonly rank: number | null;
  readonly types: readonly TypeCell[];
}

export interface CityScore {
  readonly settings: UnitSettings;
  readonly percent: number | null;
  readonly counts: Counts;
  /** By rank, units without a number last; within a rank by name in code-unit order. */
  readonly units: readonly UnitScore[];
}

/** Type → unit → city with ranks (SPEC.md S14–S19). Units are those that have at least one point. */
export function scoreUnits(points: readonly PointOfUnit[], settings: UnitSettings): CityScore {
  const names = [...new Set(points.map((point) => point.unit))].sort(byCodeUnit);
  const siteTypes = SITE_TYPES.filter((type) => points.some((point) => point.siteType === type));
  const tallies = new Map(
    names.map((unit) => {
      const own = points.filter((point) => point.unit === unit);
      return [unit, tallyTypes(own, siteTypes, settings)] as const;
    }),
  );
  const rows = names.map((unit) => {
    const own = points.filter((point) => point.unit === unit);
    const types = fillCells(unit, tallies, siteTypes, settings);
    const counts = countsOf(tallyPoints(own, settings.disputed));
    return {
      unit,
      percent: counts.n === 0 ? null : unitPercent(types, settings),
      types,
      ...counts,
    };
  });
  const ranks = competitionRanks(rows.map((row) => row.percent));
  const units = rows.map((row, index) => ({ ...row, rank: ranks[index] ?? null }));
  units.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || byCodeUnit(a.unit, b.unit));
  const counts = countsOf(tallyPoints(points, settings.disputed));
  return { settings, percent: cityPercent(units, settings), counts, units };
}

type TypeTallies = ReadonlyMap<SiteType, Tally>;

function tallyTypes(
  points: readonly PointOfUnit[],
  siteTypes: readonly SiteType[],
  { disputed }: UnitSettings,
): TypeTallies {
  return new Map(
    siteTypes.map((type) => {
      const own = points.filter((point) => point.siteType === type);
      return [type, tallyPoints(own, disputed)] as const;
    }),
  );
}

function fillCells(
  unit: string,
  tallies: ReadonlyMap<string, TypeTallies>,
  siteTypes: readonly SiteType[],
  { missingType }: UnitSettings,
): readonly TypeCell[] {
  return siteTypes.flatMap((siteType): readonly TypeCell[] => {
    const tally = tallies.get(unit)?.get(siteType);
    if (tally === undefined) return [];
    if (tally.percent !== null || missingType === 'renormalise')
      return [{ ...tally, siteType, filled: false }];
    const others = [...tallies.values()]
      .map((types) => types.get(siteType)?.percent ?? null)
      .filter((percent) => percent !== null);
    const percent = meanOf(others);
    return [{ ...tally, siteType, percent, filled: percent !== null }];
  });
}

function unitPercent(types: readonly TypeCell[], { typeWeights }: UnitSettings): number | null {
  return weightedMean(
    types.flatMap(({ siteType, percent }) =>
      percent === null ? [] : [{ value: percent, weight: typeWeights[siteType] ?? 1 }],
    ),
  );
}

function cityPercent(
  units: readonly Pick<UnitScore, 'percent' | 'n'>[],
  { city }: UnitSettings,
): number | null {
  return weightedMean(
    units.flatMap(({ percent, n }) =>
      percent === null ? [] : [{ value: percent, weight: city === 'meanOfUnits' ? 1 : n }],
    ),
  );
}

function countsOf({ percent: _, ...counts }: Tally): Counts {
  return counts;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
