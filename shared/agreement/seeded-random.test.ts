import { describe, expect, it } from 'vitest';
import { seededRandom, xoshiro128 } from './seeded-random.ts';

describe('A16: the seeded stream', () => {
  it('A16: xoshiro128** from the state 1, 2, 3, 4 as in the test of rand_xoshiro', () => {
    const random = xoshiro128(1, 2, 3, 4);
    const words = Array.from({ length: 5 }, () => random() * 2 ** 32);
    expect(words).toEqual([11520, 0, 5927040, 70819200, 2031721883]);
  });

  it('A16: seeds differ in every bit they have, beyond 32 too', () => {
    const firsts = [0, 1, 2, -1, 2 ** 32, 2 ** 32 + 1, 2 ** 52].map((seed) => seededRandom(seed)());
    expect(new Set(firsts).size).toBe(7);
    expect(firsts.every((first) => first >= 0 && first < 1)).toBe(true);
  });

  it('A16: ten drawers fill evenly (χ² with 9 degrees of freedom below its .999-quantile, 27.9)', () => {
    const random = seededRandom(42);
    const drawers = Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) drawers[Math.floor(random() * 10)]! += 1;
    expect(drawers.reduce((sum, often) => sum + (often - 10_000) ** 2 / 10_000, 0)).toBeLessThan(
      27.9,
    );
  });
});
