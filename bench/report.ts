/** The middle value of a sample. */
export function median(sample: readonly number[]): number {
  return quantile(sample, 0.5);
}

export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

let failures = 0;
let judging = true;

/** From here on figures are printed and not judged: a small sample says that the benchmark runs, no more. */
export function judgeNothing(): void {
  judging = false;
  console.log('short form: small samples, not judged');
}

/** How a figure stands to its bound, counted when it is judged. */
function verdict(kept: boolean): string {
  if (!judging) return 'short ';
  if (!kept) failures += 1;
  return kept ? 'kept  ' : 'MISSED';
}

/** Prints one ratio against its floor and remembers whether it kept its bound. */
export function reportRatio(
  name: string,
  ours: number,
  floor: number,
  bound: number,
  unit = 'ms',
): void {
  const ratio = ours / floor;
  console.log(
    `${verdict(ratio <= bound)} ${name}: ${ours.toFixed(2)} ${unit} / ${floor.toFixed(2)} ${unit} = ${ratio.toFixed(2)} (bound ${bound})`,
  );
}

/** Prints how many times another's rate ours is, against the least it must be. */
export function reportRate(name: string, ours: number, theirs: number, least: number): void {
  const ratio = ours / theirs;
  console.log(
    `${verdict(ratio >= least)} ${name}: ${ours.toFixed(0)}/s / ${theirs.toFixed(0)}/s = ${ratio.toFixed(1)} × (at least ${least} ×)`,
  );
}

/** Prints a number of things of which at most `bound` may be. */
export function reportCount(name: string, count: number, bound: number): void {
  const kept = count <= bound;
  if (!kept) failures += 1;
  console.log(`${kept ? 'kept  ' : 'MISSED'} ${name}: ${count} (bound ${bound})`);
}

/** Prints one figure against an absolute bound. */
export function reportFigure(name: string, ours: number, bound: number, beside: string): void {
  console.log(
    `${verdict(ours <= bound)} ${name}: ${ours.toFixed(1)} ms (bound ${bound} ms; ${beside})`,
  );
}

export function missedBounds(): number {
  return failures;
}
