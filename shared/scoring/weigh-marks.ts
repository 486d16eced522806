import type { Share } from './share.ts';

/** One item's marks on the point's grid: `full` it could earn, `gained` it did. Whole numbers. */
export interface ItemMarks {
  readonly full: number;
  readonly gained: number;
}

/** Beyond this, a percentage (gained · 100 / of) would no longer be formed from safe integers. */
const LARGEST_GRID = Math.floor(Number.MAX_SAFE_INTEGER / 100);
const MILLIONTHS = 1_000_000;
const FINEST_WEIGHT = 10_000;

/**
 * Puts weighted shares on one grid of whole numbers, so that what is gained and what is lost add up
 * without rounding (SPEC.md S11). Weights that are not finite or below 0 count as 0.
 */
export function weighMarks(
  items: readonly { readonly weight: number; readonly share: Share }[],
): readonly ItemMarks[] {
  const weights = wholeWeights(items.map((item) => item.weight));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scale = commonScale(items, total);
  return items.map(({ share }, index) => {
    const full = (weights[index] ?? 0) * scale;
    const part = Math.round((scale / share.den) * share.num);
    return { full, gained: (weights[index] ?? 0) * part };
  });
}

function wholeWeights(weights: readonly number[]): readonly number[] {
  const sound = weights.map((weight) => (Number.isFinite(weight) && weight > 0 ? weight : 0));
  let factor = 1;
  while (factor < FINEST_WEIGHT && !sound.every((weight) => isNearWhole(weight * factor)))
    factor *= 10;
  return sound.map((weight) => Math.round(weight * factor));
}

const isNearWhole = (n: number): boolean => Math.abs(n - Math.round(n)) < 1e-9;

function commonScale(items: readonly { readonly share: Share }[], total: number): number {
  let scale = 1;
  for (const { share } of items) {
    scale *= share.den / greatestCommonDivisor(scale, share.den);
    if (scale * total > LARGEST_GRID) return MILLIONTHS;
  }
  return scale;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
