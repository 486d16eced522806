import type { RoundResults } from '../../../shared/workbook/round-results.ts';
import { resultsText } from '../../text/results-text.ts';
import { useText } from '../../text/use-text.ts';
import { ChartView } from '../../ui/charts/chart-view.tsx';
import type { MatrixChart } from '../../ui/charts/result-charts.ts';
import { hasContent } from '../../ui/charts/result-charts.ts';
import { showPercent } from './show-percent.ts';

interface MatrixResultsProps {
  readonly results: RoundResults;
  readonly chart: MatrixChart;
}

/** Each unit's mean for each site type, with n beside it. */
export function MatrixResults({ results, chart }: MatrixResultsProps) {
  const t = useText(resultsText);
  const { matrix, types } = results;
  return (
    <>
      {hasContent(chart) ? (
        <div className="results-scroll" tabIndex={0} role="region" aria-label={chart.title}>
          <ChartView chart={chart} />
        </div>
      ) : (
        <p>{t.noScore}</p>
      )}
      <div className="results-scroll" tabIndex={0} role="region" aria-label={t.tabs.matrix}>
        <table className="results-table numbers">
          <thead>
            <tr>
              <th>{t.columns.unit}</th>
              {types.map(({ siteType, name }) => (
                <th key={siteType} className="results-end">
                  {name}
                </th>
              ))}
              <th className="results-end">{t.columns.percent}</th>
              <th className="results-end">{t.columns.rank}</th>
            </tr>
          </thead>
          <tbody>
            {matrix.map(({ name, cells, percent, rank }) => (
              <tr key={name}>
                <td>{name}</td>
                {types.map(({ siteType }) => {
                  const cell = cells.get(siteType);
                  return (
                    <td key={siteType} className="results-end">
                      {showPercent(cell?.percent ?? null)}{' '}
                      {cell && <small className="results-n">{cell.n}</small>}
                    </td>
                  );
                })}
                <td className="results-end">{showPercent(percent)}</td>
                <td className="results-end">{rank ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
