import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteItem } from '../../shared/assessing/assess-point.ts';
import { uniteLogs } from '../../shared/changes/memory-log.ts';
import {
  act,
  addPoint,
  assess,
  exportOf,
  newLaptop,
  PUBLIC_KEY,
  visitId,
} from '../../shared/workbook/testing/sample-survey.ts';
import { keyFingerprint } from '../../shared/host/key-fingerprint.ts';
import { writeWorkbook } from '../../shared/xlsx-codec/write-workbook.ts';
import type { MergeReport } from './merge-report.ts';
import { runCommand } from './run-command.ts';

let folder = '';
const at = (...names: string[]): string => join(folder, ...names);
const office = addPoint(newLaptop('r0', '督导'), 'QJ-1', '一号路');
const fresh = newLaptop('r1', '张三');
const zhang = assess({ ...fresh, log: uniteLogs(fresh.log, office.log) }, 'QJ-1');
const note = (who: typeof zhang, text: string) =>
  act(
    { ...who, log: uniteLogs(who.log, zhang.log) },
    noteItem(visitId(zhang, 'QJ-1'), 'T-01', text),
  );

async function merge(...argv: string[]): Promise<{ code: number; report: MergeReport }> {
  const said: string[] = [];
  const code = await runCommand(['merge', ...argv, '--json'], {
    print: (text) => said.push(text),
    complain: () => undefined,
    now: () => Date.UTC(2026, 10, 23),
  });
  return { code, report: JSON.parse(said.join('') || '{}') as MergeReport };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dianwei-merge-folder-'));
  await mkdir(at('in', '一组'), { recursive: true });
  const one = await writeWorkbook(exportOf(note(zhang, '甲')));
  await writeFile(at('in', '一组', 'one.xlsx'), one);
  await writeFile(at('in', '一组', 'one (2).xlsx'), one);
  const later = { ...office, clock: zhang.clock + 60_000 };
  await writeFile(at('in', 'two.xlsx'), await writeWorkbook(exportOf(note(later, '乙'))));
  await writeFile(at('in', '~$two.xlsx'), 'owner');
  await writeFile(at('in', '一组', '.~lock.gone.xlsx#'), 'owner');
  await writeFile(at('in', 'readme.txt'), 'no workbook');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('dianwei merge with folders', () => {
  it('takes every workbook below a folder, passes over lock files and says which are open', async () => {
    const { code, report } = await merge(at('in'), at('in', 'two.xlsx'), '--out', at('m.xlsx'));
    expect(code).toBe(2);
    expect(report.sources.map(({ file }) => file)).toEqual([
      at('in', 'two.xlsx'),
      at('in', '一组', 'one (2).xlsx'),
      at('in', '一组', 'one.xlsx'),
    ]);
    expect(report.sources.map(({ duplicateOf }) => duplicateOf)).toEqual([
      null,
      null,
      at('in', '一组', 'one (2).xlsx'),
    ]);
    expect(report.sources[0]?.notices).toMatchObject([{ code: 'file-open' }]);
    expect(report.skipped.map((skipped) => [skipped.code, skipped.at?.file])).toEqual([
      ['lock-file', at('in', '~$two.xlsx')],
      ['lock-file', at('in', '一组', '.~lock.gone.xlsx#')],
    ]);
    expect(report.conflicts).toMatchObject([{ field: 'note' }]);
    expect(report.lines).toContainEqual(
      expect.objectContaining({
        point: { code: 'QJ-1', name: '一号路' },
        inspector: '张三',
        item: 'T-01',
        field: 'note',
        effect: 'conflict',
      }),
    );
  });

  it('M14: --decide latest takes the later value and leaves nothing open', async () => {
    const { code, report } = await merge(at('in'), '--out', at('m.xlsx'), '--decide', 'latest');
    expect(code).toBe(0);
    expect(report.conflicts).toEqual([]);
    expect(report.counts.conflicts).toBe(0);
    expect(report.decided).toMatchObject([{ field: 'note', value: '乙' }]);
    const again = await merge(at('m.xlsx'), at('in'), '--out', at('m2.xlsx'));
    expect(again.code).toBe(0);
    expect(again.report.checkCode).toBe(report.checkCode);
  });

  it('merges over its own earlier result in the folder without reading it', async () => {
    const out = at('in', 'all.xlsx');
    const first = await merge(at('in'), '--out', out);
    const second = await merge(at('in'), '--out', out);
    expect(second.report.skipped).toContainEqual(
      expect.objectContaining({ code: 'earlier-merge', at: { file: out } }),
    );
    expect(second.report.checkCode).toBe(first.report.checkCode);
    expect([first.report.outcome, second.report.outcome]).toEqual(['written', 'unchanged']);
    await rm(out);
  });

  it('M15: --trust names the installations it knows, the others are unknown', async () => {
    const list = (fingerprint: string) =>
      JSON.stringify({ installations: [{ fingerprint, name: '一组电脑', addedAt: '2026-11-01' }] });
    await writeFile(at('trust.json'), list(keyFingerprint(PUBLIC_KEY).toLowerCase()));
    await writeFile(at('other.json'), list(keyFingerprint('0'.repeat(64))));
    await writeFile(at('slip.json'), list('C3G5-QMDH-JPQJ-0'));
    const judge = (name: string) =>
      merge(at('in', '一组', 'one.xlsx'), '--out', at('m.xlsx'), '--trust', at(name));
    const known = await judge('trust.json');
    expect(known.report.sources[0]).toMatchObject({
      state: 'intact',
      installation: { name: '一组电脑', trusted: true },
    });
    expect((await judge('other.json')).report.sources[0]).toMatchObject({
      state: 'unknown',
      installation: { name: null, trusted: false },
    });
    expect((await judge('slip.json')).code).toBe(1);
    expect((await judge('none.json')).code).toBe(1);
  });

  it('refuses a folder without workbooks and writes nothing', async () => {
    await mkdir(at('empty'));
    expect((await merge(at('empty'), '--out', at('e.xlsx'))).code).toBe(1);
    await expect(stat(at('e.xlsx'))).rejects.toThrow();
    expect((await readFile(at('in', 'readme.txt'), 'utf8')).length).toBeGreaterThan(0);
  });
});
