import { metresBetween } from '../geo/distance.ts';
import type { Wgs84 } from '../geo/position.ts';

export interface Near<T> {
  readonly of: T;
  /** Metres from where one stands; null where the thing has no position. */
  readonly metres: number | null;
}

/** Things nearest first; those without a position come last, in the order given. */
export function orderByNearness<T>(
  here: Wgs84,
  things: readonly T[],
  positionOf: (thing: T) => Wgs84 | null | undefined,
): readonly Near<T>[] {
  return things
    .map((of): Near<T> => {
      const there = positionOf(of);
      return { of, metres: there ? metresBetween(here, there) : null };
    })
    .sort((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity));
}
