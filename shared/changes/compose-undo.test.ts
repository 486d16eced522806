import { describe, expect, it } from 'vitest';
import type { Change } from './change.ts';
import { composeChange } from './compose-change.ts';
import { composeUndo, lastUndoable } from './compose-undo.ts';
import { liveValues } from './fold-set.ts';
import type { MemoryLog } from './memory-log.ts';
import { changeAt, emptyLog, ingestChanges, uniteLogs } from './memory-log.ts';
import { write } from './testing/random-histories.ts';

const point = 'point/0';
const live = (log: MemoryLog, field = 'f0'): unknown[] =>
  liveValues(log.rows.get(point), field).map((one) => one.value);

describe('undo (L10)', () => {
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
