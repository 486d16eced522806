import type { MapPack } from './map-pack.ts';

/**
 * Packs in the order they are drawn, the lowest first: bases under labels, of each what is looked at of a source
 * under what is kept (its gaps hide nothing then), coarse under fine, older under newer. Packs whose reading has
 * not begun are left out.
 */
export function orderGround(packs: readonly MapPack[]): readonly MapPack[] {
  const rank = ({ look, origin }: MapPack): number =>
    (look.role === 'base' ? 0 : 2) + (origin.kind === 'viewed' ? 0 : 1);
  return packs
    .filter(({ tiles, origin }) => tiles > 0 || origin.kind === 'viewed')
    .sort((a, b) => rank(a) - rank(b) || a.zooms.max - b.zooms.max || a.madeAt - b.madeAt);
}
