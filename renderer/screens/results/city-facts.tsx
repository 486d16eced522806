import type { RoundResults } from '../../../shared/workbook/round-results.ts';
import { resultsText } from '../../text/results-text.ts';
import { useText } from '../../text/use-text.ts';
import { showPercent } from './show-percent.ts';

/** The whole city in one line: its score, and what is not in it. */
export function CityFacts({ results }: { readonly results: RoundResults }) {
  const t = useText(resultsText).facts;
  const city = results.summary.find(({ group }) => group === '全市');
  if (city === undefined) return null;
  const left = (['incomplete', 'notBegun', 'awaiting', 'disputed'] as const).filter(
    (key) => (city[key] ?? 0) > 0,
  );
  const facts = [
    [t.percent, showPercent(city.percent)],
    [t.mean, showPercent(city.mean)],
    [t.passRate, showPercent(city.passRate)],
    [t.n, city.n],
    ...left.map((key) => [t[key], city[key]] as const),
  ] as const;
  return (
    <dl className="results-city numbers">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
