import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from './change.ts';
import { liveValues } from './fold-set.ts';
import type { MemoryLog } from './memory-log.ts';
import { changesOf, emptyLog, ingestChanges, uniteLogs } from './memory-log.ts';
import { essence, histories, play, write } from './testing/random-histories.ts';

const RUNS = { numRuns: 400, seed: 20261123 };
const point = 'point/0';
const live = (log: MemoryLog, field = 'f0'): unknown[] =>
  liveValues(log.rows.get(point), field).map((one) => one.value);

describe('union (L3)', () => {
  it('L3: two logs united either way are the same truth', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const [a, b] = play(steps) as [MemoryLog, MemoryLog];
        expect(essence(uniteLogs(a, b))).toEqual(essence(uniteLogs(b, a)));
      }),
      RUNS,
    );
  });

  it('L3: three logs united in any grouping are the same truth, and once more changes nothing', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const [a, b, c] = play(steps) as [MemoryLog, MemoryLog, MemoryLog];
        const left = uniteLogs(uniteLogs(a, b), c);
        expect(essence(left)).toEqual(essence(uniteLogs(a, uniteLogs(b, c))));
        expect(essence(uniteLogs(left, left))).toEqual(essence(left));
      }),
      RUNS,
    );
  });

  it('L3: any parcelling of the changes that keeps each chain in order gives the same records', () => {
    fc.assert(
      fc.property(
        histories,
        fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
        (steps, picks) => {
          const all = play(steps).reduce(uniteLogs);
          const queues = [...all.chains.values()].map((chain) => chain.map((one) => one.change));
          let log = emptyLog();
          for (let i = 0; queues.some((queue) => queue.length > 0); i++) {
            const waiting = queues.filter((queue) => queue.length > 0);
            const queue = waiting[(picks[i % picks.length] as number) % waiting.length] as Change[];
            log = ingestChanges(log, [queue.shift() as Change]).log;
          }
          expect(essence(log)).toEqual(essence(all));
        },
      ),
      RUNS,
    );
  });
});

describe('forks (L9)', () => {
  const base = write(emptyLog(), 'r1', point, 'f0', 'start');
  const one = write(write(base, 'r1', point, 'f0', 'one'), 'r1', point, 'f1', 'more');
  const two = write(base, 'r1', point, 'f0', 'two');

  it('L9: a copied installation that wrote on loses nothing, and both laptops agree', () => {
    const left = uniteLogs(one, two);
    const right = uniteLogs(two, one);
    expect(essence(left)).toEqual(essence(right));
    expect(live(left).sort()).toEqual(['one', 'two']);
    expect(live(left, 'f1')).toEqual(['more']);
    expect(changesOf(left)).toHaveLength(4);
  });

  it('L9: meeting the fork again changes nothing', () => {
    const left = uniteLogs(one, two);
    expect(essence(uniteLogs(left, two))).toEqual(essence(left));
    expect(essence(uniteLogs(left, one))).toEqual(essence(left));
    expect(essence(uniteLogs(one, left))).toEqual(essence(left));
  });

  it('L9: three copies come to the same names in every order', () => {
    const three = write(base, 'r1', point, 'f0', 'three');
    const results = [
      [one, two, three],
      [three, one, two],
      [two, three, one],
      [three, two, one],
    ].map((order) => essence(order.reduce(uniteLogs)));
    for (const result of results) expect(result).toEqual(results[0]);
  });

  it('L9: histories that come in one parcel are told apart as if they came one after the other', () => {
    const three = write(write(base, 'r1', point, 'f0', 'three'), 'r1', point, 'f1', 'last');
    const copies = [one, two, three];
    const expected = essence(copies.reduce(uniteLogs));
    const parcel = copies.flatMap(changesOf);
    for (const order of [parcel, parcel.toReversed()]) {
      const together = ingestChanges(emptyLog(), order);
      expect(essence(together.log)).toEqual(expected);
      expect(together.notices.map(({ code }) => code)).not.toContain('chain-broken');
      expect(essence(ingestChanges(base, order).log)).toEqual(expected);
      const missing = order.filter(({ seq }) => seq > 1);
      expect(essence(ingestChanges(base, missing).log)).toEqual(expected);
    }
    expect(live(ingestChanges(emptyLog(), parcel).log).sort()).toEqual(['one', 'three', 'two']);
  });
});
