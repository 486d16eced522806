import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { introducePerson } from '../../shared/assessing/introduce-person.ts';
import { startRound } from '../../shared/assessing/start-round.ts';
import { typed, withSheet } from '../../shared/merge/testing/edit-grid.ts';
import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import {
  act,
  addPoint,
  exportOf,
  newLaptop,
  PNG,
} from '../../shared/workbook/testing/sample-survey.ts';
import { plainLayout } from '../../shared/xlsx-codec/testing/plain-layout.ts';
import { hasOffice, resaveInOffice } from '../../shared/xlsx-codec/testing/soffice.ts';
import { readWorkbook } from '../../shared/xlsx-codec/read-workbook.ts';
import { writeWorkbook } from '../../shared/xlsx-codec/write-workbook.ts';
import type { MergeReport } from './merge-report.ts';
import { runCommand } from './run-command.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const draft = { name: '第一轮', kind: 'survey', startsOn: '2026-11-01', points: 'all' } as const;
const office = act(
  addPoint(addPoint(newLaptop('r0', '督导'), 'QJ-1', '一号路'), 'QJ-2', '二号路'),
  introducePerson('person/r0', '督导', '市创建办'),
  startRound(draft, BUNDLED_CHECKLISTS),
);

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await runCommand(argv, {
    print: (text) => (said.out += text),
    complain: (text) => (said.err += text),
    now: () => Date.UTC(2026, 10, 23),
  });
  return { code, ...said };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dianwei-blank-'));
  await writeFile(at('office.xlsx'), await writeWorkbook(exportOf(office)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('dianwei blank', () => {
  it('W12: writes a workbook for chosen points; filled in and saved by LibreOffice it merges', async () => {
    const made = await run(
      'blank',
      at('office.xlsx'),
      '--out',
      at('b.xlsx'),
      '--round',
      '第一轮',
      '--points',
      'QJ-1',
    );
    expect(made).toMatchObject({ code: 0, err: '' });
    const bytes = new Uint8Array(await readFile(at('b.xlsx')));
    const grid = await readWorkbook(hasOffice() ? resaveInOffice(bytes) : bytes);
    if (!grid.ok) throw new Error(grid.error.code);
    const named = typed(grid.value, '填写说明', 1, '在此填写', '王五');
    const answered = typed(named, '填报', 1, '结果', 0);
    const photographed = withSheet(answered, '填报', (sheet) => ({
      ...sheet,
      pictures: [{ row: 1, column: 12, bytes: PNG, extension: 'png' }],
    }));
    await writeFile(at('filled.xlsx'), await writeWorkbook(plainLayout(photographed)));
    const merged = await run(
      'merge',
      at('filled.xlsx'),
      at('office.xlsx'),
      '--out',
      at('m.xlsx'),
      '--json',
    );
    const report = JSON.parse(merged.out) as MergeReport;
    expect(report).toMatchObject({
      outcome: 'written',
      conflicts: [],
      totals: { people: 2, points: 2, assessments: 1, ratings: 1, photos: 1 },
    });
    expect(report.rejected).toEqual([]);
    expect(merged.code).toBe(0);
    const alone = await run('merge', at('filled.xlsx'), '--out', at('alone.xlsx'), '--json');
    expect(JSON.parse(alone.out)).toMatchObject({ totals: { points: 1, ratings: 1, photos: 1 } });
  });

  it('W12: says which round or point it does not find, and writes nothing', async () => {
    for (const [args, code] of [
      [['--round', '第九轮'], 'round-unknown'],
      [[], 'round-unclear'],
      [['--round', '第一轮', '--points', 'QJ-7'], 'points-unknown'],
    ] as const) {
      const made = await run('blank', at('office.xlsx'), '--out', at('none.xlsx'), ...args);
      expect(made.code).toBe(1);
      expect(made.err).toContain(code);
    }
    await expect(readFile(at('none.xlsx'))).rejects.toThrow();
  });
});
