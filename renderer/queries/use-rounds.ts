import { useLiveQuery } from 'dexie-react-hooks';
import { isOthersAttempt } from '../../shared/mock/make-exercise.ts';
import { isPresent } from '../../shared/records/is-whole.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession, useSettings } from '../app/session.ts';

/** All rounds that were not removed, but other people's attempts at exercises; newest start first, undefined while loading. */
export function useRounds(): readonly RecordRow<'round'>[] | undefined {
  const { store } = useSession();
  const { person } = useSettings().settings;
  return useLiveQuery(async () => {
    const rows = (await store.round.toArray()).filter(
      (row) => isPresent(row) && !isOthersAttempt(row, person),
    );
    return rows.sort((a, b) => ((a.values.startsOn ?? '') < (b.values.startsOn ?? '') ? 1 : -1));
  }, [store, person]);
}

/** The round the person works in: the one chosen in Settings, else the newest that is no exercise; null when there is none. */
export function useCurrentRound(): RecordRow<'round'> | null | undefined {
  const rounds = useRounds();
  const chosen = useSettings().settings.round;
  if (rounds === undefined) return undefined;
  return (
    rounds.find((row) => row.id === chosen) ?? rounds.find((row) => !row.values.exercise) ?? null
  );
}
