import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from './change.ts';
import { encodeChange } from './change.ts';
import { composeChange } from './compose-change.ts';
import { composeUndo, lastUndoable } from './compose-undo.ts';
import { decodeChange } from './decode-change.ts';
import { liveValues } from './fold-set.ts';
import type { MemoryLog } from './memory-log.ts';
import { changeAt, changesOf, emptyLog, ingestChanges, uniteLogs } from './memory-log.ts';
import { essence, write } from './testing/random-histories.ts';

const point = 'point/0';
const live = (log: MemoryLog, field = 'f0'): unknown[] =>
  liveValues(log.rows.get(point), field).map((one) => one.value);

const undo = (log: MemoryLog, replica: string): MemoryLog => {
  const own = [...(log.chains.get(replica) ?? [])].reverse();
  const act = lastUndoable(own.map((hashed) => hashed.change));
  if (!act) return log;
  const intent = composeUndo(
    act,
    (id) => log.rows.get(id),
    (dot) => changeAt(log, dot),
  );
  const last = own[0]!;
  const change = composeChange(
    { replica, seq: last.change.seq, hash: last.hash, at: last.change.at },
    intent,
    'person/a',
    0,
    (id) => log.rows.get(id),
  );
  return change ? ingestChanges(log, [change]).log : log;
};

describe('undo (L10)', () => {
  it('L10: the value before comes back, act by act', () => {
    let log = ['a', 'b', 'c'].reduce(
      (sofar, value) => write(sofar, 'r1', point, 'f0', value),
      emptyLog(),
    );
    log = undo(log, 'r1');
    expect(live(log)).toEqual(['b']);
    log = undo(log, 'r1');
    expect(live(log)).toEqual(['a']);
  });

  it('L10: undoing the act that made a record marks it removed', () => {
    const log = undo(write(emptyLog(), 'r1', point, 'f0', 'a'), 'r1');
    expect(live(log, 'removed')).toEqual([true]);
  });

  it('L10: that a person was introduced is not offered, a correction of the name is', () => {
    const first: Change = {
      replica: 'r1',
      seq: 1,
      prev: '',
      at: '2026-11-23T00:00:00.000Z-0000',
      actor: 'person/a',
      note: 'introduce-person',
      sets: [{ record: 'person/a', values: { name: '王' } }],
    };
    const corrected = {
      record: 'person/a',
      values: { name: '王敏' },
      replaces: { name: ['r1:1'] },
    };
    const second: Change = { ...first, seq: 2, sets: [corrected] };
    expect(lastUndoable([first])).toBeNull();
    expect(lastUndoable([second, first])).toBe(second);
  });

  it('L10: the clock of an attempt is not turned back; the act before it is', () => {
    const act = (seq: number, note: string): Change => ({
      replica: 'r1',
      seq,
      prev: '',
      at: '2026-11-23T00:00:00.000Z-0000',
      actor: 'person/a',
      note,
      sets: [],
    });
    const rating = act(2, 'rate');
    expect(lastUndoable([act(1, 'begin-attempt')])).toBeNull();
    expect(lastUndoable([act(3, 'hand-in'), rating, act(1, 'begin-attempt')])).toBe(rating);
  });

  it('L10: undoing one side of a conflict leaves the other, through further undos too', () => {
    const base = write(emptyLog(), 'r1', point, 'f0', 'a');
    const second = write(base, 'r1', point, 'f0', 'a2');
    const mine = write(second, 'r1', point, 'f0', 'b');
    const torn = uniteLogs(mine, write(second, 'r2', point, 'f0', 'theirs'));
    const once = undo(torn, 'r1');
    expect(live(once)).toEqual(['theirs']);
    expect(live(undo(undo(once, 'r1'), 'r1'))).toEqual(['theirs']);
  });

  it('L10: what others differ about stays for a person', () => {
    const base = write(emptyLog(), 'r1', point, 'f0', 'a');
    const logs = ['b', 'c', 'd'].map((value, n) => write(base, `r${n + 1}`, point, 'f0', value));
    const torn = logs.reduce(uniteLogs);
    expect(live(undo(torn, 'r1'))).toEqual(['b', 'c', 'd']);
  });

  it('L10: a record that others made too is not removed', () => {
    const both = uniteLogs(
      write(emptyLog(), 'r1', point, 'f0', 'a'),
      write(emptyLog(), 'r2', point, 'f0', 'a'),
    );
    expect(live(undo(both, 'r1'), 'removed')).toEqual([]);
    expect(live(undo(both, 'r1'))).toEqual(['a', 'a']);
  });

  it('L10: what someone wrote since stays', () => {
    const mine = write(write(emptyLog(), 'r1', point, 'f0', 'a'), 'r1', point, 'f0', 'b');
    const log = undo(write(mine, 'r2', point, 'f0', 'theirs'), 'r1');
    expect(live(log)).toEqual(['theirs']);
  });
});

describe('undo of a decision (L10)', () => {
  /** Two sides of one field, each value written by its own replica, on top of a common one. */
  const tear = (a: string, b: string): MemoryLog => {
    const base = write(emptyLog(), 'r0', point, 'f0', 'base');
    return uniteLogs(write(base, 'r1', point, 'f0', a), write(base, 'r2', point, 'f0', b));
  };
  const writers = (log: MemoryLog): unknown[] =>
    liveValues(log.rows.get(point), 'f0').map(({ value, dot, of }) => [value, of ?? dot]);

  it('L10: opens the conflict again, with who wrote each side, however often', () => {
    let log = tear('a', 'b');
    const open = writers(log);
    for (const decided of ['a', 'b', 'neither']) {
      log = write(log, 'r1', point, 'f0', decided);
      expect(live(log)).toEqual([decided]);
      log = undo(log, 'r1');
      expect(writers(log)).toEqual(open);
      expect(log.rows.get(point)?.conflict).toBe(1);
    }
  });

  it('L10: the side a person takes back after that is gone, the other stays', () => {
    const opened = undo(write(tear('a', 'b'), 'r1', point, 'f0', 'b'), 'r1');
    expect(live(undo(opened, 'r1'))).toEqual(['b']);
  });

  it('L10: what others wrote beside the decision stands with the sides', () => {
    const torn = tear('a', 'b');
    const beside = write(torn, 'r3', point, 'f0', 'c');
    const met = uniteLogs(write(torn, 'r1', point, 'f0', 'a'), beside);
    expect(live(met)).toEqual(['a', 'c']);
    expect(live(undo(met, 'r1'))).toEqual(['a', 'b', 'c']);
  });

  it('L10: the undoing change keeps its text, and a copied laptop its values', () => {
    const log = undo(write(tear('a', 'b'), 'r1', point, 'f0', 'b'), 'r1');
    const changes = changesOf(log);
    for (const change of changes) expect(decodeChange(encodeChange(change))).toEqual(change);
    const shared = changes.filter(({ replica, seq }) => replica !== 'r1' || seq < 2);
    const other = write(ingestChanges(emptyLog(), shared).log, 'r1', point, 'f0', 'copy');
    const [one, two] = [uniteLogs(log, other), uniteLogs(other, log)];
    expect(essence(one)).toEqual(essence(two));
    expect(new Set(live(one))).toEqual(new Set(['a', 'b', 'copy']));
  });

  it('L10: every order and side of arrival gives the same records', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'b', 'neither'),
        fc.constantFrom('r1', 'r2', 'r3'),
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (decided, by, order, again) => {
          const torn = tear('a', 'b');
          let log = undo(write(torn, by, point, 'f0', decided), by);
          if (again) log = write(log, 'r2', point, 'f0', 'final');
          log = uniteLogs(log, write(torn, 'r4', point, 'f0', 'late'));
          const shuffled = changesOf(log)
            .map((change, index) => ({ change, at: order[index] ?? 0 }))
            .sort((x, y) => x.at - y.at)
            .map(({ change }) => change);
          const parcels = [...new Set(shuffled.map(({ replica }) => replica))].map((replica) =>
            shuffled.filter((change) => change.replica === replica),
          );
          const arrived = parcels.reduce(
            (sofar, parcel) => ingestChanges(sofar, parcel).log,
            emptyLog(),
          );
          expect(essence(arrived)).toEqual(essence(log));
          expect(essence(uniteLogs(torn, log))).toEqual(essence(uniteLogs(log, torn)));
        },
      ),
      { seed: 20261126, numRuns: 200 },
    );
  });
});
