import { useMemo } from 'react';
import type { Intent } from '../../shared/changes/compose-change.ts';
import type { RecordId } from '../../shared/kernel/record-id.ts';
import type { ReferenceRating } from '../../shared/mock/exercise.ts';
import { exerciseRound } from '../../shared/mock/make-exercise.ts';
import { mockNotice } from '../../shared/mock/mock-notice.ts';
import { openReference } from '../../shared/mock/seal-reference.ts';
import { beginAttempt, nextAttempt } from '../../shared/mock/take-exercise.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession, useSettings } from '../app/session.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { carryOut } from './carry-out.ts';
import { handInAttempt, openExerciseFile } from './take-exercise-acts.ts';
import type { HandedIn } from './take-exercise-acts.ts';

type Round = RecordRow<'round'>;

/** What a trainee does with an exercise; each says what went wrong by itself. */
export interface AttemptActs {
  readonly open: (file: File) => Promise<RecordId<'round'> | null>;
  readonly begin: (round: Round) => Promise<boolean>;
  readonly handIn: (round: Round) => Promise<HandedIn | null>;
  readonly again: (round: Round) => Promise<RecordId<'round'> | null>;
  readonly reveal: (round: Round, passphrase: string) => Promise<readonly ReferenceRating[] | null>;
}

export function useAttemptActs(): AttemptActs {
  const session = useSession();
  const person = useSettings().settings.person ?? '';
  const showNotice = useShowNotice();
  return useMemo(() => {
    const act = async (intent: Intent): Promise<boolean> => {
      const outcome = await carryOut(session, person, intent);
      if (!outcome.ok) showNotice(outcome.error);
      return outcome.ok;
    };
    return {
      open: async (file) => {
        const outcome = await openExerciseFile(session, person, file);
        if (typeof outcome === 'string') return outcome;
        showNotice(outcome);
        return null;
      },
      begin: (round) => act(beginAttempt(round.id, new Date(session.now()).toISOString())),
      handIn: async (round) => {
        const outcome = await handInAttempt(session, person as RecordId<'person'>, round);
        if (!('code' in outcome)) return outcome;
        showNotice(outcome);
        return null;
      },
      again: async (round) => {
        const intent = nextAttempt(round);
        const { key = '', attempt = 1 } = round.values.exercise ?? {};
        if (intent === null || !(await act(intent))) return null;
        return exerciseRound(key, attempt + 1);
      },
      reveal: async ({ values }, passphrase) => {
        const { exercise, sealed = '', handedInAt } = values;
        // One frame, so that the screen says what it is doing before the key is made.
        await new Promise((drawn) => setTimeout(drawn, 50));
        const opened = handedInAt
          ? openReference(exercise?.key ?? '', sealed, passphrase)
          : ({ ok: false, error: mockNotice('result-not-open') } as const);
        if (opened.ok) return opened.value;
        showNotice(opened.error);
        return null;
      },
    };
  }, [session, person, showNotice]);
}
