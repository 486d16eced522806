import { Button, Spin } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { orderCases } from '../../../shared/mock/take-exercise.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { paths } from '../../app/paths.ts';
import { useAttemptActs } from '../../commands/use-attempt-acts.ts';
import { useExerciseCases } from '../../queries/use-exercise.ts';
import type { ExerciseCase } from '../../queries/use-exercise.ts';
import { mockText } from '../../text/mock-text.ts';
import { useLanguage, useLocalized, useText } from '../../text/use-text.ts';
import { momentWords } from '../../text/value-words.ts';
import { Page } from '../../ui/page.tsx';
import { fileNamePart, saveFile } from '../../ui/save-file.ts';
import { RevealReference } from './reveal-reference.tsx';
import { ruleWords } from './rule-words.ts';

interface AttemptProps {
  readonly round: RecordRow<'round'>;
  readonly me: RecordRow<'person'>;
}

/** One attempt of a trainee: start, rate, hand in; afterwards the reference, with the passphrase. */
export function AttemptDesk({ round, me }: AttemptProps) {
  const t = useText(mockText);
  const cases = useExerciseCases(round, me.id);
  const { exercise, name, begunAt, handedInAt } = round.values;
  if (cases === undefined || !exercise) return <Spin style={{ margin: 48 }} />;
  const order = orderCases(round, me.id);
  const mine = [...cases].sort((a, b) => order.indexOf(a.point) - order.indexOf(b.point));
  return (
    <Page
      title={name}
      subtitle={`${exercise.trainer} · ${ruleWords(exercise.terms, exercise.attempt, t.take)}`}
      actions={
        <Link to={paths.mock} className="mock-back">
          {t.make.back}
        </Link>
      }
    >
      <div className="mock-columns">
        <section className="mock-card" aria-label={t.make.tabs.cases}>
          <CaseTable round={round} cases={mine} open={!!begunAt} />
        </section>
        <div className="mock-stack">
          {begunAt ? <HandIn round={round} me={me} cases={mine} /> : <Begin round={round} />}
          {handedInAt && <RevealReference round={round} cases={mine} />}
        </div>
      </div>
    </Page>
  );
}

function Begin({ round }: { readonly round: RecordRow<'round'> }) {
  const t = useText(mockText).take;
  const acts = useAttemptActs();
  return (
    <section className="mock-card">
      <p>{t.beginHint}</p>
      <Button type="primary" size="large" onClick={() => void acts.begin(round)}>
        {t.begin}
      </Button>
    </section>
  );
}

function HandIn({ round, me, cases }: AttemptProps & { readonly cases: readonly ExerciseCase[] }) {
  const t = useText(mockText).take;
  const language = useLanguage();
  const acts = useAttemptActs();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const { exercise, handedInAt, name = '' } = round.values;
  if (!exercise) return null;
  const missing = cases.reduce((sum, one) => sum + one.items - one.rated, 0);
  const handIn = async (): Promise<void> => {
    setBusy(true);
    const result = await acts.handIn(round);
    setBusy(false);
    const who = fileNamePart(me.values.name ?? '');
    if (result) saveFile(result.file, t.fileName(fileNamePart(name), who, exercise.attempt));
  };
  const again = async (): Promise<void> => {
    const id = await acts.again(round);
    if (id) navigate(paths.exercise(id));
  };
  return (
    <section className="mock-card">
      {handedInAt ? (
        <p role="status">{t.handedIn(momentWords(handedInAt, language))}</p>
      ) : (
        missing > 0 && <p className="mock-care numbers">{t.missing(missing)}</p>
      )}
      <div className="mock-row">
        <Button
          type={handedInAt ? 'default' : 'primary'}
          size="large"
          loading={busy}
          onClick={() => void handIn()}
        >
          {handedInAt ? t.again : t.handIn}
        </Button>
        {handedInAt && exercise.attempt < exercise.terms.attempts && (
          <Button size="large" onClick={() => void again()}>
            {t.next}
          </Button>
        )}
      </div>
    </section>
  );
}

interface CaseTableProps {
  readonly round: RecordRow<'round'>;
  readonly cases: readonly ExerciseCase[];
  readonly open: boolean;
}

function CaseTable({ round, cases, open }: CaseTableProps) {
  const t = useText(mockText);
  const localized = useLocalized();
  const { columns } = t.make;
  return (
    <table className="mock-table numbers">
      <thead>
        <tr>
          <th>{columns.code}</th>
          <th>{columns.name}</th>
          <th>{columns.type}</th>
          <th className="mock-end">{t.take.rated}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ point, row, checklist, rated, items }) => (
          <tr key={point}>
            <td>{row.values.code}</td>
            <td>
              {open ? (
                <Link to={paths.mockScore(round.id, point)}>{row.values.name}</Link>
              ) : (
                row.values.name
              )}
              {row.values.address && <div className="mock-soft">{row.values.address}</div>}
            </td>
            <td>{localized(checklist.name)}</td>
            <td className="mock-end">{t.make.ofItems(rated, items)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
