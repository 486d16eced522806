import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskedConflict, BulkChoice } from './bulk-decisions.ts';
import { decideInBulk, takeSides } from './bulk-decisions.ts';

/** A conflict whose sides were written by these people at these times. */
const conflict = (
  record: string,
  field: string,
  ...sides: readonly (readonly [value: number, ...by: readonly (readonly [string, number])[]])[]
): AskedConflict => {
  const told = sides.map(([value, ...by]) => ({
    side: { dots: by.map(([actor, at]) => `${actor}:${at}`), values: { [field]: value } },
    sources: by.map(([actor, at]) => ({ actor, at })),
  }));
  return {
    question: { record, fields: [field], sides: told.map(({ side }) => side) },
    sides: told,
  };
};
const values = (conflicts: readonly AskedConflict[], choice: BulkChoice) =>
  decideInBulk(conflicts, choice).map(({ side }) => side.values);

const A = conflict('rating/1', 'answer', [1, ['person/z', 10]], [2, ['person/l', 20]]);
const B = conflict('rating/2', 'answer', [3, ['person/z', 30]], [4, ['person/l', 20]]);
const ELSE = conflict('rating/3', 'answer', [5, ['person/w', 1]], [6, ['person/l', 1]]);

describe('M21 many conflicts decided by one rule', () => {
  it('M21 all from one person', () => {
    const choice = { by: 'people', actors: ['person/z'] } as const;
    expect(values([A, B, ELSE], choice)).toEqual([{ answer: 1 }, { answer: 3 }]);
    const both = conflict('rating/4', 'note', [1, ['person/z', 1]], [2, ['person/z', 2]]);
    expect(values([both], choice)).toEqual([]);
  });

  it('M21 the later one, and none where two are of one moment', () => {
    expect(values([A, B, ELSE], { by: 'latest' })).toEqual([{ answer: 2 }, { answer: 3 }]);
    const again = conflict(
      'rating/5',
      'note',
      [1, ['person/z', 1], ['person/l', 9]],
      [2, ['person/w', 5]],
    );
    expect(values([again], { by: 'latest' })).toEqual([{ note: 1 }]);
  });

  it('M21 is one act, each record in it once', () => {
    const note = conflict('rating/1', 'note', [7, ['person/z', 10]], [8, ['person/l', 20]]);
    expect(takeSides(decideInBulk([A, note, B], { by: 'people', actors: ['person/l'] }))).toEqual({
      note: 'decide-conflicts',
      sets: [
        { record: 'rating/1', values: { answer: 2, note: 8 } },
        { record: 'rating/2', values: { answer: 4 } },
      ],
    });
  });

  it('M21 every decision is for one of the sides of its question, and each question is decided once at most', () => {
    const source = fc.tuple(fc.constantFrom('person/a', 'person/b', 'person/c'), fc.nat(3));
    const side = fc.tuple(fc.nat(9), source, source);
    const questions = fc.array(fc.array(side, { minLength: 2, maxLength: 4 }), { maxLength: 8 });
    const choices: readonly BulkChoice[] = [
      { by: 'latest' },
      { by: 'people', actors: ['person/a'] },
    ];
    fc.assert(
      fc.property(questions, fc.constantFrom(...choices), (all, choice) => {
        const conflicts = all.map((sides, n) => conflict(`rating/${n}`, 'answer', ...sides));
        const decided = decideInBulk(conflicts, choice);
        expect(new Set(decided.map(({ asked }) => asked)).size).toBe(decided.length);
        for (const { asked, side: chosen } of decided)
          expect(asked.question.sides).toContain(chosen);
      }),
    );
  });
});
