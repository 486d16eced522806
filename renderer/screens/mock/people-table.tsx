import { agreedShare } from '../../../shared/mock/compare-class.ts';
import type { ClassStudy } from '../../../shared/mock/study-class.ts';
import { classText } from '../../text/class-text.ts';
import { useText } from '../../text/use-text.ts';
import { showFigure, showShare, showSigned } from './show-figure.ts';

interface PeopleTableProps {
  readonly study: ClassStudy;
  readonly nameOf: (person: string) => string;
  readonly onChoose: (person: string) => void;
}

/** One line per person: who is strict, who lenient, who passed. */
export function PeopleTable({ study, nameOf, onChoose }: PeopleTableProps) {
  const t = useText(classText).figures;
  const persons = new Map(study.persons.map((one) => [one.person, one]));
  const people = [...study.comparison.people].sort(
    (a, b) => (agreedShare(b) ?? -1) - (agreedShare(a) ?? -1),
  );
  return (
    <div className="mock-scroll" tabIndex={0} role="region" aria-label={t.tables.people}>
      <table className="mock-table numbers">
        <thead>
          <tr>
            <th>{t.person}</th>
            <th className="mock-end">{t.same}</th>
            <th className="mock-end">{t.n}</th>
            <th className="mock-end">{t.mean}</th>
            <th className="mock-end">{t.strict}</th>
            <th className="mock-end">{t.lenient}</th>
            <th className="mock-end">{t.other}</th>
            <th className="mock-end">{t.missing}</th>
            <th className="mock-end">{t.kappa}</th>
            <th className="mock-end">{t.errorRate}</th>
            <th>{t.passed}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((one) => {
            const agreement = persons.get(one.person);
            return (
              <tr key={one.person}>
                <td>
                  <button type="button" className="mock-name" onClick={() => onChoose(one.person)}>
                    {nameOf(one.person)}
                  </button>
                </td>
                <td className="mock-end">{showShare(agreedShare(one))}</td>
                <td className="mock-end">{one.n}</td>
                <td className="mock-end">{showSigned(one.meanDeviation)}</td>
                <td className="mock-end">{one.strict}</td>
                <td className="mock-end">{one.lenient}</td>
                <td className="mock-end">{one.other}</td>
                <td className="mock-end">{one.missing}</td>
                <td className="mock-end">
                  {showFigure(agreement?.report.coefficients['cohen.quadratic']?.value)}
                </td>
                <td className="mock-end">{showShare(agreement?.errorRate ?? null)}</td>
                <td>
                  <span className={`mock-mark is-${one.passed ? 'passed' : 'failed'}`}>
                    {one.passed ? t.passed : t.failed}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
        <caption>{t.peopleNote}</caption>
      </table>
    </div>
  );
}
