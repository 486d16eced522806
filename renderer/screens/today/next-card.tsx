import { Link } from 'wouter';
import { formatScore } from '../../../shared/scoring/round-score.ts';
import { paths } from '../../app/paths.ts';
import { todayText } from '../../text/today-text.ts';
import { useText } from '../../text/use-text.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { useTypeName } from '../../ui/use-type-name.ts';
import type { TodayPoint } from './choose-next.ts';

interface NextCardProps {
  readonly next: TodayPoint | null;
  /** Chosen on the map, rather than proposed. */
  readonly chosen: boolean;
  /** The place distances are from; null while nothing was scored. */
  readonly from: string | null;
}

/** The one point to go to now, and the way into scoring it. */
export function NextCard({ next, chosen, from }: NextCardProps) {
  const t = useText(todayText);
  const typeOf = useTypeName();
  if (next === null) {
    return (
      <section className="today-next" aria-label={t.next}>
        <strong>{t.allDone}</strong>
        <span>{t.allDoneHint}</span>
      </section>
    );
  }
  const { name, siteType, typeName = '', subdistrict, address } = next.row.values;
  return (
    <section className="today-next" aria-label={chosen ? t.selected : t.next}>
      <span className="today-next-why">
        {chosen ? t.selected : t.next}
        {from !== null &&
          next.metres !== null &&
          !chosen &&
          ` · ${t.nearestFrom(from)} ${t.far(next.metres)}`}
      </span>
      <strong>{name}</strong>
      <span>
        {siteType ? typeOf(siteType) : typeName} ·{' '}
        {[subdistrict, address].filter((text) => text !== undefined && text !== '').join(' · ')}
      </span>
      <div className="today-next-foot">
        <StateMark state={next.state} />
        {next.percent !== null && <span className="numbers">{formatScore(next.percent)} %</span>}
        <Link to={paths.score(next.row.id)} className="today-go">
          {next.state === 'notBegun' ? t.score : next.state === 'inProgress' ? t.proceed : t.look}
        </Link>
      </div>
    </section>
  );
}
