import { spawnSync } from 'node:child_process';
import { readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readWorkbook } from '../shared/xlsx-codec/read-workbook.ts';
import { makeTeam } from './make-team.ts';
import { reportCount, reportRatio } from './report.ts';
import type { ChildFigures } from './run-merge-child.ts';

const MB = 1024 * 1024;
const RATINGS = 1_200;

/** A process of its own, so that memory is the work's alone. */
function measure(...args: readonly string[]): ChildFigures {
  const script = resolve(import.meta.dirname, 'run-merge-child.ts');
  const done = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '') as ChildFigures;
}

/** Fifty workbooks of 1,200 ratings from their files to the written merged workbook, against exceljs merely parsing them. */
export async function benchMerge(short: boolean): Promise<void> {
  const laptops = short ? 6 : 50;
  const folder = await makeTeam(laptops, RATINGS);
  const out = join(folder, '合并.xlsx');
  try {
    const parse = measure('parse', folder);
    const whole = measure('merge', folder, out);
    const written = (await stat(out)).mtimeMs;
    const again = measure('merge', folder, out);
    const name = `${laptops} workbooks of ${RATINGS} ratings`;
    reportRatio(
      `${name}, files to the merged workbook / exceljs parsing them`,
      whole.ms,
      parse.ms,
      3,
    );
    reportRatio(`the same files again / exceljs parsing them`, again.ms, parse.ms, 1.3);
    reportCount('writes of the second run', (await stat(out)).mtimeMs === written ? 0 : 1, 0);
    reportRatio('peak memory of the merge / 1 GB', whole.rss / MB, 1024, 1, 'MB');
    reportCount(
      'ratings missing from the merged workbook',
      await missingRows(out, laptops * RATINGS),
      0,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How far the 评分 sheet and the count in 说明 are from what went in. */
async function missingRows(file: string, ratings: number): Promise<number> {
  const grid = await readWorkbook(new Uint8Array(await readFile(file)));
  if (!grid.ok) throw new Error(grid.error.code);
  const sheet = (name: string) => grid.value.sheets.find((one) => one.name === name)?.rows ?? [];
  const rows = sheet('评分').length - 1;
  const said = Number(sheet('说明').find(([label]) => label === '评分')?.[1]);
  console.log(`  评分 holds ${rows} rows, 说明 says ${said}`);
  return Math.abs(rows - ratings) + Math.abs(said - ratings);
}
