import { useLiveQuery } from 'dexie-react-hooks';
import { readDot } from '../../shared/changes/change.ts';
import type { Dot } from '../../shared/changes/change.ts';
import { decodeChange } from '../../shared/changes/decode-change.ts';
import { hybridMilliseconds } from '../../shared/kernel/hybrid-time.ts';
import { isWorkbookActor } from '../../shared/merge/derive-change.ts';
import { useSession } from '../app/session.ts';

/**
 * Who wrote a value, when (ms since 1970 UTC by that laptop's clock), and on which installation;
 * `inWorkbook` when it was typed into a workbook and nobody's name is known.
 */
export interface Writing {
  readonly who: string;
  readonly at: number;
  readonly replica: string;
  readonly inWorkbook: boolean;
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
        const { replica, actor } = change;
        const at = hybridMilliseconds(change.at);
        return [[dot, { who, at, replica, inWorkbook: isWorkbookActor(actor) }]];
      }),
    );
  }, [store, dots.join(' ')]);
}
