import { checklistFor } from '../../../resources/checklists/bundled-checklists.ts';
import { pointProgress } from '../../../shared/assessing/point-progress.ts';
import { itemsOf } from '../../../shared/checklist/checklist.ts';
import type { Checklist } from '../../../shared/checklist/checklist.ts';
import { metresBetween } from '../../../shared/geo/distance.ts';
import type { Place } from '../../../shared/positioning/place.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import type { PointScore } from '../../../shared/scoring/score-point.ts';
import { formatScore } from '../../../shared/scoring/round-score.ts';
import { showTrace } from '../../../shared/scoring/show-trace.ts';
import type { AssessmentRecord } from '../../queries/use-assessment.ts';
import { usePointAssessments } from '../../queries/use-assessment.ts';
import { usePeople } from '../../queries/use-people.ts';
import { useRounds } from '../../queries/use-rounds.ts';
import { pointText } from '../../text/point-text.ts';
import { whereText } from '../../text/where-text.ts';
import { useLanguage, useLocalized, useText } from '../../text/use-text.ts';
import { showInstant } from '../../ui/show-time.ts';
import { ConflictMark } from '../../ui/conflict-mark.tsx';
import { StateMark } from '../../ui/state-mark.tsx';

/** Every assessment of the point, newest first, with its score and what the score lost. */
export function PointAssessments({ point }: { readonly point: RecordRow<'point'> }) {
  const t = useText(pointText);
  const records = usePointAssessments(point.id)?.filter(({ assessment }) => assessment !== null);
  return (
    <section className="point-part" aria-labelledby="point-assessments">
      <h2 id="point-assessments">{t.assessments}</h2>
      {records?.length === 0 && <p className="point-blank">{t.noAssessments}</p>}
      {records !== undefined && records.length > 0 && (
        <div className="point-scroll">
          <table className="point-table numbers">
            <thead>
              <tr>
                <th scope="col">{t.round}</th>
                <th scope="col">{t.inspector}</th>
                <th scope="col">{t.begun}</th>
                <th scope="col">{t.stoodAt}</th>
                <th scope="col">{t.state}</th>
                <th scope="col" className="point-end">
                  {t.items}
                </th>
                <th scope="col" className="point-end">
                  {t.findings}
                </th>
                <th scope="col" className="point-end">
                  {t.marks}
                </th>
                <th scope="col">{t.lost}</th>
              </tr>
            </thead>
            <tbody>
              {records.map((record) => (
                <AssessmentLine key={record.assessment?.id} point={point} record={record} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface AssessmentLineProps {
  readonly point: RecordRow<'point'>;
  readonly record: AssessmentRecord;
}

function AssessmentLine({ point, record }: AssessmentLineProps) {
  const t = useText(pointText);
  const language = useLanguage();
  const people = usePeople();
  const rounds = useRounds();
  const values = record.assessment?.values ?? {};
  const { siteType } = point.values;
  const checklist = (siteType && checklistFor(siteType, values.checklistVersion ?? '')) ?? null;
  const progress =
    checklist &&
    pointProgress(checklist, record.assessment, record.ratings.values(), record.findings.length);
  const complete = progress?.score.state === 'complete';
  return (
    <tr>
      <td>{rounds?.find(({ id }) => id === values.round)?.values.name}</td>
      <td>{people?.get(values.inspector ?? '')?.values.name ?? t.someone}</td>
      <td>{showInstant(values.startedAt ?? '', language)}</td>
      <td>{values.place ? <StoodAt place={values.place} point={point} /> : '—'}</td>
      <td>
        {progress ? <StateMark state={progress.state} /> : t.noChecklist}{' '}
        {progress && progress.score.disputed.length > 0 && <ConflictMark />}
      </td>
      <td className="point-end">
        {progress && t.answered(progress.score.answered, progress.score.applicable)}
      </td>
      <td className="point-end">{record.findings.length}</td>
      <td className="point-end">
        {complete && progress.score.percent !== null ? formatScore(progress.score.percent) : '—'}
      </td>
      <td>{progress && checklist && <Losses checklist={checklist} score={progress.score} />}</td>
    </tr>
  );
}

interface StoodAtProps {
  readonly place: Place;
  readonly point: RecordRow<'point'>;
}

/** How far from the point the visit was begun, how sure that is and who said so. */
function StoodAt({ place, point }: StoodAtProps) {
  const t = useText(whereText);
  const { position } = point.values;
  const metres = position ? metresBetween(place, position) : null;
  return t.recorded(metres, place.accuracy, t.short[place.source]);
}

/** What each item cost; with the score it adds up to 100 (SPEC.md S13). */
function Losses(props: { readonly checklist: Checklist; readonly score: PointScore }) {
  const t = useText(pointText);
  const localized = useLocalized();
  const losses = showTrace(props.score).filter(({ points }) => points > 0);
  if (losses.length === 0) return null;
  const titles = new Map(itemsOf(props.checklist).map((item) => [item.code, item.title]));
  return (
    <details>
      <summary>{t.lostItems(losses.length)}</summary>
      <ul className="point-losses">
        {losses.map(({ item, points }) => {
          const title = titles.get(item);
          return (
            <li key={item}>
              <span>{title ? localized(title) : item}</span>
              <span>−{points.toFixed(2)}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
