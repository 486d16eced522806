import { Button, Progress, Spin } from 'antd';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { useClassStudy } from '../../commands/use-class-study.ts';
import type { ExerciseCase } from '../../queries/use-exercise.ts';
import { useClassAttempts } from '../../queries/use-exercise.ts';
import { classText } from '../../text/class-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';
import { ClassFigures } from './class-figures.tsx';

interface FiguresTabProps {
  readonly round: RecordRow<'round'>;
  readonly me: RecordRow<'person'>;
  readonly cases: readonly ExerciseCase[] | undefined;
}

/** The class compared: asked for, since a large one takes seconds. */
export function FiguresTab({ round, me, cases }: FiguresTabProps) {
  const t = useText(classText).figures;
  const wordingOf = useNoticeText();
  const attempts = useClassAttempts(round, me.id);
  const { state, compute, cancel } = useClassStudy(round, me.id);
  if (attempts === undefined || cases === undefined) return <Spin />;
  if (attempts.length === 0) return <p>{t.none}</p>;
  return (
    <>
      <div className="mock-row no-print">
        {state.at === 'running' ? (
          <>
            <Progress
              percent={Math.round(state.share * 100)}
              status="active"
              aria-label={t.computing}
            />
            <Button onClick={cancel}>{t.cancel}</Button>
          </>
        ) : (
          <Button type={state.at === 'done' ? 'default' : 'primary'} onClick={() => void compute()}>
            {t.compute}
          </Button>
        )}
        <span className="mock-soft">{t.last}</span>
      </div>
      {state.at === 'cancelled' && <p role="status">{t.cancelled}</p>}
      {state.at === 'failed' && (
        <p role="alert" className="mock-bad">
          {wordingOf(state.notice)}
        </p>
      )}
      {state.at === 'done' && (
        <ClassFigures round={round} cases={cases} study={state.study} attempts={state.attempts} />
      )}
    </>
  );
}
