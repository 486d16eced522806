import { useMemo } from 'react';
import type { RecordId } from '../../shared/kernel/record-id.ts';
import type { ReferenceRating } from '../../shared/mock/exercise.ts';
import { attemptRound } from '../../shared/mock/make-exercise.ts';
import { beginAttempt, nextAttempt } from '../../shared/mock/take-exercise.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession, useSettings } from '../app/session.ts';
import { handInAttempt, openExerciseFile, revealReference } from './take-exercise-acts.ts';
import type { HandedIn } from './take-exercise-acts.ts';
import { useAct } from './use-act.ts';
import { useSaid } from './use-said.ts';

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
  const act = useAct();
  const said = useSaid();
  return useMemo(
    () => ({
      open: (file) => said(() => openExerciseFile(session, person, file)),
      begin: (round) => act(beginAttempt(round.id, new Date(session.now()).toISOString())),
      handIn: (round) => said(() => handInAttempt(session, person as RecordId<'person'>, round)),
      again: async (round) => {
        const intent = nextAttempt(round, person);
        const { key = '', attempt = 1 } = round.values.exercise ?? {};
        if (intent === null || !(await act(intent))) return null;
        return attemptRound(key, attempt + 1, person);
      },
      reveal: (round, passphrase) => said(() => revealReference(round, passphrase)),
    }),
    [session, person, act, said],
  );
}
