import type { MergeLine } from '../../../shared/merge/list-merge-lines.ts';

/** Lines of a plan under one label: how many, and how many of them are conflicts. */
export interface LineGroup {
  readonly label: string;
  readonly lines: number;
  readonly conflicts: number;
}

/** The groups of a plan's lines, those with conflicts first, then the largest; a line of several people counts for each. */
export function groupLines(
  lines: readonly MergeLine[],
  labelsOf: (line: MergeLine) => readonly string[],
): readonly LineGroup[] {
  const groups = new Map<string, { lines: number; conflicts: number }>();
  for (const line of lines) {
    for (const label of new Set(labelsOf(line))) {
      const group = groups.get(label) ?? { lines: 0, conflicts: 0 };
      group.lines += 1;
      if (line.effect === 'conflict') group.conflicts += 1;
      groups.set(label, group);
    }
  }
  return [...groups]
    .map(([label, counts]) => ({ label, ...counts }))
    .sort((a, b) => b.conflicts - a.conflicts || b.lines - a.lines || (a.label < b.label ? -1 : 1));
}
