import { expect, it } from 'vitest';
import { isPresent, isWhole } from './is-whole.ts';
import type { RecordRow } from './record-row.ts';

const row = (id: string, values: Record<string, unknown>): RecordRow =>
  ({ id, values, dots: {} }) as RecordRow;

it('L13: what was written to a record whose beginning is gone is nothing to show', () => {
  expect(isWhole(row('rating/1', { answer: null }))).toBe(false);
  expect(isWhole(row('rating/1', { answer: null, assessment: 'assessment/1' }))).toBe(true);
  expect(isWhole(row('other/1', { name: 'x' }))).toBe(false);
});

it('a removed record is whole and not present', () => {
  const removed = row('point/1', { name: '', removed: true });
  expect([isWhole(removed), isPresent(removed)]).toEqual([true, false]);
  expect(isPresent(row('point/1', { name: '' }))).toBe(true);
});
