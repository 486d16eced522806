/** Degrees between lines, each with how many finer lines divide it. */
const STEPS = [
  30, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001,
];

export interface GridStep {
  readonly degrees: number;
  readonly parts: number;
  /** Decimals that tell neighbouring lines apart. */
  readonly decimals: number;
}

/** The finest step whose lines stand at least `apart` pixels from each other. */
export function gridStep(pixelsPerDegree: number, apart = 110): GridStep {
  let degrees = STEPS[0] ?? 30;
  for (const step of STEPS) if (step * pixelsPerDegree >= apart) degrees = step;
  const lead = String(degrees).replace(/[0.]/g, '').charAt(0);
  return {
    degrees,
    parts: lead === '2' ? 4 : 5,
    decimals: Math.max(0, Math.ceil(-Math.log10(degrees) - 1e-9)),
  };
}

/** Multiples of `step` from `low` to `high`, counted in whole steps so that no rounding adds up. */
export function gridLines(low: number, high: number, step: number): readonly number[] {
  const lines: number[] = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high; i++) lines.push(i * step);
  return lines;
}

/** `103.805°E`, `25.5°N`; the hemisphere letters are the same in Chinese and English maps. */
export function degreeLabel(
  degrees: number,
  axis: 'longitude' | 'latitude',
  decimals: number,
): string {
  const [plus, minus] = axis === 'longitude' ? ['E', 'W'] : ['N', 'S'];
  const size = Math.abs(degrees).toFixed(decimals);
  const side = Number(size) === 0 ? '' : degrees > 0 ? plus : minus;
  return `${size}°${side}`;
}
