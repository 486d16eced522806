const FIRST = 1_000;
const LONGEST = 60_000;

/**
 * Milliseconds before try number `tries` + 1: doubling from one second to a minute, up to half as much again by
 * the tile's ordinal, so that tiles which failed together do not come back together.
 */
export function retryDelay(tries: number, ordinal: number): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** (tries - 1));
  return whole + Math.floor((whole / 2) * ((ordinal % 16) / 16));
}
