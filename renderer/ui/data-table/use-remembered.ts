import { useEffect, useState } from 'react';
import type { Dispatch, SetStateAction } from 'react';

/**
 * State this window's person meets again next time (columns, order): kept in localStorage unless told
 * otherwise, which may be lost without harm. `read` makes sense of what was stored, or of null.
 */
export function useRemembered<T>(
  key: string,
  read: (stored: unknown) => T,
  storage: Storage = localStorage,
): readonly [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = useState(() => read(recall(storage, key)));
  useEffect(() => {
    try {
      storage.setItem(`dianwei.${key}`, JSON.stringify(value));
    } catch {
      // Full or forbidden storage: it is remembered until the window closes, no longer.
    }
  }, [storage, key, value]);
  return [value, setValue];
}

function recall(storage: Storage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(`dianwei.${key}`) ?? 'null');
  } catch {
    return null;
  }
}
