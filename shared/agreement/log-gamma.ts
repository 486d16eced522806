const HALF_LOG_TWO_PI = 0.918_938_533_204_672_7;

/** ln Γ(x) for x > 0, to about 14 digits: Stirling's series (Abramowitz and Stegun 6.1.41) beyond 12. */
export function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  for (; z < 12; z += 1) shift += Math.log(z);
  const r = 1 / (z * z);
  const series =
    (1 / 12 -
      r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) /
    z;
  return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + series - shift;
}
