import { useCallback } from 'react';
import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import { roundId, startRound } from '../../shared/assessing/start-round.ts';
import { useSession, useSettings } from '../app/session.ts';
import { localDay } from '../ui/local-day.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { carryOutAnew } from './carry-out.ts';

/**
 * Starts a round from today with all points, also one that was undone before, and goes on in it; resolves to
 * whether it is stored.
 */
export function useStartRound(): (name: string) => Promise<boolean> {
  const session = useSession();
  const { settings, change } = useSettings();
  const { person } = settings;
  const showNotice = useShowNotice();
  return useCallback(
    async (name) => {
      const startsOn = localDay(session.now());
      const draft = { name, kind: 'survey', startsOn, points: 'all' } as const;
      const outcome = await carryOutAnew(
        session,
        person ?? '',
        startRound(draft, BUNDLED_CHECKLISTS),
      );
      if (outcome.ok) await change({ round: roundId(draft) });
      else showNotice(outcome.error);
      return outcome.ok;
    },
    [session, person, change, showNotice],
  );
}
