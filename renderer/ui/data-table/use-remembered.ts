import { useCallback, useState } from 'react';

/**
 * State this window's person meets again next time (columns, order): kept in localStorage, which may be
 * lost without harm. `read` makes sense of what was stored, or of null.
 */
export function useRemembered<T>(
  key: string,
  read: (stored: unknown) => T,
  storage: Storage = localStorage,
): readonly [T, (next: T) => void] {
  const [value, setValue] = useState(() => read(stored(storage, key)));
  const remember = useCallback(
    (next: T) => {
      setValue(next);
      try {
        storage.setItem(`dianwei.${key}`, JSON.stringify(next));
      } catch {
        // Full or forbidden storage: it is remembered until the window closes, no longer.
      }
    },
    [key, storage],
  );
  return [value, remember];
}

function stored(storage: Storage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(`dianwei.${key}`) ?? 'null');
  } catch {
    return null;
  }
}
