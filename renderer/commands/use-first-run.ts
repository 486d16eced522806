import { useCallback, useState } from 'react';
import { introducePerson } from '../../shared/assessing/introduce-person.ts';
import { freshId } from '../../shared/kernel/record-id.ts';
import { useSession, useSettings } from '../app/session.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { carryOut } from './carry-out.ts';
import { openSampleCity } from './open-sample-city.ts';

export interface FirstRun {
  readonly preparing: boolean;
  /** Introduces the person and, for the sample door, brings the sample city in. */
  readonly begin: (
    who: { readonly name: string; readonly unit: string },
    door: 'register' | 'sample',
  ) => Promise<void>;
}

export function useFirstRun(): FirstRun {
  const session = useSession();
  const { change } = useSettings();
  const showNotice = useShowNotice();
  const [preparing, setPreparing] = useState(false);
  const begin: FirstRun['begin'] = useCallback(
    async ({ name, unit }, door) => {
      setPreparing(true);
      const person = freshId('person', session.randomKey);
      const outcomes = [await carryOut(session, person, introducePerson(person, name, unit))];
      if (door === 'sample') outcomes.push(await openSampleCity(session, person));
      const failed = outcomes.find((outcome) => !outcome.ok);
      if (failed && !failed.ok) showNotice(failed.error);
      else await change({ person });
      setPreparing(false);
    },
    [session, change, showNotice],
  );
  return { preparing, begin };
}
