import { fail, succeed } from '../kernel/result.ts';
import type { CoefficientName } from './agreement-report.ts';
import type { Interval } from './bootstrap-units.ts';
import { bootstrapUnits } from './bootstrap-units.ts';
import type { CountFigure } from './count-figures.ts';
import { countFigures } from './count-figures.ts';
import type { Outcome, Outcomes } from './coefficient-outcome.ts';
import { studentInterval } from './interval-of-error.ts';
import type { RandomStream } from './seeded-random.ts';
import type { UnitCounts } from './unit-counts.ts';
import type { UnitSample } from './unit-sample.ts';
import { wholeSample } from './unit-sample.ts';

/** All coefficients blind to who rated, each with its published interval and a bootstrap one; those of `wanted` only. */
export function measureCounts(
  counts: UnitCounts,
  scores: Float64Array | null,
  wanted: ReadonlySet<CoefficientName>,
  draws: number,
  random: RandomStream,
): Outcomes {
  const sample = wholeSample(counts);
  const figures = countFigures(counts, scores).filter(({ name }) => wanted.has(name));
  const intervals = draws > 0 && sample.paired > 1 ? draw(counts, figures, draws, random) : {};
  const outcomes: Outcomes = {};
  for (const figure of figures)
    outcomes[figure.name] = settle(figure, sample, intervals[figure.name] ?? null);
  return outcomes;
}

function draw(
  counts: UnitCounts,
  figures: readonly CountFigure[],
  draws: number,
  random: RandomStream,
): Partial<Record<CoefficientName, Interval | null>> {
  const valueOf = figures.map(({ name, value }) => [name, value] as const);
  return bootstrapUnits(counts, Object.fromEntries(valueOf), draws, random);
}

function settle(figure: CountFigure, sample: UnitSample, bootstrap: Interval | null): Outcome {
  const value = figure.value(sample);
  if (value === null) return fail({ code: 'no-variation' });
  const error = sample.paired > 1 ? figure.error(sample) : null;
  if (error !== null) {
    const ends = studentInterval(value, error, sample.units, figure.least);
    return succeed({ value, ...ends, method: 'linearised-t', bootstrap });
  }
  if (bootstrap !== null) return succeed({ value, ...bootstrap, method: 'bootstrap', bootstrap });
  return succeed({ value, low: null, high: null, method: 'none', bootstrap });
}
