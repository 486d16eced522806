import type { Checklist, SiteType } from '../checklist/checklist.ts';
import { SITE_TYPES } from '../checklist/checklist.ts';
import type { Language } from '../kernel/localized.ts';
import { realSurvey } from '../mock/real-survey.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { AssessmentRule } from '../scoring/score-assessments.ts';
import type { MatrixLine } from './matrix-table.ts';
import { matrixTable } from './matrix-table.ts';
import { tabulate } from './plan-export.ts';
import type { RoundSummary } from './summarize-round.ts';
import { summarizeRounds } from './summarize-round.ts';
import type { SummarySettings } from './summary-settings.ts';
import type { SummaryLine } from './summary-table.ts';
import { summaryTable } from './summary-table.ts';

/** What the results screen and the charts show of a round: the very lines of 汇总 and 街道×类型. */
export interface RoundResults {
  readonly id: string;
  readonly round: string;
  readonly rule: AssessmentRule;
  readonly summary: readonly SummaryLine[];
  readonly matrix: readonly MatrixLine[];
  /** The columns of the matrix, with their names. */
  readonly types: readonly { readonly siteType: SiteType; readonly name: string }[];
}

/** The results of every survey round with points; mock evaluations never pass the gate (mock/SPEC.md K1). */
export function roundResults(
  rows: Iterable<RecordRow>,
  checklists: readonly Checklist[],
  settings: SummarySettings,
  language: Language,
): readonly RoundResults[] {
  const { index, visits } = tabulate(rows, checklists, 0);
  const names = new Map(checklists.map(({ siteType, name }) => [siteType, name[language]]));
  const nameOf = (siteType: SiteType): string => names.get(siteType) ?? siteType;
  return summarizeRounds(realSurvey(index, visits), settings)
    .filter(({ points }) => points.length > 0)
    .map((summary) => resultsOf(summary, nameOf, CITY[language]));
}

const CITY: Readonly<Record<Language, string>> = { zh: '全市', en: 'City' };

function resultsOf(
  summary: RoundSummary,
  nameOf: (siteType: SiteType) => string,
  city: string,
): RoundResults {
  const lines = matrixTable([summary], nameOf).lines;
  const { id, round, rule, types } = summary;
  return {
    id,
    round,
    rule,
    summary: summaryTable([summary], nameOf).lines,
    matrix: lines.map((line, at) => (at === lines.length - 1 ? { ...line, name: city } : line)),
    types: SITE_TYPES.filter((type) => types.some(({ siteType }) => siteType === type)).map(
      (siteType) => ({ siteType, name: nameOf(siteType) }),
    ),
  };
}
