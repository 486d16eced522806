import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeChange, emptyHead } from '../changes/compose-change.ts';
import { emptyLog, ingestChanges } from '../changes/memory-log.ts';
import type { MemoryLog } from '../changes/memory-log.ts';
import type { Cell } from '../workbook/sheet-grid.ts';
import { storePosition } from '../geo/convert-datum.ts';
import { derivedId } from '../kernel/record-id.ts';
import type { PointRow } from './match-existing.ts';
import { registerIntent } from './register-intent.ts';
import { registerSheet } from './register-sheet.ts';
import type { RegisterPlan } from './register-plan.ts';
import {
  carryOut,
  gridOf,
  HEADS,
  planOf,
  planWorkbook,
  sampleRow,
  sampleTypes,
  workbookOf,
} from './testing/sample-register.ts';

const RUNS = { numRuns: 300, seed: 20261123 };

const word = fc.string({
  unit: fc.constantFrom('示', '例', '路', 'A', '7', ' ', '　', '=', '+', ',', '"', '（'),
  minLength: 0,
  maxLength: 6,
});
const name = word.map((text) => `点${text}`);
const position = fc.record({
  longitude: fc.integer({ min: 74e6, max: 135e6 }).map((n) => n / 1e6),
  latitude: fc.integer({ min: 4e6, max: 53e6 }).map((n) => n / 1e6),
  datum: fc.constantFrom('WGS-84' as const, 'GCJ-02' as const, 'BD-09' as const),
});
const typed = fc.constantFrom(
  { siteType: 'RD' as const, typeName: '主次干道' },
  { siteType: 'RD' as const, typeName: '主干道' },
  { siteType: 'NM' as const, typeName: '' },
  { siteType: 'GY' as const, typeName: '一个无人知道的名字' },
);
const point = fc.record({
  type: typed,
  name,
  coded: fc.boolean(),
  district: word,
  address: word,
  phone: fc.constantFrom('', '19900002448', '0874-3123456', '00012'),
  remarks: word,
  declared: fc.constantFrom(true, false, null),
  position: fc.option(position),
  removed: fc.constantFrom(undefined, undefined, undefined, true as const, false as const),
});

/** Points as an app may hold them, whatever spaces a person typed. */
const registers = fc.array(point, { maxLength: 8 }).map((points) =>
  points.map(({ type, coded, position: source, removed, ...rest }, index): PointRow => {
    const code = coded ? `QJ-${index}` : '';
    const district = coded ? rest.district : `区${index}`;
    const named = rest.name.replace(/\s+/gu, ' ').trim();
    return {
      id: coded ? derivedId('point', code) : derivedId('point', type.siteType, district, named),
      values: {
        ...rest,
        ...type,
        code,
        district,
        position: source ? storePosition(source) : null,
        ...(removed === undefined ? {} : { removed }),
      },
      dots: {},
    };
  }),
);

const importOf = (points: readonly PointRow[], existing: readonly PointRow[]): RegisterPlan =>
  planWorkbook(workbookOf(gridOf(registerSheet(points, sampleTypes))), { existing });

describe('export is the inverse', () => {
  it('R23 import(export(points)) plans no change', () => {
    fc.assert(
      fc.property(registers, (points) => {
        const plan = importOf(points, points);
        const kept = points.filter((one) => one.values.removed !== true);
        expect(plan.unchanged).toHaveLength(kept.length);
        expect(plan.rows).toBe(kept.length);
        expect(registerIntent(plan).sets).toEqual([]);
      }),
      RUNS,
    );
  });

  it('R23 gives the same points on another laptop, and from there back no change', () => {
    fc.assert(
      fc.property(registers, (points) => {
        const there = carryOut(importOf(points, []));
        const kept = points.filter((one) => one.values.removed !== true);
        expect(there.map((row) => row.id).sort()).toEqual(kept.map((row) => row.id).sort());
        for (const row of there) {
          const ours = kept.find((one) => one.id === row.id)!;
          expect(row.values.position ?? null).toEqual(ours.values.position);
          expect(row.values.siteType).toBe(ours.values.siteType);
          expect(row.values.declared ?? null).toBe(ours.values.declared);
        }
        expect(registerIntent(importOf(there, points)).sets).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('any table', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    word,
    fc.constant(null),
    fc.constantFrom<Cell>(
      '合计',
      '主干道',
      'RD',
      '#N/A',
      '103.8°E',
      0,
      25.5,
      103.8,
      '百度',
      '西安80',
      { formula: 'A1', cached: '路' },
      { date: '2026-11-23' },
      true,
    ),
  );
  const row = fc.oneof(
    fc.array(cell, { maxLength: HEADS.length }),
    fc
      .dictionary(fc.constantFrom(...HEADS), cell, { maxKeys: 3 })
      .map((changes) => sampleRow(changes)),
  );
  const tables = fc.array(row, { maxLength: 10 }).map((rows) => [[...HEADS], ...rows]);

  it('R24 plans nothing more the second time, also through the change log', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const first = planOf(rows);
        const log = carryOutInLog(first);
        const existing = [...log.rows.values()] as PointRow[];
        const second = planOf(rows, {}, existing);
        expect(registerIntent(second).sets).toEqual([]);
        expect(second.unchanged).toHaveLength(first.added.length);
        expect(second.asked.map((one) => one.row)).toEqual(first.asked.map((one) => one.row));
      }),
      RUNS,
    );
  });

  it('R25 counts every row once and gives every row not taken in its notice', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const plan = planOf(rows);
        const { added, changed, unchanged, asked, rejected, duplicates } = plan;
        const out = [...asked, ...rejected, ...duplicates];
        const all = [...added, ...changed, ...unchanged, ...out].map((one) => one.row);
        expect(new Set(all).size).toBe(plan.rows);
        expect(all).toHaveLength(plan.rows);
        const noticed = new Set(plan.notices.map((notice) => notice.at?.row));
        expect(out.every((one) => noticed.has(one.row))).toBe(true);
        const records = [...added, ...changed, ...unchanged, ...asked].map((one) => one.record);
        expect(new Set(records).size).toBe(records.length);
      }),
      RUNS,
    );
  });
});

function carryOutInLog(plan: RegisterPlan): MemoryLog {
  const change = composeChange(
    emptyHead('r1'),
    registerIntent(plan),
    'person/a',
    Date.UTC(2026, 10, 23),
    () => undefined,
  );
  return ingestChanges(emptyLog(), change === null ? [] : [change]).log;
}
