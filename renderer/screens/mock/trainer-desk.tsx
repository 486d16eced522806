import { Button } from 'antd';
import { Link, useLocation } from 'wouter';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { paths } from '../../app/paths.ts';
import { useExerciseActs } from '../../commands/use-exercise-acts.ts';
import { useExerciseCases } from '../../queries/use-exercise.ts';
import { expertsText } from '../../text/experts-text.ts';
import { mockText } from '../../text/mock-text.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { TabbedPanels } from '../../ui/tabbed-panels.tsx';
import { CasesTab } from './cases-tab.tsx';
import { CollectTab } from './collect-tab.tsx';
import { ExpertsTab } from './experts-tab.tsx';
import { FiguresTab } from './figures-tab.tsx';
import { PackTab } from './pack-tab.tsx';
import { ruleWords } from './rule-words.ts';

interface TrainerDeskProps {
  readonly round: RecordRow<'round'>;
  readonly me: RecordRow<'person'>;
}

/** What a trainer does with an exercise, in the order of the work. */
export function TrainerDesk({ round, me }: TrainerDeskProps) {
  const t = useText(mockText);
  const experts = useText(expertsText);
  const acts = useExerciseActs();
  const [, navigate] = useLocation();
  const cases = useExerciseCases(round, me.id);
  const { exercise, name } = round.values;
  const remove = async (): Promise<void> => {
    if (await acts.remove(round)) navigate(paths.mock);
  };
  return (
    <Page
      title={name}
      subtitle={exercise && ruleWords(exercise.terms, null, t.take)}
      actions={
        <>
          <Link to={paths.mock} className="mock-back">
            {t.make.back}
          </Link>
          <Button danger onClick={() => void remove()}>
            {t.make.remove}
          </Button>
        </>
      }
    >
      <TabbedPanels
        label={name ?? ''}
        panels={[
          {
            key: 'cases',
            label: t.make.tabs.cases,
            content: <CasesTab round={round} cases={cases} />,
          },
          {
            key: 'experts',
            label: experts.tab,
            content: <ExpertsTab round={round} me={me} cases={cases} />,
          },
          {
            key: 'pack',
            label: t.make.tabs.pack,
            content: <PackTab round={round} me={me} cases={cases} />,
          },
          {
            key: 'results',
            label: t.make.tabs.results,
            content: <CollectTab round={round} me={me} />,
          },
          {
            key: 'figures',
            label: t.make.tabs.figures,
            content: <FiguresTab round={round} me={me} cases={cases} />,
          },
        ]}
      />
    </Page>
  );
}
