/** Krippendorff's ratio difference ((x − y) / (x + y))²; 0 and 0 do not differ. */
export function ratioDifference(x: number, y: number): number {
  return x === y ? 0 : ((x - y) / (x + y)) ** 2;
}

/**
 * The middle rank of each category among `values` (how often each occurs). Krippendorff's ordinal difference
 * (n_c / 2 + values between + n_k / 2)² is the squared difference of these.
 */
export function midRanks(values: Float64Array): Float64Array {
  let before = 0;
  return values.map((often) => {
    const rank = before + often / 2;
    before += often;
    return rank;
  });
}

/** Σ over ordered pairs of values of (x − y)²: 2 (n Σ x² − (Σ x)²), taken about the mean so that digits survive. */
export function squaredSpread(values: Float64Array, scores: Float64Array): number {
  let total = 0;
  let sum = 0;
  values.forEach((often, code) => {
    total += often;
    sum += often * (scores[code] ?? 0);
  });
  const mean = sum / (total || 1);
  const squares = values.reduce(
    (so, often, code) => so + often * ((scores[code] ?? 0) - mean) ** 2,
    0,
  );
  return 2 * total * squares;
}
