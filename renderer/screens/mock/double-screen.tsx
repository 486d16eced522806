import { Button, Empty, Spin } from 'antd';
import { Link } from 'wouter';
import { isMockRound } from '../../../shared/mock/real-survey.ts';
import type { ClassStudy } from '../../../shared/mock/study-class.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { paths } from '../../app/paths.ts';
import { useDoubleStudy } from '../../commands/use-class-study.ts';
import { useDoubleWorkbook } from '../../commands/use-double-workbook.ts';
import type { ClassAttempt } from '../../queries/read-class.ts';
import type { DoubleScoring } from '../../queries/read-double.ts';
import { useExerciseRound } from '../../queries/use-exercise.ts';
import { classText } from '../../text/class-text.ts';
import { doubleText } from '../../text/double-text.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { TabbedPanels } from '../../ui/tabbed-panels.tsx';
import { CoefficientTable } from './coefficient-table.tsx';
import { GroupTable } from './group-table.tsx';
import './mock.css';
import { OverallWords } from './overall-words.tsx';
import { PairTable } from './pair-table.tsx';
import { PeerTable } from './peer-table.tsx';
import { StudyControls } from './study-controls.tsx';

/** How far several people agree at the same points of a real round. */
export function DoubleScreen({ id }: { readonly id: string }) {
  const t = useText(doubleText);
  const round = useExerciseRound(id);
  if (round === undefined) return <Spin style={{ margin: 48 }} />;
  if (round === null || round.values.removed === true || isMockRound(round))
    return (
      <Page title={t.card}>
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.gone}>
          <Link to={paths.mock}>{t.back}</Link>
        </Empty>
      </Page>
    );
  return (
    <Page
      title={t.title(round.values.name ?? '')}
      subtitle={t.subtitle}
      actions={
        <Link to={paths.mock} className="mock-back">
          {t.back}
        </Link>
      }
    >
      <Figures round={round} />
    </Page>
  );
}

function Figures({ round }: { readonly round: RecordRow<'round'> }) {
  const t = useText(doubleText);
  const { scored, ...studying } = useDoubleStudy(round);
  const { state } = studying;
  return (
    <>
      <StudyControls studying={studying} note={t.note} />
      {state.at === 'done' && scored && (
        <Tables round={round} study={state.study} attempts={state.attempts} scored={scored} />
      )}
    </>
  );
}

interface TablesProps {
  readonly round: RecordRow<'round'>;
  readonly study: ClassStudy;
  readonly attempts: readonly ClassAttempt[];
  readonly scored: DoubleScoring;
}

function Tables({ round, study, attempts, scored }: TablesProps) {
  const t = useText(doubleText);
  const { tables, title } = useText(classText).figures;
  const workbook = useDoubleWorkbook();
  const nameOf = (id: string): string => attempts.find(({ person }) => person === id)?.name ?? '';
  const group = (agreements: ClassStudy['items'], item = false) => (
    <GroupTable groups={[]} agreements={agreements} item={item} reference={false} />
  );
  const items = [
    ['items', tables.items, group(study.items, true)],
    ['pairs', tables.pairs, <PairTable key="r" pairs={study.pairs} nameOf={nameOf} />],
    ['people', t.people, <PeerTable key="p" study={study} scored={scored} nameOf={nameOf} />],
    ['indicators', tables.indicators, group(study.indicators)],
    ['siteTypes', tables.siteTypes, group(study.siteTypes)],
    ['coefficients', tables.coefficients, <CoefficientTable key="c" report={study.overall} />],
  ] as const;
  return (
    <div className="mock-stack">
      <OverallWords study={study} people={attempts.length} reference={false} />
      <div className="mock-row">
        <Button loading={workbook.busy} onClick={() => void workbook.save(round, scored, study)}>
          {t.excel}
        </Button>
      </div>
      <section className="mock-card" aria-label={title}>
        <TabbedPanels
          label={title}
          panels={items.map(([key, label, content]) => ({ key, label, content }))}
        />
      </section>
    </div>
  );
}
