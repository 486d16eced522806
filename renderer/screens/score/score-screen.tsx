import { Spin } from 'antd';
import { checklistFor } from '../../../resources/checklists/bundled-checklists.ts';
import type { Visit } from '../../../shared/assessing/assess-point.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { useAssessment } from '../../queries/use-assessment.ts';
import { useExerciseRound } from '../../queries/use-exercise.ts';
import { useMe } from '../../queries/use-people.ts';
import { usePoint } from '../../queries/use-points.ts';
import { useCurrentRound } from '../../queries/use-rounds.ts';
import { scoreText } from '../../text/score-text.ts';
import { useText } from '../../text/use-text.ts';
import { StartRound } from '../../ui/start-round.tsx';
import { useTypeName } from '../../ui/use-type-name.ts';
import { ScoreEmpty } from './score-empty.tsx';
import { VisitColumn } from './visit-column.tsx';
import './score.css';
import './score-answers.css';
import './score-evidence.css';
import './score-margin.css';

/** One point of the current round, assessed by the person at this laptop. */
export function ScoreScreen({ pointId }: { readonly pointId: string }) {
  const t = useText(scoreText);
  const point = usePoint(pointId);
  const round = useCurrentRound();
  const me = useMe();
  if (point === undefined || round === undefined || !me) return <Loading />;
  if (point === null || point.values.removed === true)
    return <ScoreEmpty title={t.empty.unknownTitle} why={t.empty.unknown} />;
  if (round === null) return <StartRound />;
  return <PointScore point={point} round={round} me={me} />;
}

interface MockScoreProps {
  readonly roundId: string;
  readonly pointId: string;
}

/** One case of an exercise: the round is the exercise's, whatever round is current. */
export function MockScoreScreen({ roundId, pointId }: MockScoreProps) {
  const t = useText(scoreText);
  const point = usePoint(pointId);
  const round = useExerciseRound(roundId);
  const me = useMe();
  if (point === undefined || round === undefined || !me) return <Loading />;
  if (!isThere(point) || !isThere(round))
    return <ScoreEmpty title={t.empty.unknownTitle} why={t.empty.unknown} />;
  return <PointScore point={point} round={round} me={me} />;
}

function isThere<Row extends RecordRow<'point'> | RecordRow<'round'>>(row: Row | null): row is Row {
  return row !== null && row.values.removed !== true;
}

interface PointScoreProps {
  readonly point: RecordRow<'point'>;
  readonly round: RecordRow<'round'>;
  readonly me: RecordRow<'person'>;
}

/** The checklist by which the assessment was begun, else the version the round froze. */
function PointScore({ point, round, me }: PointScoreProps) {
  const t = useText(scoreText);
  const typeOf = useTypeName();
  const visit: Visit = { round: round.id, point: point.id, inspector: me.id };
  const record = useAssessment(visit);
  if (record === undefined) return <Loading />;
  const { siteType } = point.values;
  const typeName = typeOf(siteType ?? point.values.typeName ?? '');
  const frozen = siteType && round.values.checklists?.[siteType];
  const version = record.assessment?.values.checklistVersion ?? frozen;
  const checklist = siteType && version ? checklistFor(siteType, version) : null;
  if (!version)
    return <ScoreEmpty title={t.empty.noListTitle} why={t.empty.noListFrozen(typeName)} />;
  if (!checklist)
    return <ScoreEmpty title={t.empty.noListTitle} why={t.empty.noList(typeName, version)} />;
  return <VisitColumn point={point} round={round} me={me} checklist={checklist} record={record} />;
}

function Loading() {
  const t = useText(scoreText);
  return <Spin description={t.loading} style={{ margin: 48 }} />;
}
