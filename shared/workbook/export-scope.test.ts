import { describe, expect, it } from 'vitest';
import { assessmentId, rateItem, startAssessment } from '../assessing/assess-point.ts';
import { introducePerson } from '../assessing/introduce-person.ts';
import { startRound, roundId } from '../assessing/start-round.ts';
import type { Change } from '../changes/change.ts';
import { hashChange } from '../changes/change.ts';
import type { Intent } from '../changes/compose-change.ts';
import { composeChange, emptyHead } from '../changes/compose-change.ts';
import { emptyLog, frontierOf, ingestChanges } from '../changes/memory-log.ts';
import type { RecordId } from '../kernel/record-id.ts';
import { setRecord } from '../records/set-record.ts';
import { logInScope, otherRounds } from './export-scope.ts';

/** The chain of one replica that carries the intents out one after another. */
function chain(replica: string, intents: readonly Intent[]): readonly Change[] {
  let head = emptyHead(replica);
  return intents.map((intent) => {
    const change = composeChange(head, intent, 'person/p', 0, () => undefined);
    if (change === null) throw new Error('nothing written');
    head = { replica, seq: change.seq, hash: hashChange(change), at: change.at };
    return change;
  });
}

const POINT: RecordId<'point'> = 'point/1';
const draft = (name: string) =>
  ({ name, kind: 'survey', startsOn: '2026-11-01', points: 'all' }) as const;
const round = roundId(draft('A'));
const visit = (inspector: RecordId<'person'>, of = round) => ({
  round: of,
  point: POINT,
  inspector,
});
const visitBy = (inspector: RecordId<'person'>, of = round): readonly Intent[] => [
  introducePerson(inspector, inspector, ''),
  startAssessment(visit(inspector, of), '1', '2026-11-02T00:00:00.000Z'),
  rateItem(assessmentId(visit(inspector, of)), 'RD-01', { kind: 'cases', cases: 1 }, '2026-11-02'),
];

const office = chain('o', [
  { note: 'import-register', sets: [setRecord(POINT, { name: 'Market' })] },
  startRound(draft('A'), []),
]);
const other = chain('b', [startRound(draft('B'), [])]);
const { log } = ingestChanges(emptyLog(), [
  ...office,
  ...other,
  ...chain('m', visitBy('person/m')),
  ...chain('n', visitBy('person/n')),
]);

describe('what an export carries', () => {
  it('takes the chains that wrote in the scope, whole', () => {
    const mine = logInScope(log, { round, inspector: 'person/m', exporter: 'person/m' });
    expect(frontierOf(mine)).toEqual({ m: 3, o: 2 });
    expect(mine.rows.get(POINT)?.values).toEqual({ name: 'Market' });
    const everyone = logInScope(log, { round, inspector: null, exporter: 'person/m' });
    expect(frontierOf(everyone)).toEqual({ m: 3, n: 3, o: 2 });
    expect(everyone.rows.get(assessmentId(visit('person/n')))).toEqual(
      log.rows.get(assessmentId(visit('person/n'))),
    );
  });

  it('is the log itself when every chain belongs', () => {
    const whole = ingestChanges(log, chain('b2', visitBy('person/b'))).log;
    const part = logInScope(whole, { round, inspector: null, exporter: 'person/m' });
    expect(logInScope(part, { round, inspector: null, exporter: 'person/m' })).toBe(part);
  });

  it('takes a decision made elsewhere on a rating in the scope along', () => {
    const record = `rating/${assessmentId(visit('person/m')).slice('assessment/'.length)}.RD-01`;
    const decided = composeChange(
      emptyHead('s'),
      { note: 'decide-conflict', sets: [{ record, values: { note: 'seen again' } }] },
      'person/s',
      0,
      (id) => log.rows.get(id),
    );
    const grown = ingestChanges(log, decided ? [decided] : []).log;
    const mine = logInScope(grown, { round, inspector: 'person/m', exporter: 'person/m' });
    expect(mine.rows.get(record)?.values).toMatchObject({ note: 'seen again' });
  });

  it('names the rounds that ride along in a chain', () => {
    const both = ingestChanges(
      log,
      chain('z', [startRound(draft('A'), []), startRound(draft('C'), [])]),
    );
    const part = logInScope(both.log, { round, inspector: 'person/m', exporter: 'person/m' });
    expect(otherRounds(part, { round, inspector: null, exporter: 'person/m' })).toEqual(['C']);
  });
});
