import { SITE_TYPES } from '../checklist/checklist.ts';
import type { SiteType } from '../checklist/checklist.ts';
import { roundScore } from '../scoring/round-score.ts';
import type { RoundSummary } from './summarize-round.ts';
import { column } from './table.ts';
import type { Table, TableColumn } from './table.ts';
import { SUMMARY_SHEETS } from './workbook-format.ts';

/** One unit of one round, or the city below them. */
export interface MatrixLine {
  readonly round: string;
  readonly name: string;
  readonly rank: number | null;
  readonly percent: number | null;
  readonly cells: ReadonlyMap<SiteType, { readonly percent: number | null; readonly n: number }>;
}

/** The 街道×类型 sheet: a unit's mean for each type, with n beside it, and the types' own means below. */
export function matrixTable(
  summaries: readonly RoundSummary[],
  nameOf: (siteType: SiteType) => string,
): Table<MatrixLine> {
  const types = SITE_TYPES.filter((type) =>
    summaries.some((summary) => summary.types.some(({ siteType }) => siteType === type)),
  );
  return {
    name: SUMMARY_SHEETS.matrix,
    columns: [
      column('round', '轮次', 14, 'text', (l) => l.round),
      column('name', '街道(乡镇)', 16, 'text', (l) => l.name),
      ...types.flatMap((type) => typeColumns(type, nameOf(type))),
      column('percent', '得分率(%)', 10, 'score', (l) => shown(l.percent)),
      column('rank', '名次', 7, 'number', (l) => l.rank),
    ],
    lines: summaries.flatMap(linesOf),
  };
}

function linesOf({ round, city, types }: RoundSummary): readonly MatrixLine[] {
  if (city.units.length === 0) return [];
  const units = city.units.map((unit): MatrixLine => ({
    round,
    name: unit.unit,
    rank: unit.rank,
    percent: unit.percent,
    cells: new Map(unit.types.map((cell) => [cell.siteType, cell])),
  }));
  const whole = new Map(types.map((type) => [type.siteType, type]));
  return [...units, { round, name: '全市', rank: null, percent: city.percent, cells: whole }];
}

function typeColumns(type: SiteType, name: string): readonly TableColumn<MatrixLine>[] {
  return [
    column(type, name, 10, 'score', (l) => shown(l.cells.get(type)?.percent ?? null)),
    column(`${type} n`, 'n', 4, 'number', (l) => l.cells.get(type)?.n, { muted: true }),
  ];
}

const shown = (percent: number | null): number | null =>
  percent === null ? null : roundScore(percent);
