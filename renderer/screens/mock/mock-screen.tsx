import { Empty, Spin } from 'antd';
import { Link, useLocation } from 'wouter';
import { drawnPoints } from '../../../shared/mock/make-exercise.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { paths } from '../../app/paths.ts';
import { useAttemptActs } from '../../commands/use-attempt-acts.ts';
import { useExercises } from '../../queries/use-exercise.ts';
import { mockText } from '../../text/mock-text.ts';
import { useText } from '../../text/use-text.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { Page } from '../../ui/page.tsx';
import { DoubleRounds } from './double-rounds.tsx';
import './mock.css';
import { NewExercise } from './new-exercise.tsx';

/** Exercises made here and attempts at others', and the ways to a new one. */
export function MockScreen() {
  const t = useText(mockText);
  const exercises = useExercises();
  const acts = useAttemptActs();
  const [, navigate] = useLocation();
  if (exercises === undefined) return <Spin style={{ margin: 48 }} />;
  const open = async ([file]: readonly File[]): Promise<void> => {
    const id = file && (await acts.open(file));
    if (id) navigate(paths.exercise(id));
  };
  return (
    <Page
      title={t.title}
      subtitle={t.subtitle}
      actions={
        <FileButton label={t.open} accept=".dwmock" primary onFiles={(files) => void open(files)} />
      }
    >
      <div className="mock-columns">
        <section className="mock-card" aria-label={t.title}>
          {exercises.length === 0 ? (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={<strong>{t.empty}</strong>}
              className="mock-empty"
            >
              {t.emptyHint}
            </Empty>
          ) : (
            <ul className="mock-list">
              {exercises.map((round) => (
                <ExerciseLine key={round.id} round={round} />
              ))}
            </ul>
          )}
        </section>
        <div className="mock-stack">
          <NewExercise />
          <DoubleRounds />
        </div>
      </div>
    </Page>
  );
}

function ExerciseLine({ round }: { readonly round: RecordRow<'round'> }) {
  const t = useText(mockText);
  const { exercise, name, begunAt, handedInAt } = round.values;
  if (!exercise) return null;
  const state = handedInAt ? 'handedIn' : begunAt ? 'running' : 'fresh';
  const facts = [
    t.roles[exercise.role],
    exercise.role === 'trainee' ? exercise.trainer : '',
    t.cases(drawnPoints(round).length),
    exercise.role === 'trainee' ? t.take.attempt(exercise.attempt, exercise.terms.attempts) : '',
    exercise.role === 'trainee' ? t.states[state] : '',
  ];
  return (
    <li>
      <Link to={paths.exercise(round.id)}>{name}</Link>
      <span className="mock-soft numbers">{facts.filter(Boolean).join(' · ')}</span>
    </li>
  );
}
