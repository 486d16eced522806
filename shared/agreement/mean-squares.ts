/** The two-way analysis of variance of a complete units × raters table, one rating a cell (Shrout and Fleiss 1979, Table 1). */
export interface MeanSquares {
  readonly units: number;
  readonly raters: number;
  readonly between: number;
  readonly raterMeans: number;
  readonly residual: number;
  readonly within: number;
}

/** Sums below this share of the whole are rounding, and taken as none. */
const ROUNDING = 1e-13;

/** `values[unit * raters + rater]`, no gaps; at least two units and two raters. */
export function meanSquares(values: Float64Array, raters: number): MeanSquares {
  const units = values.length / raters;
  const grand = values.reduce((sum, value) => sum + value, 0) / values.length;
  const unitSums = new Float64Array(units);
  const raterSums = new Float64Array(raters);
  let total = 0;
  values.forEach((value, at) => {
    const off = value - grand;
    const unit = Math.floor(at / raters);
    unitSums[unit] = (unitSums[unit] ?? 0) + off;
    raterSums[at % raters] = (raterSums[at % raters] ?? 0) + off;
    total += off * off;
  });
  const squares = (sums: Float64Array): number => sums.reduce((so, sum) => so + sum * sum, 0);
  const none =
    ROUNDING * (total + Number.MIN_VALUE) + Number.EPSILON ** 2 * grand * grand * values.length;
  const part = (sum: number, freedom: number): number => (sum > none ? sum / freedom : 0);
  const between = squares(unitSums) / raters;
  const byRater = squares(raterSums) / units;
  return {
    units,
    raters,
    between: part(between, units - 1),
    raterMeans: part(byRater, raters - 1),
    residual: part(total - between - byRater, (units - 1) * (raters - 1)),
    within: part(total - between, units * (raters - 1)),
  };
}
