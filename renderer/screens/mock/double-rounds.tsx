import { Link } from 'wouter';
import { paths } from '../../app/paths.ts';
import { useDoubleRounds } from '../../queries/read-double.ts';
import { doubleText } from '../../text/double-text.ts';
import { useText } from '../../text/use-text.ts';

/** The real rounds whose points several people assessed, and the way to how far they agree. */
export function DoubleRounds() {
  const t = useText(doubleText);
  const rounds = useDoubleRounds();
  if (rounds === undefined) return null;
  return (
    <section className="mock-card" aria-labelledby="mock-double">
      <h2 id="mock-double">{t.card}</h2>
      {rounds.length === 0 ? (
        <p className="mock-soft">{t.none}</p>
      ) : (
        <>
          <p className="mock-soft">{t.cardHint}</p>
          <ul className="mock-list">
            {rounds.map(({ round, points }) => (
              <li key={round.id}>
                <Link to={paths.doubleScored(round.id)}>{round.values.name}</Link>
                <span className="mock-soft numbers">{t.points(points)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
