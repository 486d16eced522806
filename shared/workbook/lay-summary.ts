import type { Checklist, SiteType } from '../checklist/checklist.ts';
import type { RealSurvey } from '../mock/real-survey.ts';
import type { ChartPicture } from './chart-sheet.ts';
import { layCharts } from './chart-sheet.ts';
import { matrixTable } from './matrix-table.ts';
import type { SourceLine } from './sources-table.ts';
import { sourcesTable } from './sources-table.ts';
import { summarizeRounds } from './summarize-round.ts';
import type { SummarySettings } from './summary-settings.ts';
import { settingLines } from './summary-settings.ts';
import { summaryTable } from './summary-table.ts';
import { layTable } from './table.ts';
import type { Table } from './table.ts';
import type { CellRule, SheetLayout } from './workbook-layout.ts';

/** What a merged workbook says beyond its records. */
export interface SummaryRequest {
  readonly settings: SummarySettings;
  readonly sources: readonly SourceLine[];
  readonly charts: readonly ChartPicture[];
}

export interface SummarySheets {
  readonly before: readonly SheetLayout[];
  readonly behind: readonly SheetLayout[];
  /** For 说明. */
  readonly settings: readonly (readonly [string, string])[];
}

/** The sheets before the records (汇总, 街道×类型, 排名图 when there are charts) and behind them (来源). */
export function laySummary(
  survey: RealSurvey,
  checklists: readonly Checklist[],
  { settings, sources, charts }: SummaryRequest,
  offsetMinutes: number,
): SummarySheets {
  const nameOf = typeNames(checklists);
  const summaries = summarizeRounds(survey, settings);
  const said = settingLines(settings, nameOf, summaries);
  const preface = prefaceOf(said);
  const summary = summaryTable(summaries, nameOf);
  const matrix = matrixTable(summaries, nameOf);
  return {
    settings: said,
    before: [
      { ...layTable(summary), preface, rules: summaryRules(summary.columns) },
      { ...layTable(matrix), preface, rules: matrixRules(matrix.columns) },
      ...(charts.length > 0 ? [layCharts(charts)] : []),
    ],
    behind:
      sources.length === 0
        ? []
        : [
            {
              ...layTable(sourcesTable(sources, offsetMinutes)),
              rules: ['导出后改动过', '来源不明', '已损坏,未采用', '未采用'].map(
                (text): CellRule => ({
                  kind: 'mark',
                  from: 1,
                  to: 1,
                  text,
                }),
              ),
            },
          ],
  };
}

/** Two lines above the table: the settings behind its numbers, and what the columns mean. */
function prefaceOf(said: readonly (readonly [string, string])[]): readonly string[] {
  return [
    said.map(([name, value]) => `${name}:${value}`).join(' · '),
    '平均分:计入点位的平均;得分率:先按类型平均,再按类型权重平均。未完成、未测评、待裁定的点位不计入。点位的名次在同类型之内。',
  ];
}

function typeNames(checklists: readonly Checklist[]): (siteType: SiteType) => string {
  const names = new Map(checklists.map(({ siteType, name }) => [siteType, name.zh]));
  return (siteType) => names.get(siteType) ?? siteType;
}

/** Pale red, white, pale green: readable in grey print as dark, light, dark with the number on it. */
const SCALE = [
  { at: 60, colour: 'FFF4B6A6' },
  { at: 80, colour: 'FFFFFFFF' },
  { at: 100, colour: 'FFB7E0C0' },
] as const;

function summaryRules(columns: Table<never>['columns']): readonly CellRule[] {
  const at = (key: string): number => columns.findIndex((column) => column.key === key);
  const few = at('few');
  return [
    { kind: 'scale', from: at('mean'), to: at('passRate'), stops: SCALE },
    { kind: 'mark', from: few, to: few, text: '是' },
  ];
}

/** Every column of percentages, the n beside them left plain. */
function matrixRules(columns: Table<never>['columns']): readonly CellRule[] {
  return columns.flatMap(({ kind }, index): readonly CellRule[] =>
    kind === 'score' ? [{ kind: 'scale', from: index, to: index, stops: SCALE }] : [],
  );
}
