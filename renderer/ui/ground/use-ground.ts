import { useEffect, useMemo } from 'react';
import type { MapPack } from '../../../shared/tiles/map-pack.ts';
import { orderGround } from '../../../shared/tiles/order-ground.ts';
import { useMapPackActs } from '../../commands/use-map-pack-acts.ts';
import { useMapPacks } from '../../queries/use-map-packs.ts';
import { useRemembered } from '../data-table/use-remembered.ts';

export interface Ground {
  /** Every pack that can be drawn, the lowest first. */
  readonly packs: readonly MapPack[];
  readonly shown: readonly MapPack[];
  readonly show: (pack: Pick<MapPack, 'id'>, shown: boolean) => void;
  readonly trackShown: boolean;
}

/** How the inspector's own way stands among the hidden. */
export const TRACK = { id: 'my-track' } as const;

const readHidden = (stored: unknown): readonly string[] =>
  Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];

/** The map packs under the points; what this person hides stays hidden on every map. */
export function useGround(): Ground {
  const listed = useMapPacks();
  const { use } = useMapPackActs();
  const [hidden, setHidden] = useRemembered('map.hiddenPacks', readHidden);
  const packs = useMemo(() => orderGround(listed ?? []), [listed]);
  const shown = useMemo(() => packs.filter(({ id }) => !hidden.includes(id)), [packs, hidden]);
  useEffect(() => {
    // Which pack was last used only helps to choose what to remove: it may fail.
    for (const pack of shown) void use(pack).catch(() => undefined);
  }, [shown, use]);
  const show = ({ id }: Pick<MapPack, 'id'>, on: boolean): void =>
    setHidden((now) => (on ? now.filter((other) => other !== id) : [...now, id]));
  return { packs, shown, show, trackShown: !hidden.includes(TRACK.id) };
}
