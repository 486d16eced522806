import { useCallback } from 'react';
import type { Intent } from '../../shared/changes/compose-change.ts';
import { useSession, useSettings } from '../app/session.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { carryOut } from './carry-out.ts';

/** Carries an intent out as the person at this laptop; resolves to whether it is stored. */
export function useAct(): (intent: Intent) => Promise<boolean> {
  const session = useSession();
  const { person } = useSettings().settings;
  const showNotice = useShowNotice();
  return useCallback(
    async (intent) => {
      const outcome = await carryOut(session, person ?? '', intent);
      if (!outcome.ok) showNotice(outcome.error);
      return outcome.ok;
    },
    [session, person, showNotice],
  );
}
