import { describe, expect, it } from 'vitest';
import type { RecordRow } from '../records/record-row.ts';
import type { Answer } from '../scoring/answer.ts';
import { noteOnVisit, onVisit, rateOnVisit } from './act-on-visit.ts';
import type { PlannedVisit } from './act-on-visit.ts';
import { setCases, stepCases } from './amend-answer.ts';
import { assessmentId, ratingId } from './assess-point.ts';
import { noteFinding } from './record-evidence.ts';

const PLAN: PlannedVisit = {
  round: 'round/r',
  point: 'point/p',
  inspector: 'person/i',
  checklistVersion: '2026.1',
};
const AT = '2026-11-23T02:00:00.000Z';
const ASSESSMENT = assessmentId({ round: 'round/r', point: 'point/p', inspector: 'person/i' });
const RATING = ratingId(ASSESSMENT, 'RD-01');

const row = (id: string, values: object, more: object = {}): RecordRow =>
  ({ id, values, dots: {}, ...more }) as unknown as RecordRow;
const stored = (...rows: RecordRow[]) => {
  const byId = new Map<string, RecordRow>(rows.map((one) => [one.id, one]));
  return (record: string) => byId.get(record);
};
const begun = row(ASSESSMENT, { round: 'round/r' });
const rated = (answer: Answer | null, more: object = {}) =>
  row(RATING, { assessment: ASSESSMENT, item: 'RD-01', answer, ...more });

describe('acts on a visit', () => {
  it('begin it with the first tap, in one act', () => {
    const intent = rateOnVisit(PLAN, 'RD-01', setCases(1), AT, stored());
    expect(intent?.note).toBe('rate');
    expect(intent?.sets.map((set) => set.record)).toEqual([ASSESSMENT, RATING]);
    expect(intent?.sets[0]?.values).toMatchObject({ checklistVersion: '2026.1', startedAt: AT });
    expect(intent?.sets[1]?.values['answer']).toEqual({ kind: 'cases', cases: 1 });
  });

  it('do not begin it again', () => {
    const intent = rateOnVisit(PLAN, 'RD-01', setCases(1), AT, stored(begun));
    expect(intent?.sets.map((set) => set.record)).toEqual([RATING]);
  });

  it('count on from what is stored, not from what was shown', () => {
    const rows = stored(begun, rated({ kind: 'cases', cases: 4 }));
    const intent = rateOnVisit(PLAN, 'RD-01', stepCases(1), AT, rows);
    expect(intent?.sets[0]?.values['answer']).toEqual({ kind: 'cases', cases: 5 });
  });

  it('write nothing for the answer that is there already', () => {
    const rows = stored(begun, rated({ kind: 'cases', cases: 1 }));
    expect(rateOnVisit(PLAN, 'RD-01', setCases(1), AT, rows)).toBeNull();
    expect(rateOnVisit(PLAN, 'RD-01', () => null, AT, stored(begun))).toBeNull();
  });

  it('write the shown answer of a conflict, because that decides it', () => {
    const disputed = row(
      RATING,
      { item: 'RD-01', answer: { kind: 'cases', cases: 1 } },
      { concurrent: { answer: [] }, conflict: 1 },
    );
    expect(rateOnVisit(PLAN, 'RD-01', setCases(1), AT, stored(begun, disputed))).not.toBeNull();
  });

  it('bring back what an undo removed, without the answer it had', () => {
    const gone = stored(
      row(ASSESSMENT, { round: 'round/r', removed: true }),
      rated({ kind: 'cases', cases: 4 }, { removed: true }),
    );
    const intent = rateOnVisit(PLAN, 'RD-01', stepCases(1), AT, gone);
    expect(intent?.sets.map((set) => set.values['removed'])).toEqual([false, false]);
    expect(intent?.sets[1]?.values['answer']).toEqual({ kind: 'cases', cases: 1 });
    const note = noteOnVisit(PLAN, 'RD-01', 'x', AT, gone);
    expect(note?.sets[1]?.values).toMatchObject({ removed: false, answer: null, note: 'x' });
  });

  it('keep a remark only when it differs', () => {
    const rows = stored(begun, rated(null, { note: 'seen' }));
    expect(noteOnVisit(PLAN, 'RD-01', 'seen', AT, rows)).toBeNull();
    expect(noteOnVisit(PLAN, 'RD-01', '', AT, rows)?.sets[0]?.values['note']).toBe('');
    expect(noteOnVisit(PLAN, 'RD-01', '', AT, stored())).toBeNull();
  });

  it('begin it with a finding too', () => {
    const fields = { assessment: ASSESSMENT, item: 'RD-01', text: 'litter', foundAt: AT };
    const intent = onVisit(PLAN, noteFinding('finding/f', fields), AT, stored());
    expect(intent.note).toBe('note-finding');
    expect(intent.sets.map((set) => set.record)).toEqual([ASSESSMENT, 'finding/f']);
  });
});
