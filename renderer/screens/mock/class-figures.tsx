import { useState } from 'react';
import type { ShownClass } from '../../queries/report-of-class.ts';
import { classText } from '../../text/class-text.ts';
import { useText } from '../../text/use-text.ts';
import { TabbedPanels } from '../../ui/tabbed-panels.tsx';
import { ClassFiles } from './class-files.tsx';
import { CoefficientTable } from './coefficient-table.tsx';
import { DriftTable } from './drift-table.tsx';
import { GroupTable } from './group-table.tsx';
import { OverallWords } from './overall-words.tsx';
import { PairTable } from './pair-table.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonReport } from './person-report.tsx';

/** What was found, in a sentence first, then by person, item, indicator, type and pair. */
export function ClassFigures(props: ShownClass) {
  const { round, study, attempts } = props;
  const t = useText(classText).figures;
  const [chosen, choose] = useState<string | null>(null);
  const nameOf = (id: string): string => attempts.find(({ person }) => person === id)?.name ?? '';
  const { comparison } = study;
  const tables = [
    ['people', <PeopleTable key="p" study={study} nameOf={nameOf} onChoose={choose} />],
    ['items', <GroupTable key="i" groups={comparison.items} agreements={study.items} item />],
    [
      'indicators',
      <GroupTable key="d" groups={comparison.indicators} agreements={study.indicators} />,
    ],
    [
      'siteTypes',
      <GroupTable key="t" groups={comparison.siteTypes} agreements={study.siteTypes} />,
    ],
    ['pairs', <PairTable key="r" pairs={study.pairs} nameOf={nameOf} />],
    ['drift', <DriftTable key="f" study={study} nameOf={nameOf} />],
    ['coefficients', <CoefficientTable key="c" report={study.overall} />],
  ] as const;
  return (
    <div className="mock-stack">
      <OverallWords study={study} people={attempts.length} />
      <ClassFiles shown={props} />
      <div className="mock-columns">
        <section className="mock-card no-print" aria-label={t.title}>
          <TabbedPanels
            label={t.title}
            panels={tables.map(([key, content]) => ({ key, label: t.tables[key], content }))}
          />
        </section>
        <section className="mock-card" aria-label={t.report}>
          {chosen === null ? (
            <p className="mock-soft">{t.choose}</p>
          ) : (
            <PersonReport
              shown={props}
              person={chosen}
              name={nameOf(chosen)}
              title={round.values.name ?? ''}
            />
          )}
        </section>
      </div>
    </div>
  );
}
