import { evidenceFor } from '../../../shared/mock/class-report.ts';
import type { EvidencePhoto } from '../../../shared/mock/exercise.ts';
import { agreedShare } from '../../../shared/mock/compare-class.ts';
import type { DeviatingRating, PersonComparison } from '../../../shared/mock/compare-class.ts';
import type { ExerciseCase } from '../../queries/use-exercise.ts';
import { classText } from '../../text/class-text.ts';
import { scoreItemText } from '../../text/score-item-text.ts';
import { useLocalized, useText } from '../../text/use-text.ts';
import { CasePicture } from '../../ui/case-picture.tsx';
import { describeAnswer } from '../../ui/describe-answer.ts';
import { showShare } from './show-figure.ts';

interface DeviationListProps {
  readonly person: PersonComparison;
  readonly cases: readonly ExerciseCase[];
  /** Of real points. */
  readonly evidence: readonly EvidencePhoto[];
}

/** Each item a person saw otherwise than the reference, with the case's photos and the reason. */
export function DeviationList({ person, cases, evidence }: DeviationListProps) {
  const t = useText(classText).figures;
  const touched = cases.filter(({ point }) =>
    person.deviating.some(({ unit }) => unit.point === point),
  );
  return (
    <>
      <p className="numbers">
        {t.sentence(showShare(agreedShare(person)), String(person.strict), String(person.lenient))}{' '}
        {t.n} = {person.n}
      </p>
      {person.deviating.length === 0 && <p>{t.nothing}</p>}
      {touched.map(({ point, row }) => (
        <section key={point} className="mock-deviating">
          <h3>
            <span className="numbers">{row.values.code}</span> {row.values.name}
          </h3>
          <div className="mock-thumbs">
            {row.values.desk?.photos.map((photo, index) => (
              <CasePicture key={photo.hash} photo={photo} number={index + 1} size="thumb" />
            ))}
          </div>
          <ul>
            {person.deviating
              .filter(({ unit }) => unit.point === point)
              .map((one) => (
                <DeviatingItem
                  key={one.unit.item.code}
                  one={one}
                  evidence={evidenceFor(evidence, person.person, one.unit)}
                />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface DeviatingItemProps {
  readonly one: DeviatingRating;
  readonly evidence: ReturnType<typeof evidenceFor>;
}

function DeviatingItem({ one, evidence }: DeviatingItemProps) {
  const t = useText(classText).figures;
  const words = useText(scoreItemText).why;
  const localized = useLocalized();
  const { item, reference } = one.unit;
  return (
    <li>
      <strong>
        <span className="numbers">{item.code}</span> {localized(item.title)}
      </strong>{' '}
      <span className={`mock-mark is-${one.deviation}`}>{t.deviations[one.deviation]}</span>
      <br />
      {t.given} {describeAnswer(one.answer, item.rule, words)} · {t.right}{' '}
      {reference && describeAnswer(reference.answer, item.rule, words)} · {t.reason}{' '}
      {reference?.reason || t.noReason}
      {(['own', 'reference'] as const).map((whose) =>
        evidence[whose].length === 0 ? null : (
          <figure key={whose} className="mock-evidence">
            <figcaption>{t.evidence[whose]}</figcaption>
            <div className="mock-thumbs">
              {evidence[whose].map((photo, index) => (
                <CasePicture key={photo.hash} photo={photo} number={index + 1} size="thumb" />
              ))}
            </div>
          </figure>
        ),
      )}
    </li>
  );
}
