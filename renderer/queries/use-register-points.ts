import { useLiveQuery } from 'dexie-react-hooks';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';

/** Every point known here, removed ones too: what a register is compared with. Undefined while loading. */
export function useRegisterPoints(): readonly RecordRow<'point'>[] | undefined {
  const { store } = useSession();
  return useLiveQuery(() => store.point.toArray(), [store]);
}
