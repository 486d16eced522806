import { Button, Spin } from 'antd';
import { Link } from 'wouter';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { paths } from '../../app/paths.ts';
import { useExerciseActs } from '../../commands/use-exercise-acts.ts';
import type { ExerciseCase } from '../../queries/use-exercise.ts';
import { mockText } from '../../text/mock-text.ts';
import { useLocalized, useText } from '../../text/use-text.ts';
import { AddCase } from './add-case.tsx';
import { AddPoints } from './add-points.tsx';

interface CasesTabProps {
  readonly round: RecordRow<'round'>;
  readonly cases: readonly ExerciseCase[] | undefined;
}

/** The cases, how far their reference is, and the ways to add one. */
export function CasesTab({ round, cases }: CasesTabProps) {
  const t = useText(mockText).make;
  if (cases === undefined) return <Spin />;
  return (
    <div className="mock-columns">
      <section className="mock-card" aria-label={t.tabs.cases}>
        {cases.length === 0 ? (
          <p>{t.noCases}</p>
        ) : (
          <>
            <p className="mock-soft">{t.rateHint}</p>
            <table className="mock-table numbers">
              <thead>
                <tr>
                  <th>{t.columns.code}</th>
                  <th>{t.columns.name}</th>
                  <th>{t.columns.type}</th>
                  <th className="mock-end">{t.columns.reference}</th>
                  <th className="mock-end">{t.columns.reasons}</th>
                  <th aria-label={t.removeCase} />
                </tr>
              </thead>
              <tbody>
                {cases.map((one) => (
                  <CaseLine key={one.point} round={round} one={one} />
                ))}
              </tbody>
            </table>
          </>
        )}
      </section>
      <div className="mock-stack">
        <AddCase round={round} />
        <AddPoints round={round} />
      </div>
    </div>
  );
}

interface CaseLineProps {
  readonly round: RecordRow<'round'>;
  readonly one: ExerciseCase;
}

function CaseLine({ round, one }: CaseLineProps) {
  const t = useText(mockText).make;
  const localized = useLocalized();
  const acts = useExerciseActs();
  const { code, name = '' } = one.row.values;
  return (
    <tr>
      <td>{code}</td>
      <td>
        <Link
          to={paths.mockScore(round.id, one.point)}
          aria-label={`${t.rate}: ${name}`}
          title={t.rate}
        >
          {name}
        </Link>
      </td>
      <td>{localized(one.checklist.name)}</td>
      <td className={one.rated < one.items ? 'mock-end mock-care' : 'mock-end'}>
        {t.ofItems(one.rated, one.items)}
      </td>
      <td className="mock-end">{one.reasons}</td>
      <td>
        <Button
          type="text"
          size="small"
          aria-label={`${t.removeCase}: ${name}`}
          onClick={() => void acts.removeCase(round, one.point)}
        >
          {t.removeCase}
        </Button>
      </td>
    </tr>
  );
}
