import { useMemo } from 'react';
import type { RecordId } from '../../shared/kernel/record-id.ts';
import { setRoster } from '../../shared/mock/collect-result.ts';
import type { ExerciseTerms } from '../../shared/mock/exercise.ts';
import { removeCase } from '../../shared/mock/make-exercise.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession, useSettings } from '../app/session.ts';
import type { CollectedFile } from './collect-results.ts';
import { collectResults } from './collect-results.ts';
import type { CaseDraft, PackedExercise } from './make-exercise-acts.ts';
import {
  addCase,
  addPointsByCode,
  beginExercise,
  packExercise,
  removeExercise,
} from './make-exercise-acts.ts';
import { useAct } from './use-act.ts';
import { useSaid } from './use-said.ts';

type Round = RecordRow<'round'>;

/** What a trainer does with exercises; each says what went wrong by itself. */
export interface ExerciseActs {
  readonly begin: (terms: ExerciseTerms) => Promise<RecordId<'round'> | null>;
  readonly addCase: (round: RecordId<'round'>, draft: CaseDraft) => Promise<boolean>;
  /** Resolves to codes that no point has; to null when nothing was added. */
  readonly addPoints: (round: Round, codes: readonly string[]) => Promise<readonly string[] | null>;
  readonly removeCase: (round: Round, point: RecordId<'point'>) => Promise<boolean>;
  readonly pack: (
    trainer: string,
    round: Round,
    passphrase: string,
  ) => Promise<PackedExercise | null>;
  readonly collect: (round: Round, files: readonly File[]) => Promise<readonly CollectedFile[]>;
  readonly setRoster: (round: Round, text: string) => Promise<boolean>;
  readonly remove: (round: Round) => Promise<boolean>;
}

export function useExerciseActs(): ExerciseActs {
  const session = useSession();
  const actor = useSettings().settings.person ?? '';
  const act = useAct();
  const said = useSaid();
  return useMemo(
    () => ({
      begin: (terms) => said(() => beginExercise(session, actor, terms)),
      addCase: async (round, draft) =>
        (await said(() => addCase(session, actor, round, draft))) !== null,
      addPoints: (round, codes) => said(() => addPointsByCode(session, actor, round, codes)),
      removeCase: (round, point) => act(removeCase(round, point)),
      pack: (trainer, round, passphrase) =>
        said(() => packExercise(session, trainer, round, passphrase)),
      collect: (round, files) => collectResults(session, actor, round.id, files),
      setRoster: (round, text) => act(setRoster(round.id, text)),
      remove: async (round) => (await said(() => removeExercise(session, actor, round))) !== null,
    }),
    [session, actor, act, said],
  );
}
