/** How many were done by a time (ms). */
export interface RateSample {
  readonly at: number;
  readonly done: number;
}

const WINDOW = 15_000;
/** Less says nothing. */
const LEAST = 1_000;

/** The samples with another one, those older than a quarter of a minute left out but for one. */
export function withSample(samples: readonly RateSample[], sample: RateSample): RateSample[] {
  const first = samples.findLastIndex(({ at }) => at <= sample.at - WINDOW);
  return [...samples.slice(Math.max(0, first)), sample];
}

/** Done a second over the samples; null before there is a second of them. */
export function recentRate(samples: readonly RateSample[]): number | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at - first.at < LEAST) return null;
  return ((last.done - first.done) / (last.at - first.at)) * 1000;
}
