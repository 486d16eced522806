import { Spin } from 'antd';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { useClassStudy } from '../../commands/use-class-study.ts';
import type { ExerciseCase } from '../../queries/use-exercise.ts';
import { useClassAttempts } from '../../queries/use-exercise.ts';
import { classText } from '../../text/class-text.ts';
import { useText } from '../../text/use-text.ts';
import { ClassFigures } from './class-figures.tsx';
import { StudyControls } from './study-controls.tsx';

interface FiguresTabProps {
  readonly round: RecordRow<'round'>;
  readonly me: RecordRow<'person'>;
  readonly cases: readonly ExerciseCase[] | undefined;
}

/** The class compared: asked for, since a large one takes seconds. */
export function FiguresTab({ round, me, cases }: FiguresTabProps) {
  const t = useText(classText).figures;
  const attempts = useClassAttempts(round, me.id);
  const studying = useClassStudy(round, me.id);
  const { state } = studying;
  if (attempts === undefined || cases === undefined) return <Spin />;
  if (attempts.length === 0) return <p>{t.none}</p>;
  return (
    <>
      <StudyControls studying={studying} note={t.last} />
      {state.at === 'done' && (
        <ClassFigures
          round={round}
          cases={cases}
          study={state.study}
          attempts={state.attempts}
          evidence={state.evidence}
        />
      )}
    </>
  );
}
