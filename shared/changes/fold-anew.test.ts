import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FoldAnew } from './fold-anew.ts';
import type { MemoryLog } from './memory-log.ts';
import { changesOf, uniteLogs } from './memory-log.ts';
import { histories, play } from './testing/random-histories.ts';

describe('L13 records folded anew', () => {
  it('L13: are what the whole log folds, and only those asked for', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const log = play(steps).reduce<MemoryLog>(uniteLogs, {
          chains: new Map(),
          rows: new Map(),
        });
        const anew = new FoldAnew(new Set(['point/0']));
        for (const change of changesOf(log).toReversed().toSorted(bySeq)) anew.add(change);
        expect(anew.rows.get('point/0')).toEqual(log.rows.get('point/0'));
        expect(anew.rows.has('point/1')).toBe(false);
      }),
      { numRuns: 200, seed: 20261127 },
    );
  });
});

const bySeq = (a: { readonly seq: number }, b: { readonly seq: number }): number => a.seq - b.seq;
