import { useCallback } from 'react';
import { useSession, useSettings } from '../app/session.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { undoLast } from './undo-last.ts';

/** Takes the last act of this laptop back and says which it was. */
export function useUndo(): () => Promise<void> {
  const session = useSession();
  const { person } = useSettings().settings;
  const showNotice = useShowNotice();
  return useCallback(async () => {
    const outcome = await undoLast(session, person ?? '');
    if (!outcome.ok) return showNotice(outcome.error);
    if (outcome.value === null) return showNotice({ code: 'nothing-to-undo', severity: 'info' });
    showNotice({ code: 'act-undone', severity: 'info', params: { act: outcome.value.note ?? '' } });
  }, [session, person, showNotice]);
}
