import type { MapPack } from './map-pack.ts';

/**
 * Packs in the order they are drawn, the lowest first: bases under labels, coarse under fine, older under newer.
 * Packs whose reading has not begun are left out.
 */
export function orderGround(packs: readonly MapPack[]): readonly MapPack[] {
  const rank = ({ look }: MapPack): number => (look.role === 'base' ? 0 : 1);
  return packs
    .filter(({ tiles }) => tiles > 0)
    .sort((a, b) => rank(a) - rank(b) || a.zooms.max - b.zooms.max || a.madeAt - b.madeAt);
}
