import { Button } from 'antd';
import type { RoundResults } from '../../../shared/workbook/round-results.ts';
import type { SummaryLine } from '../../../shared/workbook/summary-table.ts';
import { resultsText } from '../../text/results-text.ts';
import { useText } from '../../text/use-text.ts';
import { ChartView } from '../../ui/charts/chart-view.tsx';
import type { RankingChart } from '../../ui/charts/result-charts.ts';
import { hasContent } from '../../ui/charts/result-charts.ts';
import { ConflictCount } from './conflict-count.tsx';
import { showPercent } from './show-percent.ts';

interface RankedResultsProps {
  readonly group: '街道' | '类型';
  readonly results: RoundResults;
  readonly chart: RankingChart;
  /** Shows the points of the group of this name. */
  readonly onPoints: (name: string) => void;
}

/** Units or site types by rank: a chart, and the table that says all of it. */
export function RankedResults({ group, results, chart, onPoints }: RankedResultsProps) {
  const t = useText(resultsText);
  const lines = results.summary.filter((line) => line.group === group);
  const named = group === '街道' ? t.columns.unit : t.columns.type;
  return (
    <div className="results-pair">
      {hasContent(chart) ? <ChartView chart={chart} /> : <p>{t.noScore}</p>}
      <div className="results-scroll" tabIndex={0} role="region" aria-label={named}>
        <table className="results-table numbers">
          <thead>
            <tr>
              <th>{t.columns.rank}</th>
              <th>{named}</th>
              <th className="results-end">{t.columns.percent}</th>
              <th className="results-end">{t.columns.mean}</th>
              <th className="results-end">{t.columns.passRate}</th>
              <th className="results-end">{t.columns.n}</th>
              <th>{t.columns.open}</th>
              <th className="results-end">{t.columns.conflicts}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <RankedLine key={line.name} line={line} onPoints={onPoints} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface LineProps extends Pick<RankedResultsProps, 'onPoints'> {
  readonly line: SummaryLine;
}

function RankedLine({ line, onPoints }: LineProps) {
  const t = useText(resultsText);
  return (
    <tr>
      <td>{line.rank ?? '—'}</td>
      <td>
        <Button
          type="link"
          className="results-name"
          aria-label={t.pointsOf(line.name)}
          onClick={() => onPoints(line.name)}
        >
          {line.name}
        </Button>
      </td>
      <td className="results-end">{showPercent(line.percent)}</td>
      <td className="results-end">{showPercent(line.mean)}</td>
      <td className="results-end">{showPercent(line.passRate)}</td>
      <td className="results-end">
        {line.n} {line.few === true && line.n > 0 && <em className="results-few">{t.few}</em>}
      </td>
      <td>{t.left(line.incomplete ?? 0, line.notBegun ?? 0, line.awaiting ?? 0)}</td>
      <td className="results-end">
        <ConflictCount count={line.conflicts} />
      </td>
    </tr>
  );
}
