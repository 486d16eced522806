import { useMemo } from 'react';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { RecordId } from '../../shared/kernel/record-id.ts';
import { setRoster } from '../../shared/mock/collect-result.ts';
import type { ExerciseTerms } from '../../shared/mock/exercise.ts';
import { removeCase } from '../../shared/mock/make-exercise.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession, useSettings } from '../app/session.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { carryOut } from './carry-out.ts';
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

type Round = RecordRow<'round'>;

/** What a trainer does with exercises; each says what went wrong by itself. */
export interface ExerciseActs {
  readonly begin: (terms: ExerciseTerms) => Promise<RecordId<'round'> | null>;
  readonly addCase: (round: RecordId<'round'>, draft: CaseDraft) => Promise<boolean>;
  /** Resolves to codes that no point has. */
  readonly addPoints: (round: Round, codes: readonly string[]) => Promise<readonly string[]>;
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
  const showNotice = useShowNotice();
  return useMemo(() => {
    const unless = <T>(outcome: T | Notice): T | null => {
      if (typeof outcome !== 'object' || outcome === null || !('code' in outcome)) return outcome;
      showNotice(outcome);
      return null;
    };
    const act = async (intent: Parameters<typeof carryOut>[2]): Promise<boolean> => {
      const outcome = await carryOut(session, actor, intent);
      if (!outcome.ok) showNotice(outcome.error);
      return outcome.ok;
    };
    return {
      begin: async (terms) => unless(await beginExercise(session, actor, terms)),
      addCase: async (round, draft) => {
        const notices = await addCase(session, actor, round, draft);
        notices.forEach(showNotice);
        return notices.length === 0;
      },
      addPoints: (round, codes) => addPointsByCode(session, actor, round, codes),
      removeCase: (round, point) => act(removeCase(round, point)),
      pack: async (trainer, round, passphrase) =>
        unless(await packExercise(session, trainer, round, passphrase)),
      collect: (round, files) => collectResults(session, actor, round.id, files),
      setRoster: (round, text) => act(setRoster(round.id, text)),
      remove: async (round) => {
        const outcome = await removeExercise(session, actor, round);
        if (!outcome.ok) showNotice(outcome.error);
        return outcome.ok;
      },
    };
  }, [session, actor, showNotice]);
}
