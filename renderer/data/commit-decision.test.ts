import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { rateOnVisit } from '../../shared/assessing/act-on-visit.ts';
import type { AmendAnswer, PlannedVisit } from '../../shared/assessing/act-on-visit.ts';
import { setCases, stepCases } from '../../shared/assessing/amend-answer.ts';
import { assessmentId, ratingId } from '../../shared/assessing/assess-point.ts';
import { reviveRecords } from '../../shared/assessing/revive-records.ts';
import { startRound } from '../../shared/assessing/start-round.ts';
import { commitDecision } from './commit-intent.ts';
import { openStore } from './store.ts';
import { findUndoable, undoAct } from './undo-act.ts';

const PLAN: PlannedVisit = {
  round: 'round/r',
  point: 'point/p',
  inspector: 'person/i',
  checklistVersion: '2026.1',
};
const ASSESSMENT = assessmentId({ round: 'round/r', point: 'point/p', inspector: 'person/i' });
const RATING = ratingId(ASSESSMENT, 'RD-01');
const AT = '2026-11-23T02:00:00.000Z';
const writer = { replica: 'r1', actor: 'person/i', now: () => 1_800_000_000_000 };

let stores = 0;
function freshVisit() {
  const store = openStore(`decision-${stores++}`);
  const tap = (amend: AmendAnswer) =>
    commitDecision(store, writer, [ASSESSMENT, RATING], (rowOf) =>
      rateOnVisit(PLAN, 'RD-01', amend, AT, rowOf),
    );
  return { store, tap };
}

describe('an act decided inside its transaction', () => {
  it('loses none of many taps made at once', async () => {
    const { store, tap } = freshVisit();
    await Promise.all(Array.from({ length: 20 }, () => tap(stepCases(1))));
    expect((await store.rating.get(RATING))?.values.answer).toEqual({ kind: 'cases', cases: 20 });
    expect((await store.changes.toArray()).map((row) => row.seq)).toHaveLength(20);
  });

  it('writes nothing when it decides for nothing', async () => {
    const { store, tap } = freshVisit();
    await tap(setCases(1));
    expect(await tap(setCases(1))).toBeNull();
    expect(await store.changes.count()).toBe(1);
  });

  it('takes a tap after the first one was undone, and its undo again', async () => {
    const { store, tap } = freshVisit();
    const undo = async () => {
      const act = await findUndoable(store, 'r1');
      if (act !== null) await undoAct(store, writer, act);
    };
    await tap(setCases(2));
    await undo();
    expect((await store.rating.get(RATING))?.values.removed).toBe(true);
    expect((await store.assessment.get(ASSESSMENT))?.values.removed).toBe(true);
    await tap(stepCases(1));
    expect((await store.rating.get(RATING))?.values).toMatchObject({
      removed: false,
      answer: { kind: 'cases', cases: 1 },
    });
    expect((await store.assessment.get(ASSESSMENT))?.values.removed).toBe(false);
    await undo();
    expect((await store.rating.get(RATING))?.values.removed).toBe(true);
  });

  it('starts a round again that was undone', async () => {
    const { store } = freshVisit();
    const intent = startRound(
      { name: '十一月', kind: 'survey', startsOn: '2026-11-23', points: 'all' },
      [],
    );
    const records = intent.sets.map((set) => set.record);
    const start = () =>
      commitDecision(store, writer, records, (rowOf) => reviveRecords(intent, rowOf));
    await start();
    const act = await findUndoable(store, 'r1');
    await undoAct(store, writer, act!);
    expect((await store.round.toArray())[0]?.values.removed).toBe(true);
    await start();
    expect((await store.round.toArray())[0]?.values).toMatchObject({
      name: '十一月',
      removed: false,
    });
  });
});
