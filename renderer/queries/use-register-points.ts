import { useLiveQuery } from 'dexie-react-hooks';
import { isMockCaseId } from '../../shared/mock/mock-id.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';

/** Every point known here but desk cases, removed ones too: what a register is compared with. Undefined while loading. */
export function useRegisterPoints(): readonly RecordRow<'point'>[] | undefined {
  const { store } = useSession();
  return useLiveQuery(
    async () => (await store.point.toArray()).filter(({ id }) => !isMockCaseId(id)),
    [store],
  );
}
