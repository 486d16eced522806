import { agreedShare } from '../../../shared/mock/compare-class.ts';
import type { ClassStudy } from '../../../shared/mock/study-class.ts';
import { classText } from '../../text/class-text.ts';
import { useText } from '../../text/use-text.ts';
import { showShare } from './show-figure.ts';

interface DriftTableProps {
  readonly study: ClassStudy;
  readonly nameOf: (person: string) => string;
}

/** Each person's agreement with the reference from sitting to sitting, with how strict they were. */
export function DriftTable({ study, nameOf }: DriftTableProps) {
  const t = useText(classText).figures;
  return (
    <div className="mock-scroll" tabIndex={0} role="region" aria-label={t.tables.drift}>
      <table className="mock-table numbers">
        <caption>{t.driftNote}</caption>
        <thead>
          <tr>
            <th>{t.person}</th>
            {study.sessions.map((name, index) => (
              <th key={index} className="mock-end">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {study.drift.map(({ person, sittings }) => (
            <tr key={person}>
              <td>{nameOf(person)}</td>
              {sittings.map((one, index) => (
                <td key={index} className="mock-end">
                  {one === null
                    ? '—'
                    : `${showShare(agreedShare(one))} (−${one.strict} +${one.lenient})`}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
