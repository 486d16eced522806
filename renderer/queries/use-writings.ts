import { useLiveQuery } from 'dexie-react-hooks';
import { readDot } from '../../shared/changes/change.ts';
import type { Dot } from '../../shared/changes/change.ts';
import { decodeChange } from '../../shared/changes/decode-change.ts';
import { hybridMilliseconds } from '../../shared/kernel/hybrid-time.ts';
import { useSession } from '../app/session.ts';

/** Who wrote a value, when (ms since 1970 UTC by that laptop's clock), and on which installation. */
export interface Writing {
  readonly who: string;
  readonly at: number;
  readonly replica: string;
}

/** The writings behind values' dots, for showing a conflict with its who and when. */
export function useWritings(dots: readonly Dot[]): ReadonlyMap<Dot, Writing> | undefined {
  const { store } = useSession();
  return useLiveQuery(async () => {
    const keys = dots.map(readDot).map(({ replica, seq }): [string, number] => [replica, seq]);
    const changes = (await store.changes.bulkGet(keys)).map((row) =>
      row === undefined ? null : decodeChange(row.line),
    );
    const people = await store.person.bulkGet(changes.map((change) => change?.actor ?? ''));
    return new Map(
      changes.flatMap((change, index): [Dot, Writing][] => {
        const dot = dots[index];
        if (change === null || dot === undefined) return [];
        const who = people[index]?.values.name ?? '';
        return [[dot, { who, at: hybridMilliseconds(change.at), replica: change.replica }]];
      }),
    );
  }, [store, dots.join(' ')]);
}
