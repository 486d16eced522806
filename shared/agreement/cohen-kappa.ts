import type { WeightOf } from './category-weights.ts';
import type { ChanceCorrected } from './chance-corrected.ts';
import { correctForChance } from './chance-corrected.ts';
import type { PairTable } from './pair-table.ts';

/** κ and its large-sample standard error. */
export interface CohenKappa extends ChanceCorrected {
  readonly standardError: number;
}

/**
 * Cohen (1960), weighted Cohen (1968): chance is Σ w p_a· p_·b of the two raters' own marginals. The error is that of
 * Fleiss, Cohen and Everitt (1969). Null when both used one and the same category (rule A6).
 */
export function cohenKappa(pairs: PairTable, weight: WeightOf): CohenKappa | null {
  const { units, categories: q, cells } = pairs;
  const rows = new Float64Array(q);
  const columns = new Float64Array(q);
  eachCell(pairs, (a, b, share) => {
    rows[a] = (rows[a] ?? 0) + share;
    columns[b] = (columns[b] ?? 0) + share;
  });
  const rowWeights = rows.map((_, a) =>
    columns.reduce((sum, share, b) => sum + share * weight(a, b), 0),
  );
  const columnWeights = columns.map((_, b) =>
    rows.reduce((sum, share, a) => sum + share * weight(a, b), 0),
  );
  const expected = rows.reduce((sum, share, a) => sum + share * (rowWeights[a] ?? 0), 0);
  let observed = 0;
  eachCell(pairs, (a, b, share) => (observed += share * weight(a, b)));
  const kappa = correctForChance(observed, expected);
  if (kappa === null || cells.length === 0) return null;
  let squares = 0;
  eachCell(pairs, (a, b, share) => {
    const mean = (rowWeights[a] ?? 0) + (columnWeights[b] ?? 0);
    squares += share * (weight(a, b) - mean * (1 - kappa.value)) ** 2;
  });
  const variance = squares - (kappa.value - expected * (1 - kappa.value)) ** 2;
  return {
    ...kappa,
    standardError: Math.sqrt(Math.max(0, variance) / units) / (1 - expected),
  };
}

function eachCell(
  { units, categories, cells }: PairTable,
  visit: (a: number, b: number, share: number) => void,
): void {
  cells.forEach((often, at) => {
    if (often > 0) visit(Math.floor(at / categories), at % categories, often / units);
  });
}
