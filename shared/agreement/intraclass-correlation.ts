import { fQuantile } from './f-quantile.ts';
import type { MeanSquares } from './mean-squares.ts';

/** Shrout and Fleiss's names: the design (1 one-way, 2 raters at random, 3 these raters), one rater or the mean of k. */
export const ICC_FORMS = ['1,1', '2,1', '3,1', '1,k', '2,k', '3,k'] as const;

export type IccForm = (typeof ICC_FORMS)[number];

/** Ends are null where none can be given; they are never beyond 1. */
export interface Intraclass {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

const TAIL = 0.975;

/** One form with its 95 % interval (Shrout and Fleiss 1979), or null when nothing varies that it could divide by. */
export function intraclassCorrelation(form: IccForm, squares: MeanSquares): Intraclass | null {
  const single = form.endsWith('1');
  const value = valueOf(form, squares);
  if (value === null) return null;
  const [low, high] = form.startsWith('2') ? randomRaters(squares) : fixedOrder(form, squares);
  const end = (rho: number | null): number | null =>
    rho === null || single ? bounded(rho) : bounded(stepUp(rho, squares.raters));
  return { value, low: end(low), high: end(high) };
}

function valueOf(form: IccForm, ms: MeanSquares): number | null {
  const { units: n, raters: k, between: b, raterMeans: j, residual: e, within: w } = ms;
  const parts: Record<IccForm, readonly [number, number]> = {
    '1,1': [b - w, b + (k - 1) * w],
    '2,1': [b - e, b + (k - 1) * e + (k * (j - e)) / n],
    '3,1': [b - e, b + (k - 1) * e],
    '1,k': [b - w, b],
    '2,k': [b - e, b + (j - e) / n],
    '3,k': [b - e, b],
  };
  const [above, below] = parts[form];
  return below > 0 ? above / below : null;
}

type Ends = readonly [number | null, number | null];

/** Forms 1 and 3: an exact F about MSB / MSW or MSB / MSE, as the single rater's ρ. */
function fixedOrder(
  form: IccForm,
  { units: n, raters: k, between, residual, within }: MeanSquares,
): Ends {
  const oneWay = form.startsWith('1');
  const noise = oneWay ? within : residual;
  const freedom = oneWay ? n * (k - 1) : (n - 1) * (k - 1);
  const rho = (quantile: number): number =>
    (between - quantile * noise) / (between + (k - 1) * quantile * noise);
  return [rho(fQuantile(TAIL, n - 1, freedom)), rho(1 / fQuantile(TAIL, freedom, n - 1))];
}

/** Form 2: Satterthwaite's degrees of freedom for the mixture of rater and residual mean squares. */
function randomRaters(ms: MeanSquares): Ends {
  const { units: n, raters: k, between: b, raterMeans: j, residual: e } = ms;
  const rho = valueOf('2,1', ms) ?? 0;
  const ofRaters = k * rho * j;
  const ofNoise = (n * (1 + (k - 1) * rho) - k * rho) * e;
  const mixed = ofRaters ** 2 / (k - 1) + ofNoise ** 2 / ((n - 1) * (k - 1));
  const noise = k * j + (k * n - k - n) * e;
  if (j === 0 && e === 0) return [1, 1];
  if (mixed === 0) return [null, null];
  const freedom = (ofRaters + ofNoise) ** 2 / mixed;
  if (!(freedom > 0)) return [null, null];
  const low = fQuantile(TAIL, n - 1, freedom);
  const high = fQuantile(TAIL, freedom, n - 1);
  return [
    (n * (b - low * e)) / (low * noise + n * b),
    (n * (high * b - e)) / (noise + n * high * b),
  ];
}

/** Spearman and Brown: the reliability of the mean of k raters; none below −1 / (k − 1). */
function stepUp(rho: number, k: number): number | null {
  const below = 1 + (k - 1) * rho;
  return below > 0 ? (k * rho) / below : null;
}

function bounded(end: number | null): number | null {
  return end === null || !Number.isFinite(end) ? null : Math.min(1, end);
}
