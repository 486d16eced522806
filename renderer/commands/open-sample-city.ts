import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import { SAMPLE_ROUND_NAME } from '../../resources/sample-city/sample-size.ts';
import { bringInPoints } from '../../shared/assessing/bring-in-points.ts';
import { roundId, startRound } from '../../shared/assessing/start-round.ts';
import { derivedId } from '../../shared/kernel/record-id.ts';
import type { PointFields } from '../../shared/records/fields.ts';
import type { Session } from '../app/session.ts';
import type { ActOutcome } from './carry-out.ts';
import { carryOutAnew } from './carry-out.ts';

const SAMPLE_ROUND = { name: SAMPLE_ROUND_NAME, kind: 'survey' } as const;

/** Whether a round is the sample city's, so that its invented map belongs under the points. */
export function isSampleRound(round: string): boolean {
  return round === roundId(SAMPLE_ROUND);
}

/** Brings the sample city's points and its round in, as one act that can be undone; a second time changes nothing. */
export async function openSampleCity(session: Session, person: string): Promise<ActOutcome> {
  const { points } =
    (await import('../../resources/sample-city/sample-register.json')) as unknown as {
      readonly points: readonly PointFields[];
    };
  const known = await session.store.round.get(roundId(SAMPLE_ROUND));
  const startsOn = known?.values.startsOn ?? new Date(session.now()).toISOString().slice(0, 10);
  const register = bringInPoints(points.map((point) => ({ ...point, invented: true })));
  const round = startRound(
    {
      ...SAMPLE_ROUND,
      startsOn,
      points: points.map((point) => derivedId('point', point.code)),
      invented: true,
    },
    BUNDLED_CHECKLISTS,
  );
  return carryOutAnew(session, person, {
    note: 'open-sample-city',
    sets: [...register.sets, ...round.sets],
  });
}
