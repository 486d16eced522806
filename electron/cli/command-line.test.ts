import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteItem } from '../../shared/assessing/assess-point.ts';
import { uniteLogs } from '../../shared/changes/memory-log.ts';
import { typed } from '../../shared/merge/testing/edit-grid.ts';
import type { WorkbookGrid } from '../../shared/workbook/sheet-grid.ts';
import {
  act,
  addPoint,
  assess,
  exportOf,
  gridOf,
  newLaptop,
  visitId,
} from '../../shared/workbook/testing/sample-survey.ts';
import { plainLayout } from '../../shared/xlsx-codec/testing/plain-layout.ts';
import { writeWorkbook } from '../../shared/xlsx-codec/write-workbook.ts';
import type { InspectReport } from './inspect-file.ts';
import type { MergeReport } from './merge-report.ts';
import { runCommand } from './run-command.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

const office = addPoint(addPoint(newLaptop('r0', '督导'), 'QJ-1', '一号路'), 'QJ-2', '二号路');
const hear = (name: string, who: string) => {
  const fresh = newLaptop(name, who);
  return { ...fresh, log: uniteLogs(fresh.log, office.log) };
};
const zhang = assess(hear('r1', '张三'), 'QJ-1');
const li = assess(hear('r2', '李四'), 'QJ-2');
const record = `rating/${visitId(zhang, 'QJ-1').slice('assessment/'.length)}.T-01`;

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await runCommand(argv, {
    print: (text) => (said.out += text),
    complain: (text) => (said.err += text),
    now: () => Date.UTC(2026, 10, 23),
  });
  return { code, ...said };
}

const saveGrid = async (name: string, grid: WorkbookGrid): Promise<void> =>
  writeFile(at(name), await writeWorkbook(plainLayout(grid)));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dianwei-cli-'));
  await writeFile(at('a.xlsx'), await writeWorkbook(exportOf(zhang)));
  await writeFile(at('b.xlsx'), await writeWorkbook(exportOf(li)));
  await saveGrid('edited.xlsx', typed(gridOf(exportOf(zhang)), '评分', 1, '备注', '改'));
  const one = act(zhang, noteItem(visitId(zhang, 'QJ-1'), 'T-01', '甲'));
  const two = act(
    { ...office, log: uniteLogs(office.log, zhang.log) },
    noteItem(visitId(zhang, 'QJ-1'), 'T-01', '乙'),
  );
  await writeFile(at('one.xlsx'), await writeWorkbook(exportOf(one)));
  await writeFile(at('two.xlsx'), await writeWorkbook(exportOf(two)));
  await writeFile(at('broken.xlsx'), (await readFile(at('a.xlsx'))).subarray(0, 3000));
  await writeFile(at('points.csv'), '点位编号,点位名称,点位类型\nQJ-1,一号路,主次干道\n');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('dianwei inspect', () => {
  it('prints the documented shape', async () => {
    const { code, out } = await run('inspect', at('edited.xlsx'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out) as InspectReport).toMatchObject({
      format: 1,
      exportId: 'e-r1',
      signature: 'valid',
      frontier: { r0: 4, r1: 12 },
      counts: { people: 2, points: 2, assessments: 1, ratings: 5, findings: 1, photos: 1 },
      edits: [{ sheet: '评分', cell: 'Q2', record, field: 'note', from: null, to: '改' }],
      notices: [],
    });
    const plain = await run('inspect', at('a.xlsx'));
    expect(plain.out).toContain('评分 ratings 5');
  });

  it('refuses what is no survey workbook', async () => {
    const { code, out } = await run('inspect', at('broken.xlsx'), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      format: null,
      notices: [{ code: 'workbook-truncated', severity: 'error' }],
    });
    expect((await run('inspect', at('none.xlsx'), '--json')).out).toContain('file-missing');
  });
});

describe('dianwei points', () => {
  it('plans a register from a workbook or text', async () => {
    const { code, out } = await run('points', at('points.csv'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      headerRow: 1,
      counts: { rows: 1, accepted: 1, asked: 0, rejected: 0, duplicates: 0 },
      points: [{ row: 2, code: 'QJ-1', name: '一号路', siteType: 'RD', source: null }],
    });
    expect((await run('points', at('broken.xlsx'))).code).toBe(1);
  });
});

describe('dianwei merge', () => {
  const report = async (): Promise<MergeReport> =>
    JSON.parse(await readFile(at('r.json'), 'utf8')) as MergeReport;

  it('writes a workbook that holds both, and can be merged again', async () => {
    const merged = await run(
      'merge',
      at('a.xlsx'),
      at('b.xlsx'),
      '--out',
      at('m.xlsx'),
      '--report',
      at('r.json'),
    );
    expect(merged.code).toBe(0);
    const { counts, checkCode, sources } = await report();
    expect(counts).toMatchObject({ changed: 0, conflicts: 0, rejected: 0 });
    expect(sources.map(({ state }) => state)).toEqual(['intact', 'intact']);
    const inspected = await run('inspect', at('m.xlsx'), '--json');
    expect(JSON.parse(inspected.out)).toMatchObject({
      checkCode,
      signature: 'missing',
      counts: { people: 3, points: 2, assessments: 2, ratings: 10, findings: 2, photos: 2 },
      edits: [],
    });
    await run(
      'merge',
      at('b.xlsx'),
      at('m.xlsx'),
      at('a.xlsx'),
      '--out',
      at('m2.xlsx'),
      '--report',
      at('r.json'),
    );
    expect((await report()).checkCode).toBe(checkCode);
    expect((await report()).counts).toMatchObject({ changed: 0, conflicts: 0 });
  });

  it('exits 2 and lists conflicts on a sheet', async () => {
    const merged = await run(
      'merge',
      at('one.xlsx'),
      at('two.xlsx'),
      '--out',
      at('c.xlsx'),
      '--report',
      at('r.json'),
    );
    expect(merged.code).toBe(2);
    expect((await report()).conflicts).toMatchObject([
      {
        record,
        field: 'note',
        values: [
          { value: '乙', actor: 'person/r0', source: at('two.xlsx') },
          { value: '甲', actor: 'person/r1', source: at('one.xlsx') },
        ],
      },
    ]);
    const again = await run('merge', at('c.xlsx'), '--out', at('c2.xlsx'));
    expect(again.code).toBe(2);
  });

  it('names a refused file and goes on with the others', async () => {
    const merged = await run(
      'merge',
      at('a.xlsx'),
      at('broken.xlsx'),
      '--out',
      at('part.xlsx'),
      '--report',
      at('r.json'),
    );
    expect(merged.code).toBe(2);
    const { sources, outcome, totals } = await report();
    expect(sources).toMatchObject([
      { file: at('a.xlsx'), state: 'intact' },
      { file: at('broken.xlsx'), state: 'refused', notices: [{ code: 'workbook-truncated' }] },
    ]);
    expect(sources[0]?.checkCode).toMatch(/^.{4}-.{4}$/);
    expect(outcome).toBe('written');
    expect(totals).toMatchObject({ ratings: 5 });
  });

  it('exits 1 and writes no workbook when nothing can be merged', async () => {
    const before = await readdir(folder);
    const merged = await run('merge', at('broken.xlsx'), at('none.xlsx'), '--out', at('x.xlsx'));
    expect(merged.code).toBe(1);
    expect(merged.out).toContain('workbook-truncated');
    expect(await readdir(folder)).toEqual(before);
    expect((await run('merge', at('a.xlsx'), '--out', at('a.xlsx'))).code).toBe(1);
    expect((await run('merge', at('a.xlsx'), '--out', join(folder, 'no', 'x.xlsx'))).code).toBe(1);
    expect((await run('merge')).code).toBe(1);
    expect((await run('merge', at('a.xlsx'), '--out', at('x.xlsx'), '--decide', 'x')).code).toBe(1);
    expect((await run('--nonsense')).code).toBe(1);
  });
});
