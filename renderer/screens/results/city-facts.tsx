import type { RoundResults } from '../../../shared/workbook/round-results.ts';
import { Link } from 'wouter';
import { paths } from '../../app/paths.ts';
import { resultsText } from '../../text/results-text.ts';
import { useText } from '../../text/use-text.ts';
import { ConflictMark } from '../../ui/conflict-mark.tsx';
import { showPercent } from './show-percent.ts';

/** The whole city in one line: its score, and what is not in it. */
export function CityFacts({ results }: { readonly results: RoundResults }) {
  const { facts: t, conflictsWhy, decide } = useText(resultsText);
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
    ...(city.conflicts > 0 ? [[t.conflicts, city.conflicts] as const] : []),
  ] as const;
  return (
    <>
      <dl className="results-city numbers">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {city.conflicts > 0 && (
        <p className="results-open" role="note">
          <ConflictMark /> {conflictsWhy(city.conflicts)} <Link to={paths.merge}>{decide}</Link>
        </p>
      )}
    </>
  );
}
