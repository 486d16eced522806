import { expect, it } from 'vitest';
import type { Change } from '../../shared/changes/change.ts';
import { encodeChange } from '../../shared/changes/change.ts';
import { changeHeading } from './change-heading.ts';

const heading = {
  replica: 'r1',
  seq: 7,
  at: '2026-11-23T09:53:00.000Z-0000',
  actor: 'person/1',
};
const rest = { prev: 'ab', sets: [{ record: 'point/1', values: { name: '甲' } }] };
const change: Change = { ...heading, ...rest, note: 'import-register' };

it('reads who, when and what act from the text of a change, without its sets', () => {
  expect(changeHeading(encodeChange(change))).toEqual({ ...heading, note: 'import-register' });
});

it('is not led astray by a note that looks like the sets', () => {
  const note = 'a","sets":[]}';
  expect(changeHeading(encodeChange({ ...change, note })).note).toBe(note);
});

it('reads a change without a note', () => {
  expect(changeHeading(encodeChange({ ...heading, ...rest }))).toEqual(heading);
});
