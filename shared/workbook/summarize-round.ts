import { SITE_TYPES } from '../checklist/checklist.ts';
import type { SiteType } from '../checklist/checklist.ts';
import type { RecordRow } from '../records/record-row.ts';
import { competitionRanks } from '../scoring/competition-rank.ts';
import { assessmentRuleOf } from '../assessing/adjudicate.ts';
import { meanOf } from '../scoring/mean.ts';
import type { AssessmentRule } from '../scoring/score-assessments.ts';
import { scoreAssessments } from '../scoring/score-assessments.ts';
import type { CityScore } from '../scoring/score-units.ts';
import { scoreUnits } from '../scoring/score-units.ts';
import type { PointOfUnit, Tally } from '../scoring/tally-points.ts';
import { tallyPoints } from '../scoring/tally-points.ts';
import type { RealSurvey } from '../mock/real-survey.ts';
import type { SummarySettings } from './summary-settings.ts';
import type { Visit } from './visit-lines.ts';
import { assessmentOf } from './visit-lines.ts';

/** A point in a round: where it counts, its score over all its visits, its rank among its type. */
export interface RankedPoint extends PointOfUnit {
  readonly row: RecordRow<'point'>;
  /** Complete visits. */
  readonly visits: number;
  /** Records its figures are made of that hold an open conflict: one of several values was counted. */
  readonly conflicts: number;
  readonly rank: number | null;
}

export interface TypeScore extends Tally {
  readonly siteType: SiteType;
  readonly rank: number | null;
}

/** A round's points rolled up; `passRate` of counted points, as a percentage. */
export interface RoundSummary {
  readonly id: string;
  readonly round: string;
  readonly rule: AssessmentRule;
  readonly points: readonly RankedPoint[];
  readonly types: readonly TypeScore[];
  readonly city: CityScore;
  readonly whole: GroupFigures;
  readonly units: ReadonlyMap<string, GroupFigures>;
  readonly typeShares: ReadonlyMap<SiteType, GroupFigures>;
}

/** Of a group's counted points their mean and the share that passed; of all its points the open conflicts. */
export interface GroupFigures {
  readonly mean: number | null;
  readonly passRate: number | null;
  readonly conflicts: number;
}

/** Every survey round that has points or visits, by name; what is training never passes the gate. */
export function summarizeRounds(
  survey: RealSurvey,
  settings: SummarySettings,
): readonly RoundSummary[] {
  const key = ({ id, values }: RecordRow<'round'>): string =>
    [values.startsOn ?? '', values.name ?? '', id].join('\u0000');
  return [...survey.rounds]
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map((round) => summarizeRound(round, survey, settings));
}

function summarizeRound(
  round: RecordRow<'round'>,
  survey: RealSurvey,
  settings: SummarySettings,
): RoundSummary {
  const ofPoint = new Map<string, Visit[]>();
  for (const visit of survey.visits) {
    if (visit.round?.id !== round.id || visit.point === null) continue;
    const same = ofPoint.get(visit.point.id);
    if (same) same.push(visit);
    else ofPoint.set(visit.point.id, [visit]);
  }
  const drawn = round.values.points;
  const rows = survey.points.filter(
    ({ id }) =>
      drawn === 'all' || drawn === undefined || drawn.includes(id as never) || ofPoint.has(id),
  );
  const unitOf = namesOfUnits(rows);
  const rule = assessmentRuleOf(round);
  const scored = rows.flatMap((row) => scoreRow(rule, row, unitOf(row), ofPoint.get(row.id) ?? []));
  const points = rankWithinType(scored, settings);
  const city = scoreUnits(points, settings);
  const figures = (own: readonly RankedPoint[]): GroupFigures => groupFigures(own, settings);
  return {
    id: round.id,
    round: round.values.name ?? round.id,
    rule,
    points,
    types: scoreTypes(points, settings),
    city,
    whole: figures(points),
    units: new Map(
      city.units.map(({ unit }) => [unit, figures(points.filter((one) => one.unit === unit))]),
    ),
    typeShares: new Map(
      SITE_TYPES.map((type) => [type, figures(points.filter(({ siteType }) => siteType === type))]),
    ),
  };
}

/** The 街道 of a point; with its 区 where two districts have one of the same name. */
function namesOfUnits(rows: readonly RecordRow<'point'>[]): (row: RecordRow<'point'>) => string {
  const districts = new Map<string, Set<string>>();
  for (const { values } of rows) {
    const known = districts.get(values.subdistrict ?? '') ?? new Set<string>();
    districts.set(values.subdistrict ?? '', known.add(values.district ?? ''));
  }
  return ({ values: { district = '', subdistrict = '' } }) => {
    if (subdistrict === '') return district === '' ? '(未填街道)' : district;
    return (districts.get(subdistrict)?.size ?? 0) > 1 ? `${district}·${subdistrict}` : subdistrict;
  };
}

type Scored = Omit<RankedPoint, 'rank'>;

/** A point's score by its round's rule; a type that no checklist has counts nowhere. */
function scoreRow(
  rule: AssessmentRule,
  row: RecordRow<'point'>,
  unit: string,
  visits: readonly Visit[],
): readonly Scored[] {
  const { siteType } = row.values;
  if (siteType === undefined) return [];
  const { state, percent, disputed } = scoreAssessments(rule, visits.map(assessmentOf));
  const complete = visits.filter((visit) => visit.score?.state === 'complete').length;
  const records = [row, ...visits.flatMap(({ assessment, ratings }) => [assessment, ...ratings])];
  return [
    {
      row,
      unit,
      siteType,
      visits: complete,
      conflicts: records.filter(({ conflict }) => conflict === 1).length,
      score: { state, percent, disputed },
    },
  ];
}

function rankWithinType(
  scored: readonly Scored[],
  settings: SummarySettings,
): readonly RankedPoint[] {
  return SITE_TYPES.flatMap((type) => {
    const own = scored.filter(({ siteType }) => siteType === type);
    const ranks = competitionRanks(own.map((one) => countedPercent(one, settings)));
    return own
      .map((one, index) => ({ ...one, rank: ranks[index] ?? null }))
      .sort(
        (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (codeOf(a) < codeOf(b) ? -1 : 1),
      );
  });
}

const codeOf = ({ row }: Scored): string => `${row.values.code ?? ''}\u0000${row.id}`;

/** Null for what stands in no mean (scoring/SPEC.md S15). */
function countedPercent(
  { score }: Pick<PointOfUnit, 'score'>,
  { disputed }: Pick<SummarySettings, 'disputed'>,
): number | null {
  const leftOut = disputed === 'leaveOut' && score.disputed.length > 0;
  return score.state === 'complete' && !leftOut ? score.percent : null;
}

function scoreTypes(
  points: readonly RankedPoint[],
  { disputed }: SummarySettings,
): readonly TypeScore[] {
  const types = SITE_TYPES.filter((type) => points.some(({ siteType }) => siteType === type));
  const tallies = types.map((type) =>
    tallyPoints(
      points.filter(({ siteType }) => siteType === type),
      disputed,
    ),
  );
  const ranks = competitionRanks(tallies.map(({ percent }) => percent));
  return types.map((siteType, index) => ({
    ...(tallies[index] as Tally),
    siteType,
    rank: ranks[index] ?? null,
  }));
}

function groupFigures(points: readonly RankedPoint[], settings: SummarySettings): GroupFigures {
  const percents = points.flatMap((one) => countedPercent(one, settings) ?? []);
  const passed = percents.filter((percent) => percent >= settings.passMark).length;
  return {
    mean: meanOf(percents),
    passRate: percents.length === 0 ? null : (passed / percents.length) * 100,
    conflicts: points.reduce((sum, { conflicts }) => sum + conflicts, 0),
  };
}
