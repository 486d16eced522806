const STORED = 'dianwei.key';

/**
 * The key the local host gave this window (electron/serve/SPEC.md H4). It comes in the address's fragment
 * on entering, is kept by this origin so that a reload still has it, and is taken out of the address.
 */
export function takeWindowKey(
  place: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): string {
  const given = /^#key=([\w-]+)$/.exec(place.hash)?.[1];
  if (given === undefined) return storage.getItem(STORED) ?? '';
  storage.setItem(STORED, given);
  history.replaceState(null, '', place.pathname + place.search);
  return given;
}
