import { useCallback } from 'react';
import type { Notice } from '../../shared/kernel/notice.ts';
import { useSession } from '../app/session.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { explained } from './carry-out.ts';

export type Said = <T>(work: () => Promise<T | Notice>) => Promise<T | null>;

/** Runs what may end in a Notice, which is shown, as is what the store throws; resolves to null then. */
export function useSaid(): Said {
  const session = useSession();
  const showNotice = useShowNotice();
  return useCallback(
    async <T>(work: () => Promise<T | Notice>): Promise<T | null> => {
      const outcome = await explained(session, work);
      const value = outcome.ok ? outcome.value : outcome.error;
      if (!isNotice(value)) return value;
      showNotice(value);
      return null;
    },
    [session, showNotice],
  );
}

const isNotice = (value: unknown): value is Notice =>
  typeof value === 'object' && value !== null && 'code' in value && 'severity' in value;
