import { Empty, Spin } from 'antd';
import { Link } from 'wouter';
import { paths } from '../../app/paths.ts';
import { useExerciseRound } from '../../queries/use-exercise.ts';
import { useMe } from '../../queries/use-people.ts';
import { mockText } from '../../text/mock-text.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { AttemptDesk } from './attempt-desk.tsx';
import './mock.css';
import { TrainerDesk } from './trainer-desk.tsx';

/** One exercise: its trainer's desk, or one attempt at it. */
export function ExerciseScreen({ id }: { readonly id: string }) {
  const t = useText(mockText);
  const round = useExerciseRound(id);
  const me = useMe();
  if (round === undefined || !me) return <Spin style={{ margin: 48 }} />;
  if (round === null || round.values.removed === true || !round.values.exercise)
    return (
      <Page title={t.title}>
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.make.gone}>
          <Link to={paths.mock}>{t.make.back}</Link>
        </Empty>
      </Page>
    );
  return round.values.exercise.role === 'trainer' ? (
    <TrainerDesk round={round} me={me} />
  ) : (
    <AttemptDesk round={round} me={me} />
  );
}
