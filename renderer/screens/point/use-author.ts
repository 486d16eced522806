import { useCallback } from 'react';
import { isWorkbookActor } from '../../../shared/merge/derive-change.ts';
import { useSession } from '../../app/session.ts';
import type { HistoryEntry } from '../../queries/use-record-history.ts';
import { usePeople } from '../../queries/use-people.ts';
import { pointText } from '../../text/point-text.ts';
import { useText } from '../../text/use-text.ts';

const SHORT_REPLICA = 6;

/** Who wrote a change, and on which laptop: this one, or the beginning of the other's id. Of an edit in a workbook neither is known. */
export function useAuthor(): (entry: Pick<HistoryEntry, 'actor' | 'replica'>) => string {
  const t = useText(pointText);
  const people = usePeople();
  const { replica } = useSession().installation;
  return useCallback(
    (entry) => {
      if (isWorkbookActor(entry.actor)) return t.workbookEditor;
      const name = people?.get(entry.actor)?.values.name ?? t.someone;
      const laptop = entry.replica === replica ? t.here : entry.replica.slice(0, SHORT_REPLICA);
      return `${name} · ${laptop}`;
    },
    [people, replica, t],
  );
}
