import { useLiveQuery } from 'dexie-react-hooks';
import type { PackDownload } from '../../shared/tiles/map-pack.ts';
import type { OutcomeCounts } from '../../shared/tiles/outcomes.ts';
import { countOutcomes } from '../../shared/tiles/outcomes.ts';
import { useSession } from '../app/session.ts';
import { readDownload } from '../data/tiles/pack-records.ts';

/** How a pack's download stands by its record. */
export interface KeptDownload {
  readonly total: number;
  readonly counts: OutcomeCounts;
  readonly stopped: PackDownload['stopped'];
}

/** Null where the pack has no such record; undefined while loading. */
export function useDownload(pack: string): KeptDownload | null | undefined {
  const { maps } = useSession();
  return useLiveQuery(async () => {
    const record = await readDownload(maps.db, pack).catch(() => null);
    if (record === null) return null;
    const { plan, outcomes, stopped } = record;
    return { total: plan.total, counts: countOutcomes(outcomes, plan.total), stopped };
  }, [maps, pack]);
}
