import { useMemo } from 'react';
import { Link } from 'wouter';
import { orderByNearness } from '../../../shared/assessing/order-by-nearness.ts';
import { paths } from '../../app/paths.ts';
import { useHere } from '../../queries/use-here.ts';
import { usePoints } from '../../queries/use-points.ts';
import { useCurrentRound } from '../../queries/use-rounds.ts';
import { useText } from '../../text/use-text.ts';
import { whereText } from '../../text/where-text.ts';

const SHOWN = 5;

/** The round's points nearest to where one stands, each a way into its Score. */
export function NearestPoints({ onGo }: { readonly onGo: () => void }) {
  const t = useText(whereText);
  const here = useHere();
  const points = usePoints();
  const round = useCurrentRound();
  const drawn = round?.values.points;
  const near = useMemo(() => {
    if (here === null || points === undefined) return [];
    const placed = points.filter(
      (row) => row.values.position && (!Array.isArray(drawn) || drawn.includes(row.id)),
    );
    return orderByNearness(here, placed, (row) => row.values.position).slice(0, SHOWN);
  }, [here, points, drawn]);
  if (here === null) return <p className="where-none">{t.none}</p>;
  if (near.length === 0) return <p className="where-none">{t.noNearest}</p>;
  return (
    <ol className="where-near">
      {near.map(({ of, metres }) => (
        <li key={of.id}>
          <Link to={paths.score(of.id)} onClick={onGo}>
            <span>{of.values.name}</span>
            <span className="numbers">{t.far(metres ?? 0)}</span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
