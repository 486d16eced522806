import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerKind } from '../checklist/checklist.ts';
import type { Answer } from '../scoring/answer.ts';
import { answerCell } from './answer-text.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { readAnswer } from './read-answer.ts';
import type { Cell } from './sheet-grid.ts';
import { cellText } from './sheet-grid.ts';

const count = fc.nat(999);
const answers: fc.Arbitrary<Answer> = fc.oneof(
  fc.boolean().map((pass) => ({ kind: 'verdict' as const, pass })),
  count.map((cases) => ({ kind: 'cases' as const, cases })),
  count.map((found) => ({ kind: 'quantity' as const, found })),
  fc.tuple(count, count).map(([events, seconds]) => ({ kind: 'timed' as const, events, seconds })),
  fc.tuple(count, count, count).map(([events, opportunities, seconds]) => ({
    kind: 'timed' as const,
    events,
    opportunities,
    seconds,
  })),
  fc
    .tuple(count, count)
    .map(([a, b]) => ({ kind: 'asked' as const, passed: Math.min(a, b), asked: Math.max(a, b) })),
  fc.nat(99_999).map((n) => ({ kind: 'measured' as const, value: n / 100 })),
  fc
    .tuple(fc.nat(99_999), count)
    .map(([n, total]) => ({ kind: 'measured' as const, value: n / 100, total })),
);

const read = (cell: Cell, kind: AnswerKind, current: Answer | null = null): unknown => {
  const result = readAnswer(cell, kind, current);
  return result.ok ? result.value : result.error;
};

describe('answers in cells', () => {
  it('W4: every answer is read back from its cell, as number or as text', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const cell = answerCell(answer);
        const kind = answer.kind as AnswerKind;
        expect(read(cell, kind)).toEqual(answer);
        expect(read(cellText(cell), kind)).toEqual(answer);
        expect(read({ formula: 'X', cached: cell as string }, kind)).toEqual(answer);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('W4: words are read as a person reads them', () => {
    const pass = { kind: 'verdict', pass: true };
    for (const cell of ['符合', '√', '合格', 1, '1', 'Y', ' yes ', true, '１', 'Ｙ', '是']) {
      expect(read(cell, 'verdict')).toEqual(pass);
    }
    for (const cell of ['不符合', '×', 'X', 0, 'n', false, '不合格', '否']) {
      expect(read(cell, 'verdict')).toEqual({ kind: 'verdict', pass: false });
    }
    expect(read('３例', 'cases')).toEqual({ kind: 'cases', cases: 3 });
    expect(read('无', 'cases')).toEqual({ kind: 'cases', cases: 0 });
    expect(read('８／１０', 'asked')).toEqual({ kind: 'asked', passed: 8, asked: 10 });
    expect(read('2起/5分钟', 'timed')).toEqual({ kind: 'timed', events: 2, seconds: 300 });
    expect(read(4, 'timed', { kind: 'timed', events: 2, seconds: 300 })).toEqual({
      kind: 'timed',
      events: 4,
      seconds: 300,
    });
    expect(read('不涉及', 'cases')).toEqual({ kind: 'notApplicable' });
    expect(read('  ', 'cases')).toBeNull();
  });

  it('W4: what is unclear is not guessed', () => {
    expect(read('大概', 'verdict')).toBe('unclear');
    expect(read(2, 'verdict')).toBe('unclear');
    expect(read(-1, 'cases')).toBe('unclear');
    expect(read(1.5, 'cases')).toBe('unclear');
    expect(read('11/10', 'asked')).toBe('unclear');
    expect(read({ date: '2026-08-10' }, 'asked')).toBe('unclear');
    expect(read(4, 'timed')).toBe('unclear');
  });
});

describe('base64', () => {
  it('W6: bytes survive', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        const text = encodeBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(decodeBase64(text)).toEqual(bytes);
      }),
      { seed: 6 },
    );
    expect(decodeBase64('ab?=')).toBeNull();
    expect(decodeBase64('abc')).toBeNull();
  });
});
