import { describe, expect, it } from 'vitest';
import type { RegisterNotice } from '../../../shared/exchange/register-notice.ts';
import type {
  AskedPoint,
  PlannedPoint,
  RegisterPlan,
} from '../../../shared/exchange/register-plan.ts';
import {
  askedKinds,
  changeLines,
  countAnswers,
  otherNotices,
  refusedLines,
  sampleValues,
} from './plan-lists.ts';

const notice = (
  code: RegisterNotice['code'],
  severity: RegisterNotice['severity'],
  row?: number,
): RegisterNotice => ({ code, severity, ...(row === undefined ? {} : { at: { row } }) });

it('lists a changed point once per field, with from and to', () => {
  const point: PlannedPoint = {
    row: 7,
    record: 'point/1',
    draft: { code: 'A', name: '甲', siteType: 'NM' },
    changes: [
      { field: 'phone', from: '1', to: '2' },
      { field: 'remarks', from: null, to: '新' },
    ],
  };
  expect(changeLines([point]).map(({ key, code, from, to }) => [key, code, from, to])).toEqual([
    ['7.phone', 'A', '1', '2'],
    ['7.remarks', 'A', null, '新'],
  ]);
});

describe('a refused row', () => {
  it('stands beside its own errors, and repetitions though they only warn', () => {
    const rows = [
      { row: 3, code: '', name: '' },
      { row: 9, code: 'B', name: '乙' },
    ];
    const lines = refusedLines(rows, [
      notice('name-missing', 'error', 3),
      notice('type-missing', 'error', 3),
      notice('position-missing', 'warning', 9),
      notice('duplicate-code', 'warning', 9),
      notice('name-missing', 'error', 4),
    ]);
    expect(lines.map(({ notices }) => notices.map(({ code }) => code))).toEqual([
      ['name-missing', 'type-missing'],
      ['duplicate-code'],
    ]);
  });
});

it('keeps for the notes what stands in no other list', () => {
  const plan = {
    notices: [
      notice('column-unknown', 'info'),
      notice('name-missing', 'error', 3),
      notice('duplicate-point', 'warning', 4),
      notice('position-swapped', 'warning', 5),
      notice('position-swapped', 'info', 6),
      notice('position-zero', 'warning', 7),
    ],
  } as unknown as RegisterPlan;
  expect(otherNotices(plan).map(({ code, at }) => [code, at?.row])).toEqual([
    ['column-unknown', undefined],
    ['position-swapped', 6],
    ['position-zero', 7],
  ]);
});

it('counts the rows of each question still asked, and the answers given', () => {
  const asked = [['swapped'], ['swapped', 'datumUnknown']].map(
    (kinds) => ({ question: { kinds } }) as unknown as AskedPoint,
  );
  expect(askedKinds(asked)).toEqual([
    { kind: 'swapped', rows: 2 },
    { kind: 'datumUnknown', rows: 1 },
  ]);
  expect(countAnswers(undefined)).toBe(0);
  expect(countAnswers({ swapped: true, rows: { 4: false, 8: true } })).toBe(3);
});

it('samples the first different values below the header', () => {
  const sheet = {
    name: 's',
    state: 'visible',
    rows: [['title'], ['名称'], ['甲'], ['甲'], [null], ['乙'], ['丙'], ['丁']],
  } as const;
  expect(sampleValues(sheet, 2, 0)).toEqual(['甲', '乙', '丙']);
  expect(sampleValues(undefined, 2, 0)).toEqual([]);
});
