import { useState, useSyncExternalStore } from 'react';
import { useSession } from './session.ts';

/**
 * Changes when a screen must be drawn anew: one that was come to while the store was closed has asked in
 * vain, and asks again once the store is open. A screen that was there before stays as it is.
 */
export function useScreenKey(location: string): string {
  const { storeKeeper } = useSession();
  const { open, times } = useSyncExternalStore(storeKeeper.subscribe, storeKeeper.state);
  const [arrival, setArrival] = useState({ location, inVain: !open });
  if (arrival.location !== location) setArrival({ location, inVain: !open });
  return arrival.inVain ? `again-${times}` : 'first';
}
