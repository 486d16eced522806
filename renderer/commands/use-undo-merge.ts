import { useCallback, useState } from 'react';
import { useSession } from '../app/session.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { undoMerge } from './undo-merge.ts';
import { useMergeDesk } from './use-merge-desk.ts';

/** Undoes a merge and says how it went; `running` is the one being undone, null when none is. */
export function useUndoMerge(): {
  readonly running: number | null;
  readonly undo: (id: number) => Promise<void>;
} {
  const session = useSession();
  const { desk } = useMergeDesk();
  const showNotice = useShowNotice();
  const [running, run] = useState<number | null>(null);
  const undo = useCallback(
    async (id: number) => {
      run(id);
      const outcome = await undoMerge(session, id);
      run(null);
      if (!outcome.ok) return showNotice(outcome.error);
      desk.forget();
      showNotice({ code: 'merge-taken-back', severity: 'info' });
    },
    [session, desk, showNotice],
  );
  return { running, undo };
}
