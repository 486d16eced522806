import { Button, Empty, Select, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { DEFAULT_SUMMARY } from '../../../shared/workbook/summary-settings.ts';
import type { RoundResults } from '../../../shared/workbook/round-results.ts';
import { useResults } from '../../commands/use-results.ts';
import { useCurrentRound } from '../../queries/use-rounds.ts';
import { useLogVersion } from '../../queries/use-workbook-version.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { resultsText } from '../../text/results-text.ts';
import { severalText } from '../../text/several-text.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { TabbedPanels } from '../../ui/tabbed-panels.tsx';
import { resultCharts } from '../../ui/charts/result-charts.ts';
import { CityFacts } from './city-facts.tsx';
import { ExportResults } from './export-results.tsx';
import { MatrixResults } from './matrix-results.tsx';
import type { PointGroup } from './point-results.tsx';
import { ALL_POINTS, PointResults } from './point-results.tsx';
import { RankedResults } from './ranked-results.tsx';
import { SourceResults } from './source-results.tsx';
import './results.css';

/** Rankings of the survey rounds as this laptop knows them; mock evaluations never come here. */
export function ResultsScreen() {
  const version = useLogVersion();
  return version === undefined ? <Spin style={{ margin: 48 }} /> : <Summed version={version} />;
}

function Summed({ version }: { readonly version: string }) {
  const t = useText(resultsText);
  const wordingOf = useNoticeText();
  const results = useResults(version);
  const current = useCurrentRound();
  if (results.at === 'failed')
    return (
      <Page title={t.title}>
        <p>
          {t.failed} {wordingOf(results.notice)}
        </p>
        <Button onClick={results.again}>{t.again}</Button>
      </Page>
    );
  if (results.at === 'summing' || current === undefined)
    return (
      <Page title={t.title}>
        <p role="status">
          <Spin /> {t.summing}
        </p>
      </Page>
    );
  return (
    <Rounds
      rounds={results.rounds}
      current={current?.id ?? null}
      refreshing={results.version !== version}
    />
  );
}

interface RoundsProps {
  readonly rounds: readonly RoundResults[];
  readonly current: string | null;
  /** The log has moved on since these were summed. */
  readonly refreshing: boolean;
}

function Rounds({ rounds, current, refreshing }: RoundsProps) {
  const t = useText(resultsText);
  const [chosen, choose] = useState(current);
  const shown = rounds.find(({ id }) => id === chosen) ?? rounds.at(-1);
  if (shown === undefined)
    return (
      <Page title={t.title}>
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.nothing} />
      </Page>
    );
  const choice =
    rounds.length > 1 ? (
      <Select
        aria-label={t.round}
        size="large"
        value={shown.id}
        options={rounds.map(({ id, round }) => ({ value: id, label: round }))}
        onChange={choose}
      />
    ) : undefined;
  return (
    <Page title={t.title} subtitle={shown.round} actions={choice}>
      {refreshing && (
        <p role="status" className="results-soft">
          <Spin size="small" /> {t.refreshing}
        </p>
      )}
      <OneRound key={shown.id} results={shown} />
    </Page>
  );
}

function OneRound({ results }: { readonly results: RoundResults }) {
  const t = useText(resultsText);
  const { rules } = useText(severalText);
  const charts = useMemo(() => resultCharts(results, t.charts), [results, t]);
  const [tab, setTab] = useState('units');
  const [among, setAmong] = useState<PointGroup>(ALL_POINTS);
  const showPoints = (group: Partial<PointGroup>): void => {
    setAmong({ ...ALL_POINTS, ...group });
    setTab('points');
  };
  return (
    <div className="results">
      <CityFacts results={results} />
      <ExportResults results={results} />
      <p className="results-settings">
        {t.settings(DEFAULT_SUMMARY.passMark, rules[results.rule])}
      </p>
      <TabbedPanels
        label={t.title}
        chosen={tab}
        onChoose={setTab}
        panels={[
          {
            key: 'units',
            label: t.tabs.units,
            content: (
              <RankedResults
                group="街道"
                results={results}
                chart={charts.units}
                onPoints={(unit) => showPoints({ unit })}
              />
            ),
          },
          {
            key: 'types',
            label: t.tabs.types,
            content: (
              <RankedResults
                group="类型"
                results={results}
                chart={charts.types}
                onPoints={(type) => showPoints({ type })}
              />
            ),
          },
          {
            key: 'matrix',
            label: t.tabs.matrix,
            content: <MatrixResults results={results} chart={charts.matrix} />,
          },
          {
            key: 'points',
            label: t.tabs.points,
            content: <PointResults results={results} among={among} onAmong={setAmong} />,
          },
          { key: 'sources', label: t.tabs.sources, content: <SourceResults /> },
        ]}
      />
    </div>
  );
}
