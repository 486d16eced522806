import { expect, it } from 'vitest';
import type { MergeLine } from '../../../shared/merge/list-merge-lines.ts';
import { groupLines } from './group-lines.ts';

const line = (effect: MergeLine['effect'], ...by: readonly string[]): MergeLine =>
  ({ effect, by }) as unknown as MergeLine;

it('groups lines by who wrote them: conflicts first, then the most', () => {
  const lines = [
    line('new', '李四'),
    line('new', '李四'),
    line('new', '张三'),
    line('conflict', '王五', '张三', '张三'),
  ];
  expect(groupLines(lines, ({ by }) => by.map((name) => name ?? ''))).toEqual([
    { label: '张三', lines: 2, conflicts: 1 },
    { label: '王五', lines: 1, conflicts: 1 },
    { label: '李四', lines: 2, conflicts: 0 },
  ]);
});
