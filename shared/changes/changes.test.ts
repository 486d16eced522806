import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextHybridTime } from '../kernel/hybrid-time.ts';
import type { Change } from './change.ts';
import { dotOf, encodeChange, hashChange } from './change.ts';
import { emptyHead } from './compose-change.ts';
import { decodeChange } from './decode-change.ts';
import { conflictFields, foldSet, liveValues } from './fold-set.ts';
import type { MemoryLog } from './memory-log.ts';
import { changesOf, emptyLog, frontierOf, ingestChanges, uniteLogs } from './memory-log.ts';
import { draft, essence, write } from './testing/random-histories.ts';

const RUNS = { numRuns: 400, seed: 20261123 };
const point = 'point/0';
const live = (log: MemoryLog, field = 'f0'): unknown[] =>
  liveValues(log.rows.get(point), field).map((one) => one.value);

describe('one text (L1)', () => {
  const change: Change = {
    replica: 'r1',
    seq: 1,
    prev: '',
    at: '2026-11-23T00:00:00.000Z-0000',
    actor: 'person/a',
    sets: [{ record: point, values: { b: 1, a: '市场' } }],
  };

  it('L1: decode gives back what encode wrote, whatever the order of keys', () => {
    const shuffled = {
      sets: [{ values: { a: '市场', b: 1 }, record: point }],
      actor: 'person/a',
      at: change.at,
      prev: '',
      seq: 1,
      replica: 'r1',
    };
    expect(encodeChange(shuffled)).toBe(encodeChange(change));
    expect(decodeChange(encodeChange(change))).toEqual(change);
  });

  it.each([
    ['white space', (s: string) => s.replace(':', ': ')],
    ['an unknown kind', (s: string) => s.replace('point/0', 'planet/0')],
    ['a fraction for a number', (s: string) => s.replace('"seq":1', '"seq":1.5')],
    ['a cut', (s: string) => s.slice(0, -1)],
    ['a hostile replica', (s: string) => s.replace('"r1"', '"../r1"')],
  ])('L1: refuses a line with %s', (_, spoil) => {
    expect(decodeChange(spoil(encodeChange(change)))).toBeNull();
  });
});

describe('chain (L2, L7, L8)', () => {
  const log = ['a', 'b', 'c'].reduce(
    (sofar, value) => write(sofar, 'r1', point, 'f0', value),
    emptyLog(),
  );
  const [first, second, third] = changesOf(log) as [Change, Change, Change];

  it('L2: every change names the hash of the one before', () => {
    expect([first.prev, second.prev, third.prev]).toEqual([
      '',
      hashChange(first),
      hashChange(second),
    ]);
    expect([first.seq, second.seq, third.seq]).toEqual([1, 2, 3]);
  });

  it('L7: a change already held is counted and changes nothing', () => {
    const again = ingestChanges(log, [second, third]);
    expect([again.same, again.accepted.length]).toEqual([2, 0]);
    expect(essence(again.log)).toEqual(essence(log));
  });

  it('L8: from a gap on the replica is refused, and others go on', () => {
    const other = draft(emptyLog(), 'r2', point, 'f1', 'x') as Change;
    const into = ingestChanges(emptyLog(), [first, third, other]);
    expect(into.notices).toEqual([
      { code: 'chain-gap', severity: 'warning', params: { replica: 'r1', seq: 2 } },
    ]);
    expect(frontierOf(into.log)).toEqual({ r1: 1, r2: 1 });
  });

  it('L8: from an altered change on the chain is refused', () => {
    const altered = { ...second, actor: 'person/someone-else' };
    const into = ingestChanges(emptyLog(), [first, altered, third]);
    expect(into.notices.map((n) => n.code)).toEqual(['chain-broken']);
    expect(frontierOf(into.log)).toEqual({ r1: 2 });
  });
});

describe('tampering (L8, L9)', () => {
  const log = ['a', 'b', 'c'].reduce(
    (sofar, value) => write(sofar, 'r1', point, 'f0', value),
    emptyLog(),
  );
  const [first, second, third] = changesOf(log) as [Change, Change, Change];

  it('L8: an altered change among known ones is not taken for a copied installation', () => {
    const altered = { ...second, actor: 'person/someone-else' };
    const again = ingestChanges(ingestChanges(emptyLog(), [first, second]).log, [
      first,
      altered,
      third,
    ]);
    expect(again.log.chains.size).toBe(2);
    expect(again.forks[0]?.branch).toHaveLength(1);
    const rootless = { ...second, prev: 'f'.repeat(64) };
    expect(ingestChanges(log, [first, rootless]).notices.map((n) => n.code)).toEqual([
      'chain-broken',
    ]);
  });
});

describe('fields and conflicts (L4–L6, L11)', () => {
  it('L4: a writer replaces every value it saw', () => {
    const both = uniteLogs(
      write(emptyLog(), 'r1', point, 'f0', 'a'),
      write(emptyLog(), 'r2', point, 'f0', 'b'),
    );
    expect(live(both)).toEqual(['a', 'b']);
    expect(live(write(both, 'r3', point, 'f0', 'c'))).toEqual(['c']);
  });

  it('L5: different values written apart are a conflict, equal ones are none', () => {
    const a = write(emptyLog(), 'r1', point, 'f0', 'a');
    const conflictOf = (log: MemoryLog): unknown => conflictFields(log.rows.get(point)!);
    expect(conflictOf(uniteLogs(a, write(emptyLog(), 'r2', point, 'f0', 'b')))).toEqual(['f0']);
    expect(conflictOf(uniteLogs(a, write(emptyLog(), 'r2', point, 'f0', 'a')))).toEqual([]);
  });

  it('L5: a conflict stays through a third edit that did not see it', () => {
    const a = write(emptyLog(), 'r1', point, 'f0', 'a');
    const later = uniteLogs(write(a, 'r1', point, 'f0', 'a2'), write(a, 'r2', point, 'f0', 'b'));
    expect(live(later)).toEqual(['a2', 'b']);
  });

  it('L6: a value that arrives after its replacement stays replaced', () => {
    const replaced = draft(emptyLog(), 'r1', point, 'f0', 'a') as Change;
    const known = ingestChanges(emptyLog(), [replaced]).log;
    const replacing = draft(known, 'r2', point, 'f0', 'b') as Change;
    const early = ingestChanges(emptyLog(), [replacing]).log;
    expect(early.rows.get(point)?.awaited).toEqual({ f0: [dotOf(replaced)] });
    const late = ingestChanges(early, [replaced]).log;
    expect(live(late)).toEqual(['b']);
    expect(late.rows.get(point)?.awaited).toBeUndefined();
  });

  it('L4: folding leaves the row it was given alone', () => {
    const row = write(emptyLog(), 'r1', point, 'f0', 'a').rows.get(point)!;
    const before = structuredClone(row);
    foldSet(
      row,
      { record: point, values: { f0: 'b' }, replaces: { f0: ['r1:1'] } },
      'r2:1',
      () => true,
    );
    expect(row).toEqual(before);
  });

  it('L11: writing what is there writes nothing', () => {
    const log = write(emptyLog(), 'r1', point, 'f0', 'a');
    expect(draft(log, 'r1', point, 'f0', 'a')).toBeNull();
  });
});

describe('time (L12)', () => {
  it('L12: a stamp is greater than the last, also when the clock steps back a day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -86_400_000, max: 86_400_000 }), {
          minLength: 2,
          maxLength: 50,
        }),
        (jumps) => {
          let last = '';
          for (const jump of jumps) {
            const next = nextHybridTime(last, 1_700_000_000_000 + jump);
            expect(next > last).toBe(true);
            last = next;
          }
        },
      ),
      RUNS,
    );
  });

  it('L12: a full counter moves to the next millisecond', () => {
    expect(nextHybridTime('2026-01-01T00:00:00.000Z-ffff', 0)).toBe(
      '2026-01-01T00:00:00.001Z-0000',
    );
  });

  it('L12: an older clock does not lose a conflict', () => {
    const late = write(emptyLog(), 'r1', point, 'f0', 'early clock', -1e9);
    expect(
      live(uniteLogs(late, write(emptyLog(), 'r2', point, 'f0', 'right clock', 0))),
    ).toHaveLength(2);
  });

  it('L2: the first change of a replica follows nothing', () => {
    expect(emptyHead('r1')).toEqual({ replica: 'r1', seq: 0, hash: '', at: '' });
  });
});
