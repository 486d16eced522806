/** How much two ratings agree, by category code: 1 for the same, down to 0 for the two ends of the scale. */
export type WeightOf = (a: number, b: number) => number;

export const identityWeight: WeightOf = (a, b) => (a === b ? 1 : 0);

/** 1 − |x − y| / range (Cicchetti and Allison 1971), on the scores themselves. */
export function linearWeight(scores: Float64Array): WeightOf {
  const range = rangeOf(scores);
  return (a, b) => 1 - Math.abs((scores[a] ?? 0) - (scores[b] ?? 0)) / range;
}

/** 1 − (x − y)² / range² (Fleiss and Cohen 1973), on the scores themselves. */
export function quadraticWeight(scores: Float64Array): WeightOf {
  const range = rangeOf(scores);
  return (a, b) => 1 - (((scores[a] ?? 0) - (scores[b] ?? 0)) / range) ** 2;
}

/** Scores ascend; a single category has nothing to weigh. */
function rangeOf(scores: Float64Array): number {
  return (scores.at(-1) ?? 0) - (scores[0] ?? 0) || 1;
}

/** The sum of all weights, Gwet's T_w. */
export function totalWeight(categories: number, weight: WeightOf): number {
  let total = 0;
  for (let a = 0; a < categories; a++) for (let b = 0; b < categories; b++) total += weight(a, b);
  return total;
}
