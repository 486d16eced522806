import { countRatings } from './rating-counts.ts';
import type { RatingsTable } from './ratings-table.ts';

/**
 * One rater as the model sees them: `confusion[truth * categories + given]`, and the expected share of their
 * ratings that miss the truth (null for somebody who rated nothing).
 */
export interface RaterErrors {
  readonly rater: number;
  readonly confusion: Float64Array;
  readonly errorRate: number | null;
}

export interface RaterErrorEstimate {
  /** Estimated share of rated units in each category. */
  readonly prevalence: Float64Array;
  readonly raters: readonly RaterErrors[];
  /** `posterior[unit * categories + truth]`; all 0 for a unit without ratings. */
  readonly posterior: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
}

const MOST_ITERATIONS = 1_000;
const STILL = 1e-7;

/**
 * Dawid and Skene (1979): the true category of each unit and each rater's error rates together, by EM from the
 * units' shares of ratings; no reference needed. `raterOf` names whose each column is (the same person may have
 * rated twice); by default each column is a rater of its own. Null where the model cannot tell (rule A13).
 */
export function estimateRaterErrors(
  table: RatingsTable,
  raterOf: readonly number[] = Array.from({ length: table.raters }, (_, column) => column),
): RaterErrorEstimate | null {
  const q = table.categories.length;
  const people = Math.max(-1, ...raterOf) + 1;
  const { ratings, active } = countRatings(table);
  const unknowns = people * q * (q - 1) + q - 1;
  if (q < 2 || active.length < 3 || ratings < unknowns) return null;
  let posterior = firstGuess(table);
  let model = maximise(table, raterOf, people, posterior);
  for (let iterations = 1; ; iterations++) {
    const next = expectTruth(table, raterOf, model);
    const moved = next.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (posterior[at] ?? 0))),
      0,
    );
    posterior = next;
    model = maximise(table, raterOf, people, posterior);
    if (moved > STILL && iterations < MOST_ITERATIONS) continue;
    const rates = missRates(table, raterOf, people, posterior);
    const raters = model.confusions.map((confusion, rater) => ({
      rater,
      confusion,
      errorRate: rates[rater] ?? null,
    }));
    return {
      prevalence: model.prevalence,
      raters,
      posterior,
      iterations,
      converged: moved <= STILL,
    };
  }
}

interface Model {
  readonly prevalence: Float64Array;
  readonly confusions: readonly Float64Array[];
}

/** Each unit's own shares of ratings. */
function firstGuess({ units, raters, categories, codes }: RatingsTable): Float64Array {
  const q = categories.length;
  const guess = new Float64Array(units * q);
  for (let unit = 0; unit < units; unit++) {
    const given = codes.subarray(unit * raters, (unit + 1) * raters).filter((code) => code >= 0);
    for (const code of given)
      guess[unit * q + code] = (guess[unit * q + code] ?? 0) + 1 / given.length;
  }
  return guess;
}

/** Formulas 2.3 and 2.4: error rates and prevalence if the truth were `posterior`. */
function maximise(
  { raters, categories, codes }: RatingsTable,
  raterOf: readonly number[],
  people: number,
  posterior: Float64Array,
): Model {
  const q = categories.length;
  const prevalence = new Float64Array(q);
  const confusions = Array.from({ length: people }, () => new Float64Array(q * q));
  posterior.forEach((share, at) => (prevalence[at % q] = (prevalence[at % q] ?? 0) + share));
  normaliseRows(prevalence, q);
  codes.forEach((code, at) => {
    const confusion = confusions[raterOf[at % raters] ?? -1];
    if (code < 0 || confusion === undefined) return;
    const unit = Math.floor(at / raters);
    for (let truth = 0; truth < q; truth++) {
      const cell = truth * q + code;
      confusion[cell] = (confusion[cell] ?? 0) + (posterior[unit * q + truth] ?? 0);
    }
  });
  for (const confusion of confusions) normaliseRows(confusion, q);
  return { prevalence, confusions };
}

function normaliseRows(matrix: Float64Array, q: number): void {
  for (let start = 0; start < matrix.length; start += q) {
    const cells = matrix.subarray(start, start + q);
    const sum = cells.reduce((so, cell) => so + cell, 0);
    if (sum > 0) cells.forEach((cell, at) => (cells[at] = cell / sum));
  }
}

/** Formula 2.5: the truth of each unit given the model, in logarithms so that many raters do not underflow. */
function expectTruth(
  { units, raters, categories, codes }: RatingsTable,
  raterOf: readonly number[],
  { prevalence, confusions }: Model,
): Float64Array {
  const q = categories.length;
  const posterior = new Float64Array(units * q);
  const logPrevalence = prevalence.map(Math.log);
  const logConfusions = confusions.map((confusion) => confusion.map(Math.log));
  for (let unit = 0; unit < units; unit++) {
    const given = codes.subarray(unit * raters, (unit + 1) * raters);
    if (given.every((code) => code < 0)) continue;
    const truths = posterior.subarray(unit * q, (unit + 1) * q);
    truths.set(logPrevalence);
    given.forEach((code, column) => {
      const logs = logConfusions[raterOf[column] ?? -1];
      if (code < 0 || logs === undefined) return;
      for (let truth = 0; truth < q; truth++) {
        truths[truth] = (truths[truth] ?? 0) + (logs[truth * q + code] ?? 0);
      }
    });
    const most = truths.reduce((so, log) => Math.max(so, log), -Infinity);
    truths.forEach((log, truth) => (truths[truth] = Math.exp(log - most)));
    normaliseRows(truths, q);
  }
  return posterior;
}

/** One minus the mean posterior of what each person said. */
function missRates(
  { raters, categories, codes }: RatingsTable,
  raterOf: readonly number[],
  people: number,
  posterior: Float64Array,
): (number | null)[] {
  const right = new Float64Array(people);
  const given = new Float64Array(people);
  codes.forEach((code, at) => {
    const person = raterOf[at % raters] ?? -1;
    if (code < 0) return;
    const unit = Math.floor(at / raters);
    right[person] = (right[person] ?? 0) + (posterior[unit * categories.length + code] ?? 0);
    given[person] = (given[person] ?? 0) + 1;
  });
  return Array.from(given, (often, person) =>
    often === 0 ? null : 1 - (right[person] ?? 0) / often,
  );
}
