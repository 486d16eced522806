import { describe, expect, it } from 'vitest';
import { composeChange, emptyHead } from '../changes/compose-change.ts';
import type { Head } from '../changes/compose-change.ts';
import { hashChange } from '../changes/change.ts';
import type { Change } from '../changes/change.ts';
import { emptyLog, ingestChanges } from '../changes/memory-log.ts';
import type { JsonValue } from '../kernel/json.ts';
import { conflictQuestions, takeSide } from './conflict-questions.ts';

const RECORD = 'rating/a.RD-01';

function write(replica: string, values: Record<string, JsonValue>, head?: Head): Change {
  const intent = { note: 'rate', sets: [{ record: RECORD, values }] };
  const change = composeChange(head ?? emptyHead(replica), intent, 'person/p', 0, () => undefined);
  if (change === null) throw new Error('nothing written');
  return change;
}

const rowOf = (changes: readonly Change[]) => {
  const row = ingestChanges(emptyLog(), changes).log.rows.get(RECORD);
  if (row === undefined) throw new Error('no row');
  return row;
};

describe('questions a conflict asks', () => {
  const a = write('a', { answer: { kind: 'verdict', pass: true }, ratedAt: '1' });
  const b = write('b', { answer: { kind: 'verdict', pass: false }, ratedAt: '2' });

  it('an answer and its time, written by the same two acts, are one question', () => {
    const [question, ...others] = conflictQuestions(rowOf([b, a]));
    expect(others).toEqual([]);
    expect([...(question?.fields ?? [])].sort()).toEqual(['answer', 'ratedAt']);
    expect(question?.sides).toEqual([
      { dots: ['a:1'], values: { answer: { kind: 'verdict', pass: true }, ratedAt: '1' } },
      { dots: ['b:1'], values: { answer: { kind: 'verdict', pass: false }, ratedAt: '2' } },
    ]);
  });

  it('fields that different acts wrote are questions of their own', () => {
    const head = (change: Change): Head => ({ ...change, hash: hashChange(change) });
    const noteA = write('a', { note: 'x' }, head(a));
    const noteB = write('b', { note: 'y' }, head(b));
    const questions = conflictQuestions(rowOf([a, noteA, b, noteB]));
    expect(questions.map(({ fields }) => [...fields].sort())).toEqual([
      ['answer', 'ratedAt'],
      ['note'],
    ]);
  });

  it('those who wrote the same stand together', () => {
    const c = write('c', { answer: { kind: 'verdict', pass: false }, ratedAt: '2' });
    const [question] = conflictQuestions(rowOf([a, b, c]));
    expect(question?.sides.map(({ dots }) => dots)).toEqual([['a:1'], ['b:1', 'c:1']]);
  });

  it('no conflict asks nothing, and a side taken ends it', () => {
    expect(conflictQuestions(rowOf([a]))).toEqual([]);
    const open = rowOf([a, b]);
    const [question] = conflictQuestions(open);
    if (question === undefined) throw new Error('no question');
    const side = question.sides[1];
    if (side === undefined) throw new Error('no second side');
    const decided = composeChange(
      emptyHead('d'),
      takeSide(question, side),
      'person/p',
      0,
      () => open,
    );
    const row = rowOf([a, b, ...(decided ? [decided] : [])]);
    expect(conflictQuestions(row)).toEqual([]);
    expect(row.values).toMatchObject({ answer: { pass: false }, ratedAt: '2' });
  });
});
