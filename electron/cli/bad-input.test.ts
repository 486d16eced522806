import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteItem } from '../../shared/assessing/assess-point.ts';
import { uniteLogs } from '../../shared/changes/memory-log.ts';
import { withRows, withSheet } from '../../shared/merge/testing/edit-grid.ts';
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
import { sheetOf, tinyPackage } from '../../shared/xlsx-codec/testing/tiny-package.ts';
import { writeWorkbook } from '../../shared/xlsx-codec/write-workbook.ts';
import type { MergeReport } from './merge-report.ts';
import { runCommand } from './run-command.ts';

let folder = '';
const office = addPoint(newLaptop('r0', '督导'), 'QJ-1', '一号路');
const fresh = newLaptop('r1', '张三');
const zhang = assess({ ...fresh, log: uniteLogs(fresh.log, office.log) }, 'QJ-1');
const grid = gridOf(exportOf(zhang));
const MB = 1024 * 1024;

const ole = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 512);
  return bytes;
};
const altered = (name: string, how: (text: string) => string | null): WorkbookGrid =>
  withRows(grid, '_dianwei', (rows) =>
    rows.flatMap(([key, text]) => {
      const kept = key === name && typeof text === 'string' ? how(text) : text;
      return kept === null || kept === undefined ? [] : [[key ?? null, kept]];
    }),
  );
const plain = (given: WorkbookGrid) => writeWorkbook(plainLayout(given));

/** Each bad file with its state and the code that says why. */
async function badFiles(): Promise<readonly (readonly [string, Uint8Array, string, string])[]> {
  const whole = await writeWorkbook(exportOf(zhang));
  return [
    ['截断.xlsx', whole.slice(0, whole.length / 2), 'refused', 'workbook-truncated'],
    ['空.xlsx', new Uint8Array(0), 'refused', 'workbook-empty'],
    ['有密码.xlsx', ole('EncryptedPackage'), 'refused', 'workbook-encrypted'],
    ['旧.xls', ole('Workbook'), 'refused', 'workbook-old-xls'],
    [
      '带宏.xlsm',
      tinyPackage(sheetOf(''), { 'xl/vbaProject.bin': 'x' }),
      'refused',
      'workbook-macros',
    ],
    [
      '外部链接.xlsx',
      tinyPackage(sheetOf(''), { 'xl/externalLinks/externalLink1.xml': '<x/>' }),
      'refused',
      'workbook-external-links',
    ],
    [
      '炸弹.xlsx',
      tinyPackage('', { 'xl/worksheets/sheet1.xml': new Uint8Array(208 * MB) }),
      'refused',
      'workbook-zip-bomb',
    ],
    [
      '别的表.xlsx',
      await plain({ sheets: [{ name: 'a', state: 'visible', rows: [['x']] }] }),
      'refused',
      'not-dianwei',
    ],
    [
      '更新版本.xlsx',
      await plain(altered('dianwei-workbook', () => '9')),
      'refused',
      'workbook-newer',
    ],
    [
      '改过变更.xlsx',
      await plain(altered('changes', (text) => `A${text.slice(1)}`)),
      'damaged',
      'changes-damaged',
    ],
    ['缺变更.xlsx', await plain(altered('heads', () => null)), 'damaged', 'heads-mismatch'],
    [
      '改过签名.xlsx',
      await plain(altered('exportId', () => 'other')),
      'damaged',
      'signature-invalid',
    ],
  ];
}

async function merge(...argv: string[]): Promise<{ code: number; report: MergeReport }> {
  const said: string[] = [];
  const code = await runCommand(['merge', ...argv, '--json'], {
    print: (text) => said.push(text),
    complain: () => undefined,
    now: () => Date.UTC(2026, 10, 23),
  });
  return { code, report: JSON.parse(said.join('')) as MergeReport };
}
const save = (name: string, bytes: Uint8Array) => writeFile(join(folder, name), bytes);
const sourceOf = (report: MergeReport, name: string) =>
  report.sources.find(({ file }) => file === join(folder, name));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dianwei-bad-input-'));
  await save('好.xlsx', await writeWorkbook(exportOf(zhang)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a folder with every kind of bad file', () => {
  it('M10: each is refused or damaged with its reason, and the good ones are merged', async () => {
    const bad = await badFiles();
    for (const [name, bytes] of bad) await save(name, bytes);
    const out = join(folder, '..', `${Date.now()}-m.xlsx`);
    const { code, report } = await merge(folder, '--out', out);
    await rm(out);
    expect(code).toBe(2);
    for (const [name, , state, reason] of bad)
      expect(sourceOf(report, name)).toMatchObject({ state, notices: [{ code: reason }] });
    expect(sourceOf(report, '好.xlsx')).toMatchObject({ state: 'intact' });
    expect(report.totals).toMatchObject({ ratings: 5, findings: 1 });
    const alone = await merge(...bad.slice(0, 3).map(([name]) => join(folder, name)), '--out', out);
    expect(alone.code).toBe(1);
    for (const [name] of bad) await rm(join(folder, name));
    expect(await readdir(folder)).toEqual(['好.xlsx']);
  });

  it('M9: without its hidden sheet a file is compared and asked about, the rest goes on', async () => {
    await save('无隐藏表.xlsx', await plain(withSheet(grid, '_dianwei', () => null)));
    const { code, report } = await merge(folder, '--out', join(folder, 'm.xlsx'));
    expect(code).toBe(0);
    expect(sourceOf(report, '无隐藏表.xlsx')).toMatchObject({
      state: 'unknown',
      edits: [],
      notices: [{ code: 'hidden-sheet-missing' }],
    });
    for (const name of ['无隐藏表.xlsx', 'm.xlsx']) await rm(join(folder, name));
  });

  it('M20: a copied laptop and another city are merged, and said', async () => {
    const one = act(zhang, noteItem(visitId(zhang, 'QJ-1'), 'T-01', '甲'));
    const two = act(zhang, noteItem(visitId(zhang, 'QJ-1'), 'T-03', '乙'));
    const city = assess(addPoint(newLaptop('z9', '外市'), 'ZZ-1', '外市路'), 'ZZ-1');
    await save('一.xlsx', await writeWorkbook(exportOf(one)));
    await save('二.xlsx', await writeWorkbook(exportOf(two)));
    await save('外市.xlsx', await writeWorkbook(exportOf(city)));
    const { report } = await merge(folder, '--out', join(folder, 'm.xlsx'));
    for (const name of ['一.xlsx', '二.xlsx'])
      expect(sourceOf(report, name)?.notices).toContainEqual(
        expect.objectContaining({ code: 'installation-forked', params: { replica: 'r1' } }),
      );
    expect(sourceOf(report, '外市.xlsx')?.notices).toMatchObject([{ code: 'points-foreign' }]);
    expect(JSON.stringify(sourceOf(report, '好.xlsx'))).not.toContain('points-foreign');
    expect(report.notices).toMatchObject([{ code: 'chain-fork' }]);
    expect(report.totals).toMatchObject({ points: 2, assessments: 2 });
  });

  it('reads nothing of a folder that it may not read, and goes on', async () => {
    await mkdir(join(folder, 'sub.xlsx'));
    const { report } = await merge(folder, '--out', join(folder, 'n.xlsx'));
    expect(report.sources.map(({ file }) => file)).not.toContain(join(folder, 'sub.xlsx'));
  });
});
