import { describe, expect, it } from 'vitest';
import { fuzzMerge } from './testing/fuzz-merge.ts';

describe('mutated workbooks', () => {
  it('M10: none crashes or half-applies; the good file beside them is always merged', async () => {
    const outcome = await fuzzMerge(60, 20_261_126);
    expect(outcome.failures).toEqual([]);
    expect(outcome.merged + outcome.edited + outcome.refused).toBe(60);
    expect(outcome.refused).toBeGreaterThan(0);
    expect(outcome.edited).toBeGreaterThan(0);
  });
});
