import { describe, expect, it } from 'vitest';
import { estimateExport } from './estimate-export.ts';

describe('the estimated size of a workbook', () => {
  it('is within a third of what surveys measured', () => {
    const measured = [
      { points: 5, ratings: 0, findings: 0, changes: 3, bytes: 14_052 },
      { points: 5, ratings: 16, findings: 0, changes: 23, bytes: 17_734 },
      { points: 5, ratings: 75, findings: 10, changes: 108, bytes: 30_983 },
      { points: 5, ratings: 900, findings: 25, changes: 1293, bytes: 180_851 },
    ];
    for (const { changes, bytes, ...counts } of measured) {
      const ratio = estimateExport(counts, changes, 0) / bytes;
      expect(Math.abs(ratio - 1)).toBeLessThan(1 / 3);
    }
  });

  it('adds the pictures that go along', () => {
    const counts = { points: 1, ratings: 1, findings: 1 };
    expect(estimateExport(counts, 1, 40_000) - estimateExport(counts, 1, 0)).toBe(40_000);
  });
});
